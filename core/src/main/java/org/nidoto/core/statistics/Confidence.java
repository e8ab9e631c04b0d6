package org.nidoto.core.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure a two-sided interval is to be.
 *
 * @param level the share of such intervals that hold the true value, above 0 and below 1
 */
public record Confidence(double level) {
    /** What every page shows. */
    public static final Confidence NINETY_FIVE = new Confidence(0.95);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must be above 0 and below 1, not " + level);
        }
    }

    /** The share of intervals that miss, on both sides together. */
    public double errorRate() {
        return 1 - level;
    }

    /** The share of intervals that miss on one side. */
    public double tail() {
        return errorRate() / 2;
    }

    /** How many standard errors the interval reaches to each side, 1.959963984540054 at 95 %. */
    public double z() {
        return NORMAL.inverseSurvivalProbability(tail());
    }
}
