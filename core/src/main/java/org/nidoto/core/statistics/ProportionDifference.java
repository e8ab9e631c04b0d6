package org.nidoto.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How much one share is above another, −1 to 1; absent where either share is.
 *
 * @param first the share
 * @param second the share it is compared with, counted independently
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe (1998), Stat Med
 *     17:873, method 10</a>
 */
public record ProportionDifference(Proportion first, Proportion second) {
    /** The first share less the second. */
    public OptionalDouble difference() {
        var one = first.share();
        var other = second.share();
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() - other.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Newcombe's hybrid score interval at 95 %. */
    public Optional<Interval> interval() {
        return interval(Confidence.NINETY_FIVE);
    }

    /** Newcombe's hybrid score interval at another confidence. */
    public Optional<Interval> interval(Confidence confidence) {
        return first.interval(confidence)
                .flatMap(one -> second.interval(confidence).map(other -> hybrid(one, other)));
    }

    /**
     * Fisher's mid-p, two-sided, for both shares being equal in truth: 1 where nobody or everybody has the property; empty where either
     * share is.
     *
     * @see "Lancaster (1961), Significance tests in discrete distributions, JASA 56:223; Hirji (2006), Exact Analysis of Discrete Data"
     */
    public OptionalDouble p() {
        if (first.n() == 0 || second.n() == 0) {
            return OptionalDouble.empty();
        }
        var given = HypergeometricDistribution.of(first.n() + second.n(), first.of() + second.of(), first.n());
        double half = 0.5 * given.probability(first.of());
        double atMost = given.cumulativeProbability(first.of()) - half;
        double atLeast = given.survivalProbability(first.of() - 1) - half;
        return OptionalDouble.of(Math.min(1, 2 * Math.min(atMost, atLeast)));
    }

    private Interval hybrid(Interval one, Interval other) {
        double p1 = first.share().orElseThrow();
        double p2 = second.share().orElseThrow();
        return new Interval(
                p1 - p2 - Math.hypot(p1 - one.lower(), other.upper() - p2),
                p1 - p2 + Math.hypot(one.upper() - p1, p2 - other.lower()));
    }
}
