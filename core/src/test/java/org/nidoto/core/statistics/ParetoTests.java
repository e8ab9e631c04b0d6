package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ParetoTests {
    @Test
    void eightyPercentReachedExactlyIsReached() {
        var pareto = Pareto.of(List.of(named("a", 8), named("b", 2)), 80);
        assertThat(pareto.vitalFewCodes()).containsExactly("a");
    }

    @Test
    void whereNothingIsClassifiedThereAreNoVitalFew() {
        var pareto = Pareto.of(List.of(new CauseCount("?", 9, true)), 80);
        assertThat(pareto.vitalFewCodes()).isEmpty();
        assertThat(pareto.vitalFewShare()).isEmpty();
        assertThat(pareto.thresholdReached()).isFalse();
        assertThat(pareto.bars()).hasSize(1);
    }

    @Test
    void aSingleCauseIsVital() {
        var pareto = Pareto.of(List.of(named("a", 1)), 80);
        assertThat(pareto.vitalFewCodes()).containsExactly("a");
        assertThat(pareto.vitalFewShare()).hasValue(1);
    }

    @Test
    void tiesStandInCodePointOrderAlsoBeyondTheBasicPlane() {
        var pareto = Pareto.of(List.of(named("𠮷", 1), named("設備", 1), named("\uff21", 1), named("B", 1)), 80);
        assertThat(pareto.bars()).extracting(Pareto.Bar::code).containsExactly("B", "設備", "\uff21", "𠮷");
        assertThat(pareto.bars()).extracting(bar -> bar.rank().orElseThrow()).containsOnly(1);
    }

    @RepeatedTest(50)
    void theOrderOfTheInputDoesNotMatterAndTheLastBarCompletesTheWhole(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var causes = new ArrayList<CauseCount>();
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            causes.add(new CauseCount("c" + i, 1 + random.nextInt(6), i == 7));
        }
        var pareto = Pareto.of(causes, 80);
        Collections.shuffle(causes, random);
        assertThat(Pareto.of(causes, 80)).isEqualTo(pareto);
        assertThat(pareto.bars().get(pareto.bars().size() - 1).cumulativeShare())
                .isEqualTo(1);
    }

    @RepeatedTest(50)
    void theVitalFewAreTheShortestPrefixThatReachesTheThreshold(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var causes = new ArrayList<CauseCount>();
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            causes.add(named("c" + i, 1 + random.nextInt(100)));
        }
        var pareto = Pareto.of(causes, 80);
        var last = pareto.bars().get(pareto.vitalFew() - 1);
        assertThat(100 * last.cumulative()).isGreaterThanOrEqualTo(80 * pareto.total());
        assertThat(100 * (last.cumulative() - last.count())).isLessThan(80 * pareto.total());
    }

    private static CauseCount named(String code, long count) {
        return new CauseCount(code, count, false);
    }
}
