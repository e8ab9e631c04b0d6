package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ControlChartTests {
    @Test
    void withoutCountsThereIsNoChart() {
        assertThat(CChart.of(new int[0])).isEmpty();
        assertThat(GChart.of(new int[0], CChart.TAIL)).isEmpty();
        assertThat(TChart.of(new double[0], CChart.TAIL)).isEmpty();
        assertThat(UChart.of(List.of()).center()).isEmpty();
    }

    @Test
    void nothingButZerosHaveLimitsAtZeroAndNoSignal() {
        var chart = CChart.of(new int[] {0, 0, 0}).orElseThrow();
        assertThat(chart.exact()).isEqualTo(new Limits(0, 0));
        assertThat(chart.signals()).isEmpty();
        assertThat(chart.falseAlarmAboveThreeSigma()).isZero();
    }

    @RepeatedTest(30)
    void exactLimitsKeepTheirPromiseOnBothSides(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var counts = random.ints(24, 0, 1 + random.nextInt(200)).toArray();
        counts[0]++;
        var chart = CChart.of(counts).orElseThrow();
        var poisson = PoissonDistribution.of(chart.center());
        assertThat(poisson.survivalProbability((int) chart.exact().upper())).isLessThanOrEqualTo(CChart.TAIL);
        assertThat(poisson.cumulativeProbability((int) chart.exact().lower() - 1))
                .isLessThan(CChart.TAIL);
    }

    @RepeatedTest(30)
    void withConstantExposureTheRateChartSignalsWhatTheCountChartDoes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var counts = random.ints(24, 0, 40).toArray();
        var rates = Arrays.stream(counts)
                .mapToObj(count -> new UChart.Count(count, 10))
                .toList();
        var chart = CChart.of(counts).orElseThrow();
        assertThat(UChart.of(rates).signals()).isEqualTo(chart.signals());
        assertThat(UChart.of(rates).center().orElseThrow()).isCloseTo(chart.center() / 10, within(1e-12));
    }

    @Test
    void aPeriodWithoutExposureHasNoRateAndDoesNotMoveTheOthers() {
        var known = new ArrayList<>(List.of(new UChart.Count(4, 10), new UChart.Count(6, 12), new UChart.Count(5, 9)));
        var before = UChart.of(known);
        known.add(1, new UChart.Count(3, 0));
        var after = UChart.of(known);
        assertThat(after.center()).isEqualTo(before.center());
        assertThat(after.sigmaZ()).isEqualTo(before.sigmaZ());
        assertThat(after.periods().get(1).rate()).isEmpty();
        assertThat(after.periods().get(1).exact()).isEmpty();
        assertThat(UChart.of(List.of(new UChart.Count(3, 0))).center()).isEmpty();
    }

    @Test
    void aDayWithTwoIncidentsIsAGapOfZeroAndNoTrouble() {
        var same = GChart.of(new int[] {0, 0, 0}, CChart.TAIL).orElseThrow();
        assertThat(same.exact()).isEqualTo(new Limits(0, 0));
        var mixed = TChart.of(new double[] {0, 5, 9}, CChart.TAIL).orElseThrow();
        assertThat(mixed.transformed().limits()).isEmpty();
        assertThat(mixed.signals()).containsExactly(1);
    }

    @Test
    void fourShortGapsInARowAreABurst() {
        var gaps = new double[] {30, 40, 25, 35, 0.5, 0.4, 0.6, 0.3, 38};
        assertThat(TChart.of(gaps, CChart.TAIL).orElseThrow().bursts()).containsExactly(8);
    }

    @Test
    void theLongerTheOpenGapTheRarerItIs() {
        var chart = TChart.of(new double[] {10, 20, 30}, CChart.TAIL).orElseThrow();
        assertThat(chart.chanceOfGap(0)).hasValue(1);
        assertThat(chart.chanceOfGap(40).orElseThrow()).isCloseTo(Math.exp(-2), within(1e-12));
    }

    @Test
    void theHouseChoosesTheChartByTheExpectedCount() {
        assertThat(ChartKind.of(1.9, OptionalDouble.empty(), true)).isEqualTo(ChartKind.GAPS);
        assertThat(ChartKind.of(2, OptionalDouble.empty(), true)).isEqualTo(ChartKind.COUNTS);
        assertThat(ChartKind.of(25, OptionalDouble.of(2), false)).isEqualTo(ChartKind.RATES);
        assertThat(ChartKind.of(25.1, OptionalDouble.of(1.31), false)).isEqualTo(ChartKind.LANEY_RATES);
    }
}
