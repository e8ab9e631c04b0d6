package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class XmrChartTests {
    @Test
    void withoutValuesThereIsNoChart() {
        var chart = XmrChart.of(new double[0], XmrChart.Scale.LOG);
        assertThat(chart.center()).isEmpty();
        assertThat(chart.limits()).isEmpty();
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void equalValuesHaveLimitsOfNoWidthAndNoSignal() {
        var chart = XmrChart.of(new double[] {5, 5, 5, 5}, XmrChart.Scale.PLAIN);
        assertThat(chart.limits()).hasValue(new Limits(5, 5));
        assertThat(chart.movingRange().orElseThrow().dropped()).isZero();
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void aMedianOfZeroMinutesHasNoLogarithmAndSoNoLimits() {
        var chart = XmrChart.of(new double[] {5, 0, 7}, XmrChart.Scale.LOG);
        assertThat(chart.n()).isEqualTo(3);
        assertThat(chart.center()).isEmpty();
        assertThat(chart.limits()).isEmpty();
    }

    @Test
    void laterValuesDoNotMoveLimitsThatTheBaselineSet() {
        var calm = new double[] {10, 11, 9, 10, 12, 10};
        var upset = Arrays.copyOf(calm, 8);
        upset[6] = 40;
        upset[7] = 45;
        var chart = XmrChart.of(upset, XmrChart.Scale.PLAIN, true, 6);
        assertThat(chart.limits())
                .isEqualTo(XmrChart.of(calm, XmrChart.Scale.PLAIN).limits());
        assertThat(chart.signals()).containsExactly(7, 8);
    }

    @RepeatedTest(30)
    void theUnitOfTheDurationsDoesNotDecideWhatIsASignal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var minutes = random.doubles(24, 1, 10_000).toArray();
        var hours = Arrays.stream(minutes).map(value -> value / 60).toArray();
        var inMinutes = XmrChart.of(minutes, XmrChart.Scale.LOG);
        var inHours = XmrChart.of(hours, XmrChart.Scale.LOG);
        assertThat(inHours.signals()).isEqualTo(inMinutes.signals());
        assertThat(60 * inHours.center().orElseThrow())
                .isCloseTo(inMinutes.center().orElseThrow(), within(1e-6));
    }
}
