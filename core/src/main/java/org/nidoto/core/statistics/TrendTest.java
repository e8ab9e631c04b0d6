package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether events get rarer or more frequent over time, pooled over units that may differ in how many they have.
 *
 * @param events how many take part; 0 leaves everything absent
 * @param laplace Laplace's U: below 0 where events get rarer
 * @param exactP two-sided p of Laplace's test by the Irwin–Hall distribution; only for one unit with at most 10 events
 * @param milHdbk189 the MIL-HDBK-189 statistic: large where events get rarer
 * @see <a href="https://doi.org/10.1007/978-94-011-7801-3">Cox & Lewis (1966), The Statistical Analysis of Series of Events</a>
 * @see <a href="https://www.itl.nist.gov/div898/handbook/apr/section2/apr234.htm">NIST/SEMATECH e-Handbook 8.2.3.4</a>
 * @see "Kvaløy & Lindqvist (1998), TTT-based tests for trend in repairable systems data, Reliab Eng Syst Saf 60:13"
 */
public record TrendTest(int events, OptionalDouble laplace, OptionalDouble exactP, OptionalDouble milHdbk189) {
    private static final int MOST_FOR_EXACT = 10;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Tests all units together. Where a history ends with its last event, that event carries no information and is left out. */
    public static TrendTest of(Collection<History> histories, History.Truncation truncation) {
        int n = 0;
        double excess = 0;
        double variance = 0;
        double logs = 0;
        for (var history : histories) {
            double end = history.end();
            for (double time : informative(history, truncation)) {
                n++;
                excess += time - end / 2;
                variance += end * end / 12;
                logs += 2 * Math.log(end / time);
            }
        }
        if (n == 0) {
            return new TrendTest(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        return new TrendTest(
                n,
                OptionalDouble.of(excess / Math.sqrt(variance)),
                exactP(histories, truncation),
                OptionalDouble.of(logs));
    }

    /** Two-sided, by the normal approximation. */
    public OptionalDouble laplaceP() {
        return laplace.stream()
                .map(u -> 2 * NORMAL.cumulativeProbability(-Math.abs(u)))
                .findFirst();
    }

    /** Degrees of freedom of {@link #milHdbk189}. */
    public int degreesOfFreedom() {
        return 2 * events;
    }

    /** One-sided, small where events get rarer. */
    public OptionalDouble pImproving() {
        return milHdbk189.stream()
                .map(chi -> chiSquared().survivalProbability(chi))
                .findFirst();
    }

    /** Two-sided, of the MIL-HDBK-189 test. */
    public OptionalDouble milHdbk189P() {
        return milHdbk189.stream()
                .map(chi -> Math.min(
                        1,
                        2
                                * Math.min(
                                        chiSquared().cumulativeProbability(chi),
                                        chiSquared().survivalProbability(chi))))
                .findFirst();
    }

    private ChiSquaredDistribution chiSquared() {
        return ChiSquaredDistribution.of(degreesOfFreedom());
    }

    private static List<Double> informative(History history, History.Truncation truncation) {
        var events = history.events();
        boolean dropsLast = truncation == History.Truncation.FAILURE && !events.isEmpty();
        return dropsLast ? events.subList(0, events.size() - 1) : events;
    }

    private static OptionalDouble exactP(Collection<History> histories, History.Truncation truncation) {
        if (histories.size() != 1) {
            return OptionalDouble.empty();
        }
        var only = histories.iterator().next();
        var events = informative(only, truncation);
        if (events.size() > MOST_FOR_EXACT) {
            return OptionalDouble.empty();
        }
        double sum = events.stream().mapToDouble(time -> time / only.end()).sum();
        int n = events.size();
        return OptionalDouble.of(Math.min(1, 2 * Math.min(irwinHall(sum, n), irwinHall(n - sum, n))));
    }

    /** The probability that n uniform numbers add up to at most x. */
    private static double irwinHall(double x, int n) {
        double total = 0;
        double binomial = 1;
        double factorial = 1;
        for (int k = 0; k <= n; k++) {
            if (x > k) {
                total += (k % 2 == 0 ? 1 : -1) * binomial * Math.pow(x - k, n);
            }
            binomial = binomial * (n - k) / (k + 1);
            factorial *= Math.max(1, k);
        }
        return Math.max(0, Math.min(1, total / factorial));
    }
}
