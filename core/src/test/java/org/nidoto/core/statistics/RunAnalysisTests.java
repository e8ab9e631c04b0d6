package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RunAnalysisTests {
    @Test
    void valuesThatAreAllEqualHaveNoUsefulPointAndNoSignal() {
        var runs = RunAnalysis.aroundMedian(new double[] {4, 4, 4}).orElseThrow();
        assertThat(runs.useful()).isZero();
        assertThat(runs.limits()).isEmpty();
        assertThat(runs.isSignal()).isFalse();
        assertThat(RunAnalysis.aroundMedian(new double[0])).isEmpty();
    }

    @Test
    void aLastingShiftIsASignal() {
        var shifted = IntStream.range(0, 24).mapToDouble(i -> i < 12 ? 20 + i % 3 : 10 + i % 3);
        var runs = RunAnalysis.aroundMedian(shifted.toArray()).orElseThrow();
        assertThat(runs.longestRun()).isEqualTo(12);
        assertThat(runs.isSignal()).isTrue();
        assertThat(runs.mayBeJudged(10)).isTrue();
    }

    @Test
    void aPointOnTheCentreNeitherEndsARunNorLengthensIt() {
        var runs = RunAnalysis.around(5, new double[] {6, 7, 5, 8, 4});
        assertThat(runs).isEqualTo(new RunAnalysis(5, 4, 3, 1));
    }

    @Test
    void withoutAUsefulPointThereAreNoLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunLimits.of(0));
    }

    @RepeatedTest(30)
    void readBackwardsASeriesHasTheSameRuns(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.ints(1 + random.nextInt(60), 0, 10).asDoubleStream().toArray();
        var backwards = IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
        assertThat(RunAnalysis.aroundMedian(backwards)).isEqualTo(RunAnalysis.aroundMedian(values));
    }

    @RepeatedTest(30)
    void mirroredAtTheCentreTheClassicRulesFindTheSamePoints(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.ints(100, -4, 5).asDoubleStream().toArray();
        var up = new NelsonRules(values, 0, 1.3);
        var down = new NelsonRules(Arrays.stream(values).map(value -> -value).toArray(), 0, 1.3);
        assertThat(down.beyondThreeSigma()).isEqualTo(up.beyondThreeSigma());
        assertThat(down.nineOnOneSide()).isEqualTo(up.nineOnOneSide());
        assertThat(down.sixRisingOrFalling()).isEqualTo(up.sixRisingOrFalling());
        assertThat(down.twoOfThreeBeyondTwoSigma()).isEqualTo(up.twoOfThreeBeyondTwoSigma());
        assertThat(down.fourOfFiveBeyondOneSigma()).isEqualTo(up.fourOfFiveBeyondOneSigma());
        assertThat(up.sevenOnOneSide()).containsAll(up.nineOnOneSide());
    }

    @Test
    void fewerPointsThanAPatternNeedsCompleteNone() {
        assertThat(new NelsonRules(new double[] {9, 9}, 0, 1).twoOfThreeBeyondTwoSigma())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new NelsonRules(new double[] {9}, 0, 0));
    }
}
