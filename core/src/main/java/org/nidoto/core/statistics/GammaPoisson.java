package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Rates of units that differ, each drawn towards the pooled rate the more, the less exposure it has.
 *
 * <p>The units' true rates are taken as gamma distributed; mean and variance of that prior come from the moments. Where the moments
 * leave no variance, units do not differ beyond chance: all have the pooled rate and no interval.
 *
 * @param units how many have exposure, from 1
 * @param mean the pooled rate, incidents per unit of exposure
 * @param rawVariance the moment estimate of the rates' variance, below 0 where rates differ less than chance would have it
 * @see <a href="https://doi.org/10.2307/2347593">Marshall (1991), Applied Statistics 40:283</a>
 * @see <a href="https://doi.org/10.2307/2532003">Clayton & Kaldor (1987), Biometrics 43:671</a>
 */
public record GammaPoisson(int units, double mean, double rawVariance) {
    private static final double SMALLEST_QUANTILE = 1e-300;

    /** The prior of units, of which those without exposure are left out; empty where none has any. */
    public static Optional<GammaPoisson> of(Collection<PoissonRate> units) {
        var exposed = units.stream().filter(unit -> unit.exposure() > 0).toList();
        if (exposed.isEmpty()) {
            return Optional.empty();
        }
        double exposure = exposed.stream().mapToDouble(PoissonRate::exposure).sum();
        double mean = exposed.stream().mapToDouble(PoissonRate::events).sum() / exposure;
        double spread = exposed.stream()
                        .mapToDouble(unit -> unit.exposure() * Math.pow(unit.events() / unit.exposure() - mean, 2))
                        .sum()
                / exposure;
        return Optional.of(new GammaPoisson(exposed.size(), mean, spread - mean * exposed.size() / exposure));
    }

    /** The variance of the true rates, 0 where units do not differ beyond chance. */
    public double variance() {
        return Math.max(0, rawVariance);
    }

    /** The prior's shape; empty where units do not differ. */
    public OptionalDouble shape() {
        return variance() > 0 ? OptionalDouble.of(mean * mean / variance()) : OptionalDouble.empty();
    }

    /** The prior's rate, in exposure: as much experience as everybody is credited with; empty where units do not differ. */
    public OptionalDouble rate() {
        return variance() > 0 ? OptionalDouble.of(mean / variance()) : OptionalDouble.empty();
    }

    /** The unit's expected rate given its own record; the pooled rate where units do not differ or it has no exposure. */
    public double shrunk(PoissonRate unit) {
        return variance() > 0 && unit.exposure() > 0
                ? (shape().orElseThrow() + unit.events()) / (rate().orElseThrow() + unit.exposure())
                : mean;
    }

    /** How uncertain {@link #shrunk} is, as a variance; 0 where units do not differ. */
    public double varianceOf(PoissonRate unit) {
        return variance() > 0 ? shrunk(unit) / (rate().orElseThrow() + unit.exposure()) : 0;
    }

    /** How much the unit's own record counts in {@link #shrunk}, 0 to 1. */
    public double weight(PoissonRate unit) {
        return variance() > 0 ? unit.exposure() / (rate().orElseThrow() + unit.exposure()) : 0;
    }

    /** Where the unit's true rate lies; empty where units do not differ or it has no exposure. */
    public Optional<Interval> interval(PoissonRate unit, Confidence confidence) {
        return posterior(unit)
                .map(gamma -> new Interval(lower(gamma, confidence.tail()), upper(gamma, confidence.tail())))
                .map(scaled -> new Interval(perExposure(scaled.lower(), unit), perExposure(scaled.upper(), unit)));
    }

    /**
     * The probability, 0 to 1, that the unit's true rate is above so many times the pooled one; empty where units do not differ or
     * it has no exposure.
     */
    public OptionalDouble probabilityAbove(double multiple, PoissonRate unit) {
        return posterior(unit).stream()
                .mapToDouble(
                        gamma -> gamma.survivalProbability(multiple * mean * (rate().orElseThrow() + unit.exposure())))
                .findFirst();
    }

    /** Of the true rate times what the unit's experience adds up to. */
    private Optional<GammaDistribution> posterior(PoissonRate unit) {
        return variance() > 0 && unit.exposure() > 0
                ? Optional.of(GammaDistribution.of(shape().orElseThrow() + unit.events(), 1))
                : Optional.empty();
    }

    private double perExposure(double scaled, PoissonRate unit) {
        return scaled / (rate().orElseThrow() + unit.exposure());
    }

    /** Sought on the log scale: the library's own quantile is right to 1e-9 only, which is coarse beside a small rate. */
    private static double lower(GammaDistribution gamma, double tail) {
        if (gamma.cumulativeProbability(SMALLEST_QUANTILE) >= tail) {
            return 0;
        }
        return Roots.positive(x -> gamma.cumulativeProbability(x) - tail, SMALLEST_QUANTILE, beyond(gamma));
    }

    private static double upper(GammaDistribution gamma, double tail) {
        if (gamma.survivalProbability(SMALLEST_QUANTILE) <= tail) {
            return 0;
        }
        return Roots.positive(x -> gamma.survivalProbability(x) - tail, SMALLEST_QUANTILE, beyond(gamma));
    }

    private static double beyond(GammaDistribution gamma) {
        return gamma.getMean() + 40 * Math.sqrt(gamma.getVariance()) + 700;
    }
}
