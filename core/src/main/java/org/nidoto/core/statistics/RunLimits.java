package org.nidoto.core.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How long a run on one side of the centre may be, and how rarely the centre may be crossed, before it is no longer chance.
 *
 * @param longestRun the longest run that is still chance: round(log₂ n) + 3
 * @param crossings the fewest crossings that are still chance: the 5 % quantile of a binomial distribution
 * @see <a href="https://doi.org/10.1371/journal.pone.0113825">Anhøj and Olesen (2014), PLoS ONE 9:e113825</a>
 */
public record RunLimits(int longestRun, int crossings) {
    private static final double CROSSINGS_TAIL = 0.05;

    /**
     * The limits for a number of points.
     *
     * @param useful how many points are off the centre, at least 1
     */
    public static RunLimits of(int useful) {
        if (useful < 1) {
            throw new IllegalArgumentException("runs need at least one point off the centre, not " + useful);
        }
        int longest = (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
        return new RunLimits(
                longest, BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(CROSSINGS_TAIL));
    }
}
