package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which causes cost most, with how far each sum can be trusted.
 *
 * @param total what all causes cost together
 * @param bars the causes, dearest first, ties in order of code
 */
public record LossPareto(double total, List<Bar> bars) {
    private static final Comparator<CauseLoss> ORDER = Comparator.comparing(CauseLoss::sum, Comparator.reverseOrder())
            .thenComparing(CauseLoss::cause, TextOrder.BY_CODE_POINT);

    /**
     * One cause's bar.
     *
     * @param share its part of the total, 0 to 1; empty where nothing was lost
     * @param cumulativeShare the part that this bar and those before it make up; empty where nothing was lost
     */
    public record Bar(CauseLoss loss, OptionalDouble share, OptionalDouble cumulativeShare) {}

    public LossPareto {
        bars = List.copyOf(bars);
    }

    /** Sorts the causes, each of which comes once. */
    public static LossPareto of(Collection<CauseLoss> causes) {
        var sorted = causes.stream().sorted(ORDER).toList();
        double total = 0;
        for (var cause : sorted) {
            total += cause.sum();
        }
        var bars = new ArrayList<Bar>();
        double cumulative = 0;
        for (var cause : sorted) {
            cumulative += cause.sum();
            bars.add(new Bar(cause, part(cause.sum(), total), part(cumulative, total)));
        }
        return new LossPareto(total, bars);
    }

    private static OptionalDouble part(double sum, double total) {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / total);
    }
}
