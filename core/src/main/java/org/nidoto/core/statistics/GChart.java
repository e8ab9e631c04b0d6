package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.GeometricDistribution;

/**
 * A chart of rare events by the whole days between them, geometric by chance; the same day is 0.
 *
 * @param mean the mean gap
 * @param median the median gap, the line to draw
 * @param threeSigma the familiar lines
 * @param beyondThreeSigma positions from 1 of the gaps above the upper one
 * @param exact exact geometric limits, whole numbers
 * @param signals positions from 1 of the gaps outside the exact limits: a long gap is good news
 * @see "Benneyan (2001), Number-between g-type statistical quality control charts for monitoring adverse events, Health Care Manag Sci 4:305"
 */
public record GChart(
        double mean,
        double median,
        Limits threeSigma,
        List<Integer> beyondThreeSigma,
        Limits exact,
        List<Integer> signals) {
    public GChart {
        beyondThreeSigma = List.copyOf(beyondThreeSigma);
        signals = List.copyOf(signals);
    }

    /**
     * A chart of gaps in order of time.
     *
     * @param gaps whole days, 0 or more
     * @param tail the chance of a false signal on each side
     * @return empty without gaps
     */
    public static Optional<GChart> of(int[] gaps, double tail) {
        if (gaps.length == 0) {
            return Optional.empty();
        }
        double mean = Arrays.stream(gaps).average().orElseThrow();
        double median = QuantileMethod.TYPE_2
                .of(Arrays.stream(gaps).asDoubleStream().toArray(), 0.5)
                .orElseThrow();
        var threeSigma = Limits.threeSigma(mean, Math.sqrt(mean * (mean + 1)));
        var geometric = GeometricDistribution.of(1 / (mean + 1));
        var exact =
                new Limits(geometric.inverseCumulativeProbability(tail), geometric.inverseSurvivalProbability(tail));
        return Optional.of(new GChart(
                mean,
                median,
                threeSigma,
                Signals.where(gaps.length, i -> gaps[i] > threeSigma.upper()),
                exact,
                Signals.where(gaps.length, i -> exact.isSignal(gaps[i]))));
    }
}
