package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What control charts are made of: the kind, the moving range, the exact limits, and the order of causes. */
class ChartPartsTests {
    @ParameterizedTest
    @CsvSource({
        "0, 1, true, GAPS",
        "1.99, 9, false, GAPS",
        "2, 1, true, COUNTS",
        "2, 1, false, RATES",
        "25, 9, false, RATES",
        "25.01, 1.3, false, RATES",
        "25.01, 1.31, false, LANEY_RATES"
    })
    void eachChartBeginsWhereTheLastOneEnds(double mean, double sigmaZ, boolean constant, ChartKind kind) {
        assertThat(ChartKind.of(mean, OptionalDouble.of(sigmaZ), constant)).isEqualTo(kind);
    }

    @Test
    void aSpreadThatCannotBeToldIsNotTakenForLarge() {
        assertThat(ChartKind.of(100, OptionalDouble.empty(), true)).isEqualTo(ChartKind.COUNTS);
    }

    @Test
    void oneValueHasNoMovingRangeAndTiedOnesHaveZero() {
        assertThat(MovingRange.of(new double[0], true)).isEmpty();
        assertThat(MovingRange.of(new double[] {3}, true)).isEmpty();
        assertThat(MovingRange.of(new double[] {3, 3, 3}, true)).contains(new MovingRange(0, 0, 0));
    }

    /** Nine ranges of 1 and one of 31 have a mean of 4, which the large one exceeds by more than 3.267 times. */
    @Test
    void screeningDropsARangeThatIsASignalItself() {
        var values = new double[] {1, 2, 1, 2, 1, 2, 33, 32, 33, 32, 33};
        assertThat(MovingRange.of(values, true)).contains(new MovingRange(4, 1, 1));
        assertThat(MovingRange.of(values, false)).contains(new MovingRange(4, 0, 4));
    }

    /** In R: qpois(0.00135, 50) is 30, qpois(0.00135, 50, lower.tail = FALSE) is 72. */
    @Test
    void limitsOfNothingAreZeroAndOfFiftyThirtyAndSeventyTwo() {
        assertThat(PoissonLimits.of(0, 0.00135)).isEqualTo(new Limits(0, 0));
        assertThat(PoissonLimits.of(50, 0.00135)).isEqualTo(new Limits(30, 72));
    }

    @Test
    void ordersThatDoNotVaryAreNotAlikeToAnything() {
        assertThat(RankCorrelation.tauB(new int[0], new int[0])).isEmpty();
        assertThat(RankCorrelation.tauB(new int[] {1}, new int[] {2})).isEmpty();
        assertThat(RankCorrelation.tauB(new int[] {2, 2, 2}, new int[] {1, 2, 3}))
                .isEmpty();
        assertThat(RankCorrelation.tauB(new int[] {1, 2, 3}, new int[] {10, 20, 30}))
                .hasValue(1);
    }

    @RepeatedTest(20)
    void likenessIsMutualAndTurnsWithTheOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var one = random.ints(12, 0, 6).toArray();
        var other = random.ints(12, 0, 6).toArray();
        double alike = RankCorrelation.tauB(one, other).orElse(0);
        assertThat(alike).isBetween(-1.0, 1.0);
        assertThat(RankCorrelation.tauB(other, one).orElse(0)).isEqualTo(alike);
        for (int i = 0; i < other.length; i++) {
            other[i] = -other[i];
        }
        assertThat(RankCorrelation.tauB(one, other).orElse(0)).isCloseTo(-alike, within(1e-12));
    }
}
