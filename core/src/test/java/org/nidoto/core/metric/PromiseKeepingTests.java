package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.incident.ContactKind.MEETING;
import static org.nidoto.core.incident.ContactKind.PROGRESS;
import static org.nidoto.core.incident.ContactKind.REPLY;
import static org.nidoto.core.incident.ContactKind.REPORT;
import static org.nidoto.core.metric.Incidents.RULES;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.metric.PromiseKeeping.Monthly;
import org.nidoto.core.statistics.Proportion;

class PromiseKeepingTests {
    @Test
    void aPromiseIsKeptByTheFirstLaterContactWithTheClient() {
        var promises = promises(incident("1", "2026-07-01T09:00")
                .contact(REPLY, "2026-07-01T10:00", "2026-07-01T15:00")
                .contact(REPORT, "2026-07-01T14:00")
                .contact(PROGRESS, "2026-07-01T15:00", "2026-07-02T12:00")
                .contact(MEETING, "2026-07-02T12:01", "2026-07-03T12:00"));
        assertThat(promises.kept())
                .as("the first; a report to the superior keeps nothing")
                .isEqualTo(new Proportion(1, 3));
        assertThat(promises.late()).as("the second, by a minute").isEqualTo(1);
        assertThat(promises.broken()).as("the third").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ContactKind.class)
    void everyKindOfContactKeepsAPromiseButTheReportToTheSuperior(ContactKind kind) {
        var promises = promises(incident("1", "2026-07-01T09:00")
                .contact(PROGRESS, "2026-07-01T10:00", "2026-07-01T15:00")
                .contact(kind, "2026-07-01T14:00"));
        assertThat(promises.kept()).isEqualTo(new Proportion(kind == REPORT ? 0 : 1, 1));
    }

    @Test
    void theContactThatPromisesDoesNotKeepItsOwnPromise() {
        var promises =
                promises(incident("1", "2026-07-01T09:00").contact(REPLY, "2026-07-01T10:00", "2026-07-01T10:00"));
        assertThat(promises.broken()).isEqualTo(1);
    }

    @Test
    void graceIsAddedToTheDueTime() {
        var generous = new MetricRules(
                RULES.hours(),
                RULES.fiscal(),
                RULES.targets(),
                1,
                Duration.ofMinutes(15),
                RULES.silenceLimit(),
                RULES.personCauses());
        var log = incident("1", "2026-07-01T09:00")
                .contact(REPLY, "2026-07-01T10:00", "2026-07-01T15:00")
                .contact(PROGRESS, "2026-07-01T15:10");
        var frame = Incidents.frame(Incidents.SECOND_QUARTER, "2026-10-05T18:00", generous, Incidents.BUILT_IN);
        assertThat(tally(frame, log).promises().kept()).isEqualTo(new Proportion(1, 1));
        assertThat(promises(log).kept()).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void aDueDateAloneMeansTheEndOfThatBusinessDay() {
        var promises = promises(
                incident("1", "2026-07-01T09:00")
                        .contact(REPLY, "2026-07-01T10:00", "2026-07-02")
                        .contact(PROGRESS, "2026-07-02T18:00"),
                incident("2", "2026-07-01T09:00")
                        .contact(REPLY, "2026-07-01T10:00", "2026-07-02")
                        .contact(PROGRESS, "2026-07-02T18:01"),
                incident("3", "2026-07-01T09:00")
                        .contact(REPLY, "2026-07-01T10:00", "2026-07-02T09:30")
                        .contact(PROGRESS, "2026-07-02"));
        assertThat(promises.kept()).as("1, and 3 by day").isEqualTo(new Proportion(2, 3));
        assertThat(promises.late()).as("2").isEqualTo(1);
    }

    @Test
    void whatIsNotDueYetIsOutside() {
        var promises = tally(
                        frameAsOf("2026-07-02T12:00"),
                        incident("1", "2026-07-01T09:00")
                                .contact(REPLY, "2026-07-01T10:00", "2026-07-02T12:00")
                                .contact(PROGRESS, "2026-07-02T13:00"))
                .promises();
        assertThat(promises.pending())
                .as("due at the as-of instant; the contact comes after it")
                .isEqualTo(1);
        assertThat(promises.kept()).isEqualTo(new Proportion(0, 0));
    }

    @Test
    void promisesBelongToThePeriodInWhichTheyFallDue() {
        var promises = promises(
                incident("1", "2026-06-29T09:00")
                        .client("Baba")
                        .contact(REPLY, "2026-06-29T10:00", "2026-06-30T12:00")
                        .contact(PROGRESS, "2026-06-30T11:00", "2026-07-01T12:00"),
                incident("2", "2026-08-01T09:00")
                        .status(IncidentStatus.CANCELLED)
                        .contact(REPLY, "2026-08-01T10:00", "2026-08-01T12:00"));
        assertThat(promises.previous()).isEqualTo(new Proportion(1, 1));
        assertThat(promises.kept()).isEqualTo(new Proportion(0, 1));
        assertThat(promises.months())
                .containsExactly(
                        new Monthly(YearMonth.of(2026, 6), new Proportion(1, 1)),
                        new Monthly(YearMonth.of(2026, 7), new Proportion(0, 1)),
                        new Monthly(YearMonth.of(2026, 8), new Proportion(0, 0)),
                        new Monthly(YearMonth.of(2026, 9), new Proportion(0, 0)));
        assertThat(promises.byClient()).singleElement().satisfies(client -> {
            assertThat(client.client().code()).isEqualTo("Baba");
            assertThat(client.missed()).isEqualTo(1);
        });
    }

    private static PromiseKeeping promises(Incidents... log) {
        return tally(frame(), log).promises();
    }
}
