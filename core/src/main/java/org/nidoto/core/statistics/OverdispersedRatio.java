package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The rate ratio after over before from large counts by period, which scatter more than chance alone would have it.
 *
 * @param ratio rate after over rate before
 * @param dispersion Pearson's φ, 1 for counts that scatter as chance has it; empty with two periods or fewer
 * @param degreesOfFreedom periods less two
 * @param poissonError standard error of the ratio's logarithm if φ were 1
 * @see <a href="https://doi.org/10.1201/9780203753736">McCullagh & Nelder (1989), sections 4.5 and 6.2</a>
 */
public record OverdispersedRatio(double ratio, OptionalDouble dispersion, int degreesOfFreedom, double poissonError) {
    /**
     * One period.
     *
     * @param after whether it is after the change
     * @param events incidents in it
     * @param exposure in it; 0 leaves the period out
     */
    public record Period(boolean after, int events, double exposure) {}

    /** Compares the periods; empty where nothing happened on one side, which {@link RateRatio} can still judge. */
    public static Optional<OverdispersedRatio> of(Collection<Period> periods) {
        var exposed = periods.stream().filter(period -> period.exposure > 0).toList();
        var after = exposed.stream().filter(Period::after).toList();
        var before = exposed.stream().filter(period -> !period.after).toList();
        if (events(after) == 0 || events(before) == 0) {
            return Optional.empty();
        }
        int freedom = exposed.size() - 2;
        double chiSquared = pearson(after) + pearson(before);
        return Optional.of(new OverdispersedRatio(
                rate(after) / rate(before),
                freedom > 0 ? OptionalDouble.of(chiSquared / freedom) : OptionalDouble.empty(),
                freedom,
                Math.sqrt(1 / events(after) + 1 / events(before))));
    }

    /**
     * Whether it should stand in for {@link RateRatio}: more incidents than that, and φ above the limit.
     *
     * @param many 200 by the house's choice
     * @param much 1.3 by the house's choice
     */
    public static boolean isCalledFor(Collection<Period> periods, int many, double much) {
        double events = periods.stream().mapToDouble(Period::events).sum();
        double phi = of(periods)
                .flatMap(ratio -> ratio.dispersion.stream().boxed().findFirst())
                .orElse(0.0);
        return events > many && phi > much;
    }

    /** Standard error of the ratio's logarithm, φ taken as at least 1; empty where φ is. */
    public OptionalDouble standardErrorOfLog() {
        return dispersion.stream()
                .map(phi -> poissonError * Math.sqrt(Math.max(1, phi)))
                .findFirst();
    }

    /** By Student's t; empty where φ is. */
    public Optional<Interval> interval(Confidence confidence) {
        return standardErrorOfLog().stream()
                .map(error -> error * TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(confidence.tail()))
                .mapToObj(this::within)
                .findFirst();
    }

    /** Ratio, interval and p together; empty where φ is. */
    public Optional<Evidence> evidence(Confidence confidence) {
        return interval(confidence)
                .map(interval -> new Evidence(OptionalDouble.of(ratio), interval, p().orElseThrow()));
    }

    /** As if φ were 1: for comparison, far too narrow where it is not. */
    public Interval poissonInterval(Confidence confidence) {
        return within(confidence.z() * poissonError);
    }

    /** Two-sided, for the ratio being 1, by Student's t; empty where φ is. */
    public OptionalDouble p() {
        return standardErrorOfLog().stream()
                .map(error ->
                        2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(Math.log(ratio)) / error))
                .findFirst();
    }

    private Interval within(double reachOfLog) {
        return new Interval(ratio * Math.exp(-reachOfLog), ratio * Math.exp(reachOfLog));
    }

    private static double pearson(List<Period> side) {
        double rate = rate(side);
        return side.stream()
                .mapToDouble(period -> Math.pow(period.events - rate * period.exposure, 2) / (rate * period.exposure))
                .sum();
    }

    private static double rate(List<Period> side) {
        return events(side) / side.stream().mapToDouble(Period::exposure).sum();
    }

    private static double events(List<Period> side) {
        return side.stream().mapToDouble(Period::events).sum();
    }
}
