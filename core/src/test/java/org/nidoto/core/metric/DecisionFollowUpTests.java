package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nidoto.core.metric.DecisionFollowUp.State;
import org.nidoto.core.prevention.Decision;
import org.nidoto.core.statistics.Proportion;

/** As of Monday 5 October 2026 18:00, for July to September. */
class DecisionFollowUpTests {
    @Test
    void eachDecisionIsDoneInTimeOrLateOrOverdueOrStillOpen() {
        var followUp = followUp(
                decided("in time", "2026-08-01", "2026-08-01"),
                decided("late", "2026-08-01", "2026-08-02"),
                decided("overdue", "2026-10-04", null),
                decided("due today", "2026-10-05", null),
                decided("no due day", null, null),
                decided("done without a due day", null, "2026-09-01"));
        assertThat(followUp.decisions())
                .extracting(row -> row.decision().number() + ": " + row.state())
                .containsExactly(
                        "overdue: OVERDUE",
                        "due today: OPEN",
                        "no due day: OPEN",
                        "late: DONE_LATE",
                        "in time: DONE",
                        "done without a due day: DONE");
        assertThat(followUp.doneInTime()).isEqualTo(new Proportion(1, 3));
    }

    @Test
    void whatIsDoneAfterTheAsOfDayIsNotDoneYet() {
        var row = followUp(decided("1", "2026-09-30", "2026-10-06")).decisions().get(0);
        assertThat(row.state()).isEqualTo(State.OVERDUE);
        assertThat(row.decision().doneAt()).isEmpty();
    }

    @Test
    void whatWasDoneBeforeThePeriodIsNoLongerFollowedUp() {
        assertThat(followUp(decided("1", "2026-06-30", "2026-06-30")).decisions())
                .isEmpty();
        assertThat(followUp(decided("1", "2026-06-30", "2026-07-01")).decisions())
                .hasSize(1);
    }

    @Test
    void aMeetingAfterTheAsOfDayHasDecidedNothingYet() {
        var later = new Decision(
                "1", LocalDate.of(2026, 10, 6), "Train", Optional.empty(), Optional.empty(), Optional.empty());
        var followUp = followUp(later);
        assertThat(followUp.decisions()).isEmpty();
        assertThat(followUp.doneInTime().share()).isEmpty();
    }

    private static DecisionFollowUp followUp(Decision... decisions) {
        return DecisionFollowUp.of(List.of(decisions), frame());
    }

    private static Decision decided(String number, @Nullable String due, @Nullable String done) {
        return new Decision(
                number,
                LocalDate.of(2026, 4, 20),
                "Train",
                Optional.of("Sato"),
                Optional.ofNullable(due).map(LocalDate::parse),
                Optional.ofNullable(done).map(LocalDate::parse));
    }
}
