package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TargetAttainmentTests {
    private static final Instant AS_OF = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void whatIsOverdueAndOpenCountsAsAMiss() {
        var attainment = TargetAttainment.of(List.of(due(-2, -3), due(-2, null)), AS_OF);
        assertThat(attainment.attainment()).isEqualTo(new Proportion(1, 2));
        assertThat(attainment.amongDone()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void whatIsDoneAfterAsOfIsNotDoneYet() {
        var attainment = TargetAttainment.of(List.of(due(5, 1), due(-5, 1)), AS_OF);
        assertThat(attainment).isEqualTo(new TargetAttainment(0, 0, 1, 1, 0, 2));
    }

    @Test
    void exactlyInTimeIsMetAndDueExactlyAtAsOfIsPending() {
        assertThat(due(-1, -1).state(AS_OF)).isEqualTo(Deadline.State.MET);
        assertThat(due(0, null).state(AS_OF)).isEqualTo(Deadline.State.PENDING);
    }

    @Test
    void whileNothingIsDueTheShareIsAbsent() {
        assertThat(TargetAttainment.of(List.of(due(3, null)), AS_OF)
                        .attainment()
                        .share())
                .isEmpty();
        assertThat(TargetAttainment.NONE.attainment().share()).isEmpty();
    }

    @RepeatedTest(30)
    void partsAddUpToTheWholeInAnySplit(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var all = new ArrayList<Deadline>();
        for (int i = 0; i < 200; i++) {
            all.add(due(random.nextInt(20) - 10, random.nextBoolean() ? random.nextInt(20) - 10 : null));
        }
        int cut = random.nextInt(all.size());
        var first = TargetAttainment.of(all.subList(0, cut), AS_OF);
        var second = TargetAttainment.of(all.subList(cut, all.size()), AS_OF);
        assertThat(first.plus(second)).isEqualTo(TargetAttainment.of(all, AS_OF));
    }

    private static Deadline due(int hours, @Nullable Integer done) {
        return new Deadline(AS_OF.plusSeconds(3600L * hours), done == null ? null : AS_OF.plusSeconds(3600L * done));
    }
}
