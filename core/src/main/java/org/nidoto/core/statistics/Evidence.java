package org.nidoto.core.statistics;

import java.util.OptionalDouble;

/**
 * What counts say about the ratio of two rates.
 *
 * @param ratio rate after over rate before; infinite where nothing happened before, empty where nothing happened at all
 * @param interval of the ratio
 * @param p two-sided, for the ratio being 1
 */
public record Evidence(OptionalDouble ratio, Interval interval, double p) {
    /** What no incident on either side says: nothing. */
    public static final Evidence NONE =
            new Evidence(OptionalDouble.empty(), new Interval(0, Double.POSITIVE_INFINITY), 1);
}
