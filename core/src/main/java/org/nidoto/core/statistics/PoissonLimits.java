package org.nidoto.core.statistics;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Control limits of a count that are exact whatever its mean, unlike the 3σ lines, which are only adequate from about 9 events a
 * period.
 *
 * @see <a href="https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc331.htm">NIST e-Handbook 6.3.3.1</a>
 */
public final class PoissonLimits {
    private PoissonLimits() {}

    /**
     * Whole numbers, the smallest with at least the tail, and with all but the tail, at or below them.
     *
     * @param mean the expected count, 0 or more
     * @param tail the chance of a false signal on each side
     */
    public static Limits of(double mean, double tail) {
        if (mean == 0) {
            return new Limits(0, 0);
        }
        var poisson = PoissonDistribution.of(mean);
        return new Limits(poisson.inverseCumulativeProbability(tail), poisson.inverseSurvivalProbability(tail));
    }
}
