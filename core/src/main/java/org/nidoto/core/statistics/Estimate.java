package org.nidoto.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimated quantity with the ends of its 95 % confidence interval, in the unit its owner names.
 *
 * @param value the estimate; empty where the data cannot tell
 * @param lower the interval's lower end; empty where it cannot be given
 * @param upper the interval's upper end; empty where it cannot be given, for instance not reached
 */
public record Estimate(OptionalDouble value, OptionalDouble lower, OptionalDouble upper) {
    /** What is said where nothing was observed. */
    public static final Estimate ABSENT =
            new Estimate(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** An estimate with its interval; a value or an end that is not finite cannot be given. */
    public static Estimate of(OptionalDouble value, Optional<Interval> interval) {
        return new Estimate(
                finite(value),
                finite(interval.stream().mapToDouble(Interval::lower).findFirst()),
                finite(interval.stream().mapToDouble(Interval::upper).findFirst()));
    }

    private static OptionalDouble finite(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }
}
