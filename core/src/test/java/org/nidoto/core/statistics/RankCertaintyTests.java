package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RankCertaintyTests {
    @Test
    void withoutIncidentsNothingIsRanked() {
        var cause = RankCertainty.of(Map.of("a", 0)).causes().get(0);
        assertThat(cause.interval()).isEmpty();
        assertThat(cause.best()).isEmpty();
        assertThat(RankCertainty.of(Map.of()).causes()).isEmpty();
    }

    @Test
    void equalCountsMayEachHaveAnyRank() {
        var ranks = RankCertainty.of(Map.of("a", 20, "b", 20, "c", 20));
        assertThat(ranks.causes()).allSatisfy(cause -> {
            assertThat(cause.best()).hasValue(1);
            assertThat(cause.worst()).hasValue(3);
        });
        assertThat(ranks.mostFrequent(30)).isEmpty();
    }

    @Test
    void onlyACauseThatCanBeNothingButFirstIsCalledTheMostFrequent() {
        var ranks = RankCertainty.of(Map.of("a", 200, "b", 20));
        assertThat(ranks.mostFrequent(30).orElseThrow().code()).isEqualTo("a");
    }

    @Test
    void underThirtyIncidentsNoOrderIsStated() {
        var ranks = RankCertainty.of(Map.of("a", 28, "b", 1));
        assertThat(ranks.orderMayBeStated(30)).isFalse();
        assertThat(ranks.mostFrequent(30)).isEmpty();
    }

    @RepeatedTest(50)
    void theObservedRankIsAlwaysOneOfThosePossible(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var counts = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < 2 + random.nextInt(10); i++) {
            counts.put("c" + i, 1 + random.nextInt(300));
        }
        for (var cause : RankCertainty.of(counts).causes()) {
            long observed = 1
                    + counts.values().stream()
                            .filter(count -> count > cause.share().of())
                            .count();
            assertThat((int) observed)
                    .isBetween(cause.best().orElseThrow(), cause.worst().orElseThrow());
        }
    }
}
