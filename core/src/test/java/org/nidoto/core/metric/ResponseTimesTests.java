package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.ResponseTimes.Attainment;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.ResponseTimes.StageTime;

/** 1 July 2026 is a Wednesday, 3 July a Friday. */
class ResponseTimesTests {
    @Test
    void timesRunInBusinessTimeAndByTheClockOnTheWall() {
        var resolved = stage(
                tally(frame(), incident("1", "2026-07-03T17:00").resolved("2026-07-06T10:30")), Milestone.RESOLVED);
        assertThat(resolved.business().median())
                .as("one hour on Friday, one and a half on Monday")
                .satisfies(estimate -> assertThat(estimate.value()).hasValue(150));
        assertThat(resolved.elapsed().median().value())
                .as("2 days, 17 hours and a half")
                .hasValue(65.5 * 60);
    }

    @Test
    void anOpenIncidentKeepsTheMedianFromLookingFaster() {
        var closedOnly = business(
                incident("1", "2026-07-01T09:00").replied("2026-07-01T10:00"),
                incident("2", "2026-07-01T09:00").replied("2026-07-01T12:00"));
        var withOpen = business(
                incident("1", "2026-07-01T09:00").replied("2026-07-01T10:00"),
                incident("2", "2026-07-01T09:00").replied("2026-07-01T12:00"),
                incident("3", "2026-07-01T09:00"));
        assertThat(closedOnly.median().value()).as("between 60 and 180 minutes").hasValue(120);
        assertThat(withOpen.median().value()).hasValue(180);
        assertThat(withOpen.open()).isEqualTo(1);
        assertThat(withOpen.n()).isEqualTo(3);
    }

    @Test
    void aSkippedStepIsNeitherZeroNorCensored() {
        var replied = business(
                incident("1", "2026-07-01T09:00").resolved("2026-07-02T09:00"),
                incident("2", "2026-07-01T09:00").status(IncidentStatus.CLOSED),
                incident("3", "2026-07-01T09:00").at(Milestone.REPORTED, "2026-07-01T09:10"));
        assertThat(replied.reached()).isZero();
        assertThat(replied.open())
                .as("only 3, which has reached nothing after it")
                .isEqualTo(1);
    }

    @Test
    void aDayAloneIsLeftOutOfMinutesAndCounted() {
        var times = tally(
                        frame(),
                        incident("1", "2026-07-01").replied("2026-07-01T10:00"),
                        incident("2", "2026-07-01T09:00").replied("2026-07-02"))
                .responseTimes();
        assertThat(times.fromDetectionTo(Milestone.REPLIED)
                        .orElseThrow()
                        .business()
                        .n())
                .isZero();
        assertThat(times.datesAlone().of()).isEqualTo(2);
        assertThat(times.datesAlone().n()).isEqualTo(4);
    }

    @Test
    void aStepBeforeDetectionIsAFindingNotATime() {
        var tally = tally(frame(), incident("1", "2026-07-01T09:00").replied("2026-07-01T08:00"));
        assertThat(stage(tally, Milestone.REPLIED).business().n()).isZero();
        assertThat(tally.quality(List.of(), List.of(), List.of(), List.of()).orderViolations())
                .anySatisfy(check -> assertThat(check.violated().of()).isEqualTo(1));
    }

    @Test
    void betweenStagesTheClockStartsAtTheLastStepReached() {
        var tally = tally(
                frameAsOf("2026-07-01T17:00"),
                incident("1", "2026-07-01T09:00")
                        .occurred("2026-07-01T08:00")
                        .replied("2026-07-01T10:00")
                        .at(Milestone.APOLOGIZED, "2026-07-01T11:30"));
        assertThat(between(tally, Milestone.DETECTED).elapsed().median().value())
                .hasValue(60);
        assertThat(between(tally, Milestone.REPORTED).business().n())
                .as("skipped")
                .isZero();
        assertThat(between(tally, Milestone.REPLIED).business().median().value())
                .as("from detection, as the report was skipped")
                .hasValue(60);
        assertThat(between(tally, Milestone.APOLOGIZED).business().median().value())
                .as("from the reply, as the hearing was skipped")
                .hasValue(90);
        assertThat(between(tally, Milestone.CONTAINED).business().open())
                .as("the very next")
                .isEqualTo(1);
        assertThat(between(tally, Milestone.PROPOSED).business().n())
                .as("not under way yet")
                .isZero();
    }

