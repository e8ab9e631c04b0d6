package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A chart of rare events by the time between them, exponential by chance.
 *
 * @param theta the mean gap, in the unit of the gaps
 * @param exponential exact limits of a gap
 * @param signals positions from 1 of the gaps outside them: a long gap is good news
 * @param transformed the individuals chart on Nelson's scale; without centre and limits where a gap is 0
 * @param fourGaps exact limits of four gaps in a row
 * @param bursts positions from 1 of the gaps that complete four in a row below their lower limit: events came in a burst
 * @see "Xie, Goh and Ranjan (2002), Some effective control chart procedures for reliability monitoring, Reliab Eng Syst Saf 77:143"
 */
public record TChart(
        double theta,
        Limits exponential,
        List<Integer> signals,
        XmrChart transformed,
        Limits fourGaps,
        List<Integer> bursts) {
    private static final int IN_A_ROW = 4;

    public TChart {
        signals = List.copyOf(signals);
        bursts = List.copyOf(bursts);
    }

    /**
     * A chart of gaps in order of time.
     *
     * @param gaps each 0 or more
     * @param tail the chance of a false signal on each side
     * @return empty without gaps
     */
    public static Optional<TChart> of(double[] gaps, double tail) {
        if (gaps.length == 0) {
            return Optional.empty();
        }
        double theta = Arrays.stream(gaps).average().orElseThrow();
        var exponential = new Limits(-theta * Math.log1p(-tail), -theta * Math.log(tail));
        var gamma = GammaDistribution.of(IN_A_ROW, 1);
        var fourGaps = new Limits(
                theta * gamma.inverseCumulativeProbability(tail), theta * gamma.inverseSurvivalProbability(tail));
        boolean allApart = Arrays.stream(gaps).allMatch(gap -> gap > 0);
        return Optional.of(new TChart(
                theta,
                exponential,
                Signals.where(gaps.length, i -> exponential.isSignal(gaps[i])),
                XmrChart.of(allApart ? gaps : new double[0], XmrChart.Scale.GAP),
                fourGaps,
                Signals.where(gaps.length, i -> i >= IN_A_ROW - 1 && lastFour(gaps, i) < fourGaps.lower())));
    }

    private static double lastFour(double[] gaps, int last) {
        return Arrays.stream(gaps, last - IN_A_ROW + 1, last + 1).sum();
    }

    /** The median gap that an exponential distribution of this mean has, the line to draw. */
    public double center() {
        return theta * Math.log(2);
    }

    /** How often a gap is at least as long as the one still open, 0 to 1; empty where that one and all others are 0. */
    public OptionalDouble chanceOfGap(double open) {
        return theta == 0 && open == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(-open / theta));
    }
}
