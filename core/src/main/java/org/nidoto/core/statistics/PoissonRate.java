package org.nidoto.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Events per unit of exposure, the events taken as a Poisson count.
 *
 * @param events how many were counted, 0 or more
 * @param exposure how much work they were counted over, in the unit the rate is per; 0 leaves everything absent
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936), Biometrika 28:437</a>
 * @see "Cohen and Yang (1994), Mid-P confidence intervals for the Poisson expectation, Stat Med 13:2189"
 */
public record PoissonRate(int events, double exposure) {
    public PoissonRate {
        if (events < 0 || !(exposure >= 0) || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException(
                    "a rate needs events and exposure of 0 or more, not " + events + " in " + exposure);
        }
    }

    /** Events per unit of exposure. */
    public OptionalDouble rate() {
        return exposure == 0 ? OptionalDouble.empty() : OptionalDouble.of(events / exposure);
    }

    /** The mid-p interval at 95 %, the one that is shown; 0 events have the lower end 0 and the upper 2.995732 / exposure. */
    public Optional<Interval> midP() {
        return midP(Confidence.NINETY_FIVE);
    }

    /** The mid-p interval at another confidence. */
    public Optional<Interval> midP(Confidence confidence) {
        return perExposure(midPMean(events, confidence));
    }

    /** Garwood's exact interval at 95 %, never too narrow; 0 events have the lower end 0 and the upper 3.688879 / exposure. */
    public Optional<Interval> exact() {
        return exact(Confidence.NINETY_FIVE);
    }

    /** Garwood's exact interval at another confidence. */
    public Optional<Interval> exact(Confidence confidence) {
        return perExposure(exactMean(events, confidence));
    }

    private Optional<Interval> perExposure(Interval mean) {
        return exposure == 0
                ? Optional.empty()
                : Optional.of(new Interval(mean.lower() / exposure, mean.upper() / exposure));
    }

    private static Interval exactMean(int events, Confidence confidence) {
        double tail = confidence.tail();
        double upper = GammaDistribution.of(events + 1.0, 1).inverseSurvivalProbability(tail);
        double lower = events == 0 ? 0 : GammaDistribution.of(events, 1).inverseCumulativeProbability(tail);
        return new Interval(lower, upper);
    }

    private static Interval midPMean(int events, Confidence confidence) {
        double tail = confidence.tail();
        if (events == 0) {
            return new Interval(0, -Math.log(2 * tail));
        }
        var exact = exactMean(events, confidence);
        DoubleUnaryOperator atLeast = mean -> {
            var poisson = PoissonDistribution.of(mean);
            return poisson.survivalProbability(events - 1) - 0.5 * poisson.probability(events) - tail;
        };
        DoubleUnaryOperator atMost = mean -> {
            var poisson = PoissonDistribution.of(mean);
            return poisson.cumulativeProbability(events) - 0.5 * poisson.probability(events) - tail;
        };
        return new Interval(
                Roots.positive(atLeast, exact.lower(), exact.upper()),
                Roots.positive(atMost, exact.lower(), exact.upper()));
    }
}
