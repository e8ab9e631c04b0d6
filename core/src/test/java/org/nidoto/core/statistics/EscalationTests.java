package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nidoto.core.statistics.Escalation.Steps;

class EscalationTests {
    private static final Instant AS_OF = Instant.parse("2026-10-05T09:00:00Z");

    @Test
    void nothingHasNoRate() {
        assertThat(Escalation.of(List.of(), AS_OF).rate().share()).isEmpty();
        assertThat(Escalation.of(List.of(steps(1, 0)), AS_OF).rate().share())
                .as("no apology yet")
                .isEmpty();
    }

    @Test
    void theSameMinuteIsInTimeAndAMinuteLaterIsLate() {
        assertThat(Escalation.of(List.of(steps(60, 60), steps(59, 60)), AS_OF)).isEqualTo(new Escalation(1, 1, 0, 0));
    }

    @Test
    void whatIsDatedAfterTheAsOfInstantHasNotHappened() {
        assertThat(Escalation.of(List.of(steps(-1, 60), steps(60, -1)), AS_OF)).isEqualTo(new Escalation(0, 0, 1, 1));
    }

    @RepeatedTest(30)
    void partsAddUpInAnyOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var all = new ArrayList<Steps>();
        for (int i = random.nextInt(40); i > 0; i--) {
            all.add(steps(random.nextInt(5) - 1, random.nextInt(5) - 1));
        }
        var whole = Escalation.of(all, AS_OF);
        Collections.shuffle(all, random);
        int split = all.isEmpty() ? 0 : random.nextInt(all.size());
        assertThat(Escalation.of(all.subList(0, split), AS_OF)
                        .plus(Escalation.of(all.subList(split, all.size()), AS_OF)))
                .isEqualTo(whole);
        assertThat(whole.compliant() + whole.late() + whole.unreported() + whole.notApplicable())
                .isEqualTo(all.size());
    }

    /** Minutes before the as-of instant; 0 for never, below 0 for a time after it. */
    private static Steps steps(int reported, int apologised) {
        return new Steps(at(reported), at(apologised));
    }

    private static Optional<Instant> at(int minutesAgo) {
        return minutesAgo == 0 ? Optional.empty() : Optional.of(AS_OF.minusSeconds(60L * minutesAgo));
    }
}