    /** Four business hours from 9:00 end at 14:00; as of that instant, what is not done is still pending. */
    @Test
    void aTargetIsMetLateOverdueOrPending() {
        var reply = reply(
                frameAsOf("2026-07-02T14:00"),
                incident("1", "2026-07-01T09:00").replied("2026-07-01T14:00"),
                incident("2", "2026-07-01T09:00").replied("2026-07-01T14:01"),
                incident("3", "2026-07-01T09:00"),
                incident("4", "2026-07-02T09:00"),
                incident("5", "2026-07-01T09:00").resolved("2026-07-01T15:00"));
        assertThat(reply.met().of()).isEqualTo(1);
        assertThat(reply.late()).isEqualTo(1);
        assertThat(reply.overdue()).as("3, not 5 which skipped it").isEqualTo(1);
        assertThat(reply.pending()).as("4").isEqualTo(1);
        assertThat(reply.met().n()).isEqualTo(3);
    }

    @Test
    void aTargetIsComparedByDayWhereATimeIsMissing() {
        var reply = reply(
                frameAsOf("2026-07-03T09:00"),
                incident("1", "2026-07-01T16:00").replied("2026-07-02"),
                incident("2", "2026-07-01T16:00").replied("2026-07-03"),
                incident("3", "2026-07-01").replied("2026-07-01T17:59"),
                incident("4", "2026-07-03"));
        assertThat(reply.met().of())
                .as("1, due on the 2nd, and 3, due on the 1st")
                .isEqualTo(2);
        assertThat(reply.late()).as("2").isEqualTo(1);
        assertThat(reply.pending()).as("4, whose day is not over").isEqualTo(1);
    }

    @Test
    void thePeriodsSpeedIsComparedWithThePeriodBefore() {
        var log = new ArrayList<Incidents>();
        for (int i = 1; i <= 20; i++) {
            log.add(incident("P" + i, "2026-04-01T09:00").resolved("2026-04-0" + (2 + i % 5) + "T18:00"));
            log.add(incident("Q" + i, "2026-07-01T09:00").resolved("2026-07-01T1" + i % 5 + ":30"));
        }
        var ratio = tally(frame(), log).responseTimes().resolvedComparedWithBefore();
        assertThat(ratio.lower().orElseThrow()).isGreaterThan(1);
        assertThat(tally(frame(), log.subList(0, 1))
                        .responseTimes()
                        .resolvedComparedWithBefore()
                        .value())
                .as("nothing in the period")
                .isEmpty();
    }

    @Test
    void monthsOfDetectionFollowToTheAsOfInstant() {
        var months = tally(
                        frame(),
                        incident("1", "2026-06-01T09:00").resolved("2026-06-01T10:00"),
                        incident("2", "2026-08-03T09:00").resolved("2026-10-05T10:00"),
                        incident("3", "2026-10-02T09:00").resolved("2026-10-02T10:00"))
                .responseTimes()
                .months();
        assertThat(months)
                .extracting(ResponseTimes.MonthlyTime::month)
                .containsExactly(YearMonth.of(2026, 6), YearMonth.of(2026, 8));
    }

    private static Distribution business(Incidents... log) {
        return stage(tally(frame(), log), Milestone.REPLIED).business();
    }

    private static StageTime stage(ReviewTally tally, Milestone milestone) {
        return tally.responseTimes().fromDetectionTo(milestone).orElseThrow();
    }

    private static StageTime between(ReviewTally tally, Milestone milestone) {
        return tally.responseTimes().betweenStages().stream()
                .filter(stage -> stage.to() == milestone)
                .findFirst()
                .orElseThrow();
    }

    private static Attainment reply(ReviewFrame frame, Incidents... log) {
        return tally(frame, log).responseTimes().targets().stream()
                .filter(target -> target.milestone() == Milestone.REPLIED)
                .findFirst()
                .orElseThrow();
    }
}
