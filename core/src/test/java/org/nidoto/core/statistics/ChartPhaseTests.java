package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChartPhaseTests {
    @Test
    void withoutCountsThereAreNoPhases() {
        assertThat(ChartPhase.split(new int[0], List.of(13), CChart.TAIL)).isEmpty();
    }

    @Test
    void anAdoptionThatIsYetToComeStartsNoPhase() {
        assertThat(ChartPhase.split(new int[] {3, 4, 5}, List.of(9), CChart.TAIL))
                .hasSize(1);
    }

    @Test
    void aSignalIsPlacedOnTheWholeChart() {
        var counts = new int[] {30, 31, 29, 30, 1, 1, 0, 1, 1, 0, 1, 12};
        var phases = ChartPhase.split(counts, List.of(5), CChart.TAIL);
        assertThat(phases.get(0).signals()).isEmpty();
        assertThat(phases.get(1).signals()).containsExactly(12);
    }

    @Test
    void elevenPointsAreOnTrialAndTwelveAreNot() {
        assertThat(ChartPhase.split(new int[11], List.of(), CChart.TAIL))
                .extracting(ChartPhase::limitsAreOnTrial)
                .containsExactly(true);
        assertThat(ChartPhase.split(new int[12], List.of(), CChart.TAIL))
                .extracting(ChartPhase::limitsAreOnTrial)
                .containsExactly(false);
    }

    @RepeatedTest(30)
    void thePhasesCoverTheChartWithoutGapOrOverlap(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var counts = random.ints(1 + random.nextInt(60), 0, 20).toArray();
        var starts = random.ints(4, 1, 70).boxed().toList();
        int next = 1;
        for (var phase : ChartPhase.split(counts, starts, CChart.TAIL)) {
            assertThat(phase.from()).isEqualTo(next);
            next = phase.to() + 1;
        }
        assertThat(next).isEqualTo(counts.length + 1);
    }
}
