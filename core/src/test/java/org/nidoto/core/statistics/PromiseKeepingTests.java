package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.statistics.PromiseKeeping.State.BROKEN;
import static org.nidoto.core.statistics.PromiseKeeping.State.KEPT;
import static org.nidoto.core.statistics.PromiseKeeping.State.LATE;
import static org.nidoto.core.statistics.PromiseKeeping.State.PENDING;
import static org.nidoto.core.statistics.PromiseKeeping.State.WITHOUT_DUE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nidoto.core.statistics.PromiseKeeping.Promise;

class PromiseKeepingTests {
    private static final Instant DUE = Instant.parse("2026-06-30T15:00:00Z");

    @Test
    void aPromiseIsKeptUpToItsDueTimeAndBrokenOnlyOnceThatIsPast() {
        assertThat(state(contactAfter(0), hours(1), 0)).isEqualTo(KEPT);
        assertThat(state(contactAfter(1), hours(1), 0)).isEqualTo(LATE);
        assertThat(state(Optional.empty(), DUE, 0)).isEqualTo(PENDING);
        assertThat(state(Optional.empty(), hours(1), 0)).isEqualTo(BROKEN);
    }

    @Test
    void graceMovesTheLimitForKeptAndBrokenAlike() {
        assertThat(state(contactAfter(15), hours(1), 15)).isEqualTo(KEPT);
        assertThat(state(contactAfter(16), hours(1), 15)).isEqualTo(LATE);
        assertThat(state(Optional.empty(), DUE.plus(Duration.ofMinutes(15)), 15))
                .isEqualTo(PENDING);
    }

    @Test
    void aContactAfterAsOfHasNotComeYet() {
        assertThat(state(contactAfter(120), hours(1), 0)).isEqualTo(BROKEN);
    }

    @Test
    void withoutADueTimeNothingWasPromised() {
        var none = new Promise("A", Optional.empty(), contactAfter(0));
        assertThat(none.state(hours(1), Duration.ZERO)).isEqualTo(WITHOUT_DUE);
        assertThat(PromiseKeeping.of(List.of(none), hours(1), Duration.ZERO)
                        .rate()
                        .share())
                .isEmpty();
    }

    @RepeatedTest(30)
    void clientsAddUpToTheWhole(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var promises = new ArrayList<Promise>();
        for (int i = 0; i < random.nextInt(50); i++) {
            var contact = random.nextBoolean() ? contactAfter(random.nextInt(100) - 50) : Optional.<Instant>empty();
            promises.add(new Promise("C" + random.nextInt(4), Optional.of(DUE), contact));
        }
        var byClient =
                PromiseKeeping.byClient(promises, hours(1), Duration.ZERO).values();
        assertThat(byClient.stream().reduce(PromiseKeeping.NONE, PromiseKeeping::plus))
                .isEqualTo(PromiseKeeping.of(promises, hours(1), Duration.ZERO));
    }

    private static PromiseKeeping.State state(Optional<Instant> contact, Instant asOf, int grace) {
        return new Promise("A", Optional.of(DUE), contact).state(asOf, Duration.ofMinutes(grace));
    }

    private static Optional<Instant> contactAfter(int minutes) {
        return Optional.of(DUE.plus(Duration.ofMinutes(minutes)));
    }

    private static Instant hours(int afterDue) {
        return DUE.plus(Duration.ofHours(afterDue));
    }
}
