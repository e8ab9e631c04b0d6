package org.nidoto.core.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How probable a count is, and all counts below and above it.
 *
 * @param atMost of the observed count or fewer
 * @param exactly of the observed count
 * @param atLeast of the observed count or more
 */
record Tails(double atMost, double exactly, double atLeast) {
    /** Of {@code x} successes in {@code n} trials at the odds; accurate in both tails and for odds near 0 and infinity. */
    static Tails ofBinomial(int x, int n, double odds) {
        if (odds > 1) {
            var mirrored = ofBinomial(n - x, n, 1 / odds);
            return mirrored.reversed();
        }
        var binomial = BinomialDistribution.of(n, odds / (1 + odds));
        return new Tails(
                binomial.cumulativeProbability(x), binomial.probability(x), binomial.survivalProbability(x - 1));
    }

    /** Of {@code x} events where {@code mean} are expected, 0 or more. */
    static Tails ofPoisson(int x, double mean) {
        if (mean == 0) {
            return new Tails(1, x == 0 ? 1 : 0, x == 0 ? 1 : 0);
        }
        var poisson = PoissonDistribution.of(mean);
        return new Tails(poisson.cumulativeProbability(x), poisson.probability(x), poisson.survivalProbability(x - 1));
    }

    private Tails reversed() {
        return new Tails(/* atMost= */ atLeast, exactly, /* atLeast= */ atMost);
    }

    double atMostMidP() {
        return atMost - exactly / 2;
    }

    double atLeastMidP() {
        return atLeast - exactly / 2;
    }

    /** Twice the smaller tail, at most 1. */
    double centralP() {
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /** Twice the smaller mid-p tail, at most 1. */
    double centralMidP() {
        return Math.min(1, 2 * Math.min(atMostMidP(), atLeastMidP()));
    }
}
