package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nidoto.core.statistics.History.Truncation;

class HistoryTests {
    @Test
    void aHistoryForgetsWhatHappenedAfterItsEnd() {
        assertThat(history(10, 12, 3, 10).events()).containsExactly(3.0, 10.0);
        assertThatIllegalArgumentException().isThrownBy(() -> history(0));
    }

    @Test
    void withoutUnitsOrEventsThereIsNoCurveAndNoTrend() {
        assertThat(MeanCumulativeFunction.of(List.of()).points()).isEmpty();
        assertThat(MeanCumulativeFunction.of(List.of(history(10))).units()).isEqualTo(1);
        assertThat(TrendTest.of(List.of(history(10)), Truncation.TIME).laplaceP())
                .isEmpty();
        assertThat(TrendTest.of(List.of(), Truncation.FAILURE).milHdbk189P()).isEmpty();
        assertThat(CrowAmsaa.of(history(10), Truncation.TIME)).isEmpty();
        assertThat(CrowAmsaa.of(history(10, 4), Truncation.TIME)).isEmpty();
    }

    @Test
    void aSingleUnitHasOnlyThePoissonError() {
        var function = MeanCumulativeFunction.of(List.of(history(10, 2, 5)));
        var last = function.points().get(1);
        assertThat(last.mean()).isEqualTo(2);
        assertThat(last.robustError()).isEmpty();
        assertThat(last.poissonError()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(function.interval(last, Confidence.NINETY_FIVE, 5))
                .isEqualTo(last.poissonInterval(Confidence.NINETY_FIVE));
    }

    @Test
    void unitsAllAlikeLeaveNoRobustError() {
        var alike = IntStream.range(0, 6).mapToObj(i -> history(10, 3, 7)).toList();
        var function = MeanCumulativeFunction.of(alike);
        assertThat(function.points().get(1).mean()).isEqualTo(2);
        assertThat(function.points().get(1).robustError()).hasValue(0);
        assertThat(function.interval(function.points().get(1), Confidence.NINETY_FIVE, 5))
                .isEqualTo(new Interval(2, 2));
    }

    @RepeatedTest(30)
    void withEqualFollowUpTheMeanIsEventsOverUnits(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var histories = histories(random, 2 + random.nextInt(10), 20);
        var function = MeanCumulativeFunction.of(histories);
        int events = histories.stream().mapToInt(it -> it.events().size()).sum();
        assertThat(function.events()).isEqualTo(events);
        function.points().stream()
                .reduce((before, point) -> point)
                .ifPresent(last -> assertThat(last.mean()).isCloseTo((double) events / histories.size(), within(1e-9)));
    }

    @RepeatedTest(30)
    void turningTimeRoundTurnsTheTrendRound(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var times = random.doubles(1 + random.nextInt(12), 0.1, 99.9).toArray();
        var there = TrendTest.of(List.of(history(100, times)), Truncation.TIME);
        var back = TrendTest.of(
                List.of(history(100, DoubleStream.of(times).map(t -> 100 - t).toArray())), Truncation.TIME);
        assertThat(back.laplace().orElseThrow()).isCloseTo(-there.laplace().orElseThrow(), within(1e-9));
        there.exactP().ifPresent(p -> assertThat(back.exactP().orElseThrow()).isCloseTo(p, within(1e-9)));
    }

    @Test
    void oneEventInTheMiddleIsNoTrendAtAll() {
        var test = TrendTest.of(List.of(history(100, 50)), Truncation.TIME);
        assertThat(test.laplace()).hasValue(0);
        assertThat(test.exactP()).hasValue(1);
        assertThat(test.laplaceP()).hasValue(1);
    }

    @Test
    void theExactPIsForOneUnitWithFewEvents() {
        var ten = history(100, IntStream.rangeClosed(1, 10).asDoubleStream().toArray());
        var eleven = history(100, IntStream.rangeClosed(1, 11).asDoubleStream().toArray());
        assertThat(TrendTest.of(List.of(ten), Truncation.TIME).exactP()).isPresent();
        assertThat(TrendTest.of(List.of(ten, ten), Truncation.TIME).exactP()).isEmpty();
        assertThat(TrendTest.of(List.of(eleven), Truncation.TIME).exactP()).isEmpty();
    }

    @Test
    void anEventAtTheVeryStartIsAllImprovement() {
        var test = TrendTest.of(List.of(history(100, 0, 50)), Truncation.TIME);
        assertThat(test.milHdbk189()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(test.pImproving()).hasValue(0);
        assertThat(test.milHdbk189P()).hasValue(0);
    }

    @Test
    void eventsThatAllHappenAtTheEndHaveNoPowerLaw() {
        assertThat(CrowAmsaa.of(history(100, 100, 100, 100), Truncation.TIME)).isEmpty();
    }

    @RepeatedTest(30)
    void thePowerLawLeadsToAsManyEventsAsThereWere(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var times = random.doubles(5 + random.nextInt(40), 0.1, 500).toArray();
        var curve = CrowAmsaa.of(history(500, times), Truncation.TIME).orElseThrow();
        assertThat(curve.lambda() * Math.pow(500, curve.beta())).isCloseTo(times.length, within(1e-6));
        var interval = curve.betaInterval(Confidence.NINETY_FIVE);
        assertThat(curve.beta()).isBetween(interval.lower(), interval.upper());
    }

    @Test
    void aMillionEventsAreNoTrouble() {
        var random = new Random(1);
        var histories = IntStream.range(0, 100)
                .mapToObj(i -> history(
                        3650, random.ints(10_000, 1, 3650).asDoubleStream().toArray()))
                .toList();
        assertThat(MeanCumulativeFunction.of(histories).events()).isEqualTo(1_000_000);
        assertThat(TrendTest.of(histories, Truncation.TIME).laplaceP()).isPresent();
    }

    private static List<History> histories(Random random, int units, double end) {
        var histories = new ArrayList<History>();
        for (int i = 0; i < units; i++) {
            histories.add(history(
                    end,
                    random.ints(random.nextInt(8), 1, (int) end)
                            .asDoubleStream()
                            .toArray()));
        }
        return histories;
    }

    private static History history(double end, double... events) {
        return new History(end, DoubleStream.of(events).boxed().toList());
    }
}
