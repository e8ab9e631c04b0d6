package org.nidoto.core.statistics;

/**
 * A two-sided confidence interval, at 95 % unless its owner says otherwise.
 *
 * @param lower the lower end
 * @param upper the upper end, {@link Double#POSITIVE_INFINITY} where the data set no bound
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval's ends must be in order, not " + lower + " and " + upper);
        }
    }
}
