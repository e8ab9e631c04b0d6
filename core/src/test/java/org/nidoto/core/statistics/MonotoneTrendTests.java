package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MonotoneTrendTests {
    @Test
    void threePointsTellNothingAndSevenGiveNoVerdict() {
        assertThat(MonotoneTrend.of(points(1, 2, 3)).test()).isEmpty();
        assertThat(MonotoneTrend.of(List.of()).n()).isZero();
        assertThat(MonotoneTrend.of(points(1, 2, 3, 4, 5, 6, 7)).mayBeJudged(8)).isFalse();
        assertThat(MonotoneTrend.of(points(1, 2, 3, 4, 5, 6, 7, 8)).mayBeJudged(8))
                .isTrue();
    }

    @Test
    void aStraightLineHasItsOwnSlope() {
        var test = MonotoneTrend.of(points(3, 5, 7, 9, 11, 13, 15, 17)).test().orElseThrow();
        assertThat(test.slope()).isEqualTo(2);
        assertThat(test.interval()).isEqualTo(new Interval(2, 2));
        assertThat(test.s()).isEqualTo(28);
    }

    @RepeatedTest(30)
    void turningTheSeriesUpsideDownTurnsSlopeAndSignButNotP(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var values = random.ints(4 + random.nextInt(40), 0, 15).asDoubleStream().toArray();
        var up = MonotoneTrend.of(points(values)).test().orElseThrow();
        var down = MonotoneTrend.of(points(IntStream.range(0, values.length)
                        .mapToDouble(i -> -values[i])
                        .toArray()))
                .test()
                .orElseThrow();
        assertThat(down.s()).isEqualTo(-up.s());
        assertThat(down.p()).isEqualTo(up.p());
        assertThat(down.slope()).isCloseTo(-up.slope(), within(1e-12));
        assertThat(up.slope()).isBetween(up.interval().lower(), up.interval().upper());
    }

    private static List<MonotoneTrend.Point> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new MonotoneTrend.Point(i, values[i]))
                .toList();
    }
}
