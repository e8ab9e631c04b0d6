package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The rate ratio after over before, common to all strata, for counts too large for {@link StratifiedRateRatio}.
 *
 * <p>Strata without exposure on either side, or without an incident, are left out. Without incidents on one side the ratio is 0 or
 * infinite and has no interval: the exact strata still give one.
 *
 * @param strata those that are informative
 * @see <a href="https://doi.org/10.2307/2530643">Greenland & Robins (1985), Biometrics 41:55</a>
 */
public record MantelHaenszel(List<BeforeAfter> strata) {
    /**
     * Whether the strata agree on one ratio.
     *
     * @param chiSquared the score form, which survives empty cells
     * @param degreesOfFreedom strata less one
     * @param p empty with one stratum
     * @param wald the logarithms' form; empty where a cell is 0
     */
    public record Homogeneity(double chiSquared, int degreesOfFreedom, OptionalDouble p, OptionalDouble wald) {}

    /** From the strata that are informative. */
    public static MantelHaenszel of(Collection<BeforeAfter> strata) {
        return new MantelHaenszel(
                strata.stream().filter(BeforeAfter::isInformative).toList());
    }

    /** The common ratio; infinite where nothing happened before, empty without strata. */
    public OptionalDouble ratio() {
        return strata.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(weighedAfter() / weighedBefore());
    }

    /** The rate after over the rate before, strata ignored; infinite where nothing happened before, empty without strata. */
    public OptionalDouble crudeRatio() {
        if (strata.isEmpty()) {
            return OptionalDouble.empty();
        }
        double after = sum(BeforeAfter::after) / sum(BeforeAfter::exposureAfter);
        return OptionalDouble.of(after / (sum(BeforeAfter::before) / sum(BeforeAfter::exposureBefore)));
    }

    /** Standard error of the ratio's logarithm; empty without incidents on one side. */
    public OptionalDouble standardErrorOfLog() {
        return hasBothSides()
                ? OptionalDouble.of(Math.sqrt(variance() / (weighedAfter() * weighedBefore())))
                : OptionalDouble.empty();
    }

    /** Of the common ratio; empty without incidents on one side. */
    public Optional<Interval> interval(Confidence confidence) {
        return standardErrorOfLog().stream()
                .map(se -> Math.exp(confidence.z() * se))
                .mapToObj(factor -> new Interval(ratio().orElseThrow() / factor, ratio().orElseThrow() * factor))
                .findFirst();
    }

    /** Ratio, interval and p together; empty without incidents on one side. */
    public Optional<Evidence> evidence(Confidence confidence) {
        return interval(confidence).map(interval -> new Evidence(ratio(), interval, p().orElseThrow()));
    }

    /** Without continuity correction, one degree of freedom; empty without strata. */
    public OptionalDouble chiSquared() {
        if (strata.isEmpty()) {
            return OptionalDouble.empty();
        }
        double excess = sum(s -> s.after() - s.total() * s.exposureAfter() / exposure(s));
        return OptionalDouble.of(excess * excess / variance());
    }

    /** Two-sided, for the common ratio being 1; empty without strata. */
    public OptionalDouble p() {
        return chiSquared().stream()
                .map(ChiSquaredDistribution.of(1)::survivalProbability)
                .findFirst();
    }

    /** Empty without incidents on one side. */
    public Optional<Homogeneity> homogeneity() {
        if (!hasBothSides()) {
            return Optional.empty();
        }
        double ratio = ratio().orElseThrow();
        double score = sum(stratum -> scoreTerm(stratum, ratio));
        int freedom = strata.size() - 1;
        return Optional.of(new Homogeneity(
                score,
                freedom,
                freedom == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(ChiSquaredDistribution.of(freedom).survivalProbability(score)),
                wald(ratio)));
    }

    private OptionalDouble wald(double ratio) {
        if (strata.stream().anyMatch(stratum -> stratum.after() == 0 || stratum.before() == 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sum(s -> {
            double own = Math.log(s.after() / s.exposureAfter() / (s.before() / s.exposureBefore()));
            return Math.pow(own - Math.log(ratio), 2) / (1.0 / s.after() + 1.0 / s.before());
        }));
    }

    private static double scoreTerm(BeforeAfter stratum, double ratio) {
        double weighed = ratio * stratum.exposureAfter();
        double share = weighed / (weighed + stratum.exposureBefore());
        double excess = stratum.after() - stratum.total() * share;
        return excess * excess / (stratum.total() * share * (1 - share));
    }

    private boolean hasBothSides() {
        return weighedAfter() > 0 && weighedBefore() > 0;
    }

    private double weighedAfter() {
        return sum(s -> s.after() * s.exposureBefore() / exposure(s));
    }

    private double weighedBefore() {
        return sum(s -> s.before() * s.exposureAfter() / exposure(s));
    }

    private double variance() {
        return sum(s -> s.total() * s.exposureAfter() * s.exposureBefore() / (exposure(s) * exposure(s)));
    }

    private static double exposure(BeforeAfter stratum) {
        return stratum.exposureAfter() + stratum.exposureBefore();
    }

    private double sum(ToDoubleFunction<BeforeAfter> term) {
        return strata.stream().mapToDouble(term).sum();
    }
}
