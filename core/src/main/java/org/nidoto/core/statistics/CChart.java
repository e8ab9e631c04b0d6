package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A chart of counts over periods of equal exposure.
 *
 * @param center the mean count of the baseline
 * @param threeSigma the familiar lines, drawn but not judged by
 * @param beyondThreeSigma positions from 1 of the counts outside them
 * @param exact exact Poisson limits, whole numbers
 * @param signals positions from 1 of the counts outside the exact limits
 * @see <a href="https://www.wiley.com/en-us/9781119399308">Montgomery, Introduction to Statistical Quality Control, eq. 7.17</a>
 */
public record CChart(
        double center, Limits threeSigma, List<Integer> beyondThreeSigma, Limits exact, List<Integer> signals) {
    /** The chance of a false signal on each side, that of 3σ under a normal distribution. */
    public static final double TAIL = 0.00135;

    public CChart {
        beyondThreeSigma = List.copyOf(beyondThreeSigma);
        signals = List.copyOf(signals);
    }

    /** A chart whose counts all set its limits; empty without counts. */
    public static Optional<CChart> of(int[] counts) {
        return of(counts, counts.length, TAIL);
    }

    /**
     * A chart of counts in order of time.
     *
     * @param baseline how many of the first counts set centre and limits; all of them where there are fewer
     * @param tail the chance of a false signal on each side
     * @return empty without counts in the baseline
     */
    public static Optional<CChart> of(int[] counts, int baseline, double tail) {
        var mean = Arrays.stream(counts).limit(baseline).average();
        if (mean.isEmpty()) {
            return Optional.empty();
        }
        double center = mean.getAsDouble();
        var threeSigma = Limits.threeSigma(center, Math.sqrt(center));
        var exact = PoissonLimits.of(center, tail);
        return Optional.of(new CChart(
                center,
                threeSigma,
                Signals.where(counts.length, i -> threeSigma.isSignal(counts[i])),
                exact,
                Signals.where(counts.length, i -> exact.isSignal(counts[i]))));
    }

    /** How often chance alone goes above the upper 3σ line; 0.00135 would be the promise. */
    public double falseAlarmAboveThreeSigma() {
        return center == 0
                ? 0
                : PoissonDistribution.of(center).survivalProbability((int) Math.floor(threeSigma.upper()));
    }
}
