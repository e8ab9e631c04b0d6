package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The incidents after a measure against those that would have been expected without it, for units that were chosen because they
 * were bad: part of their improvement would have come by itself (regression to the mean).
 *
 * @param prior what all units, treated or not, say about each other
 * @param rates the treated units' expected rates without the measure, in their order
 * @param expected incidents expected after adoption without the measure
 * @param variance of {@code expected}
 * @param observed incidents after adoption
 * @param naive incidents expected if the treated units had simply gone on as before; empty where one has no exposure before
 * @see <a href="https://doi.org/10.3141/1784-16">Hauer, Harwood, Council & Griffith (2002), TRR 1784:126</a>
 */
public record EmpiricalBayesEffect(
        GammaPoisson prior, List<Double> rates, double expected, double variance, int observed, OptionalDouble naive) {
    /**
     * Compares treated units with what is expected of them.
     *
     * @param reference the period before in all units, the treated ones included
     * @param treated the units that adopted
     * @param trendFactor by how much rates would have changed anyway, 1 for not at all
     * @return empty where no reference unit has exposure
     */
    public static Optional<EmpiricalBayesEffect> of(
            Collection<PoissonRate> reference, Collection<BeforeAfter> treated, double trendFactor) {
        return GammaPoisson.of(reference).map(prior -> of(prior, treated, trendFactor));
    }

    private static EmpiricalBayesEffect of(GammaPoisson prior, Collection<BeforeAfter> treated, double trendFactor) {
        double expected = 0;
        double variance = 0;
        double naive = 0;
        for (var unit : treated) {
            double weight = unit.exposureAfter() * trendFactor;
            var before = new PoissonRate(unit.before(), unit.exposureBefore());
            expected += weight * prior.shrunk(before);
            variance += weight * weight * prior.varianceOf(before);
            naive += weight * before.rate().orElse(Double.NaN);
        }
        return new EmpiricalBayesEffect(
                prior,
                treated.stream()
                        .map(unit -> prior.shrunk(new PoissonRate(unit.before(), unit.exposureBefore())))
                        .toList(),
                expected,
                variance,
                treated.stream().mapToInt(BeforeAfter::after).sum(),
                Double.isNaN(naive) ? OptionalDouble.empty() : OptionalDouble.of(naive));
    }

    /** Observed over expected, corrected for the uncertainty of the expectation; empty where nothing was expected. */
    public OptionalDouble ratio() {
        return expected > 0
                ? OptionalDouble.of(observed / expected / (1 + relativeVariance()))
                : OptionalDouble.empty();
    }

    /** Of {@link #ratio}; empty where nothing was expected, or nothing happened. */
    public OptionalDouble standardError() {
        if (!(expected > 0) || observed == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                ratio().orElseThrow() * Math.sqrt(1.0 / observed + relativeVariance()) / (1 + relativeVariance()));
    }

    /** Of {@link #ratio}, cut at 0; empty where nothing was expected, or nothing happened. */
    public Optional<Interval> interval(Confidence confidence) {
        return standardError().stream()
                .map(error -> confidence.z() * error)
                .mapToObj(reach ->
                        new Interval(Math.max(0, ratio().orElseThrow() - reach), ratio().orElseThrow() + reach))
                .findFirst();
    }

    /** Observed over what the treated units had before, for comparison; empty where that is nothing or unknown. */
    public OptionalDouble naiveRatio() {
        return positiveNaive().map(it -> observed / it).findFirst();
    }

    /** The part of the naive expectation that is regression to the mean; empty where that is nothing or unknown. */
    public OptionalDouble regressionShare() {
        return positiveNaive().map(it -> 1 - expected / it).findFirst();
    }

    private DoubleStream positiveNaive() {
        return naive.stream().filter(it -> it > 0);
    }

    private double relativeVariance() {
        return variance / (expected * expected);
    }
}
