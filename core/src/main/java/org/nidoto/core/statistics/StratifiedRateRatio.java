package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How the rate after a change compares with the rate before it, when every department is its own control and has its own date.
 *
 * <p>Given each stratum's total, the incidents after the change are binomial in it; their sum has the convolved distribution. Strata
 * without exposure on either side, or without an incident, tell nothing and are left out; without any stratum left, or any
 * incident, the evidence is {@link Evidence#NONE}. One stratum gives what {@link RateRatio} gives.
 *
 * @param strata those that are informative
 * @see "Breslow and Day (1987), Statistical Methods in Cancer Research II, sections 3.6 to 4.3"
 */
public record StratifiedRateRatio(List<BeforeAfter> strata) {
    /** Convolving takes time with the square of the incidents; above as many as this use {@link MantelHaenszel}. */
    public static final int MOST_EVENTS = 2_000;

    /** From the strata that are informative. */
    public static StratifiedRateRatio of(Collection<BeforeAfter> strata) {
        return new StratifiedRateRatio(
                strata.stream().filter(BeforeAfter::isInformative).toList());
    }

    /** Incidents after the change, all strata together. */
    public int after() {
        return strata.stream().mapToInt(BeforeAfter::after).sum();
    }

    /** Incidents on both sides, all strata together. */
    public int total() {
        return strata.stream().mapToInt(BeforeAfter::total).sum();
    }

    /** What pages show: by mid-p tails, and by {@link MantelHaenszel} where incidents are too many for them. */
    public Evidence evidence(Confidence confidence) {
        return isConvolved() && total() > MOST_EVENTS
                ? new MantelHaenszel(strata).evidence(confidence).orElseThrow()
                : midP(confidence);
    }

    /** By mid-p tails. */
    public Evidence midP(Confidence confidence) {
        return evidence(conditional -> conditional.midP(confidence));
    }

    /** By exact tails, for the annex. */
    public Evidence exact(Confidence confidence) {
        return evidence(conditional -> conditional.exact(confidence));
    }

    private Evidence evidence(Function<ConditionalRatio, Evidence> inference) {
        if (strata.isEmpty()) {
            return Evidence.NONE;
        }
        if (strata.size() == 1) {
            return inference.apply(RateRatio.conditional(strata.get(0)));
        }
        if (isConvolved() && total() > MOST_EVENTS) {
            throw new IllegalArgumentException(
                    "exact strata are for at most " + MOST_EVENTS + " incidents, not " + total());
        }
        return inference.apply(new ConditionalRatio(after(), total(), likeliest(), this::tails));
    }

    /** With one stratum, or all incidents on one side, the distribution is known without convolving. */
    private boolean isConvolved() {
        return strata.size() > 1 && after() > 0 && after() < total();
    }

    private double likeliest() {
        if (after() == 0) {
            return 0;
        }
        if (after() == total()) {
            return Double.POSITIVE_INFINITY;
        }
        return Roots.positive(
                ratio -> sum(stratum -> stratum.total() * shareAfter(stratum, ratio)) - after(),
                ConditionalRatio.SMALLEST,
                1 / ConditionalRatio.SMALLEST);
    }

    private Tails tails(double ratio) {
        if (after() == 0) {
            double none = Math.exp(sum(stratum -> stratum.total() * Math.log1p(-shareAfter(stratum, ratio))));
            return new Tails(none, none, 1);
        }
        if (after() == total()) {
            double all = Math.exp(sum(stratum -> stratum.total() * Math.log(shareAfter(stratum, ratio))));
            return new Tails(1, all, all);
        }
        var distribution = new double[] {1};
        for (var stratum : strata) {
            distribution = convolve(distribution, binomial(stratum, ratio));
        }
        double below = 0;
        for (int i = 0; i <= after(); i++) {
            below += distribution[i];
        }
        double above = 0;
        for (int i = distribution.length - 1; i >= after(); i--) {
            above += distribution[i];
        }
        return new Tails(below, distribution[after()], above);
    }

    private double sum(ToDoubleFunction<BeforeAfter> term) {
        return strata.stream().mapToDouble(term).sum();
    }

    private static double shareAfter(BeforeAfter stratum, double ratio) {
        double odds = ratio * stratum.exposureAfter() / stratum.exposureBefore();
        return odds > 1 ? 1 / (1 + 1 / odds) : odds / (1 + odds);
    }

    private static double[] binomial(BeforeAfter stratum, double ratio) {
        double odds = ratio * stratum.exposureAfter() / stratum.exposureBefore();
        int n = stratum.total();
        var rarer = BinomialDistribution.of(n, odds > 1 ? 1 / (1 + odds) : odds / (1 + odds));
        var probabilities = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            probabilities[i] = rarer.probability(odds > 1 ? n - i : i);
        }
        return probabilities;
    }

    private static double[] convolve(double[] left, double[] right) {
        var sum = new double[left.length + right.length - 1];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                sum[i + j] += left[i] * right[j];
            }
        }
        return sum;
    }
}
