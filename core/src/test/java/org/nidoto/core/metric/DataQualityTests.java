package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.Client;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.DataQuality.Unregistered;
import org.nidoto.core.statistics.Proportion;

class DataQualityTests {
    @Test
    void cellsCountWhereTheIncidentsStateCallsForThem() {
        var quality = quality(
                incident("1", "2026-07-01T09:00").severity("A").occurred("2026-07-01T08:00"),
                incident("2", "2026-07-01T09:00")
                        .severity("B")
                        .foundBy(DetectionSource.CLIENT)
                        .replied("2026-07-01T10:00")
                        .cause("method")
                        .status(IncidentStatus.CLOSED),
                incident("3", "2026-06-01T09:00"));
        assertThat(quality.completeness())
                .as("2 of the open one's 3, and severity, finder, reply and cause of the finished one's 8")
                .isEqualTo(new Proportion(6, 11));
        assertThat(filled(quality, "severity")).isEqualTo(new Proportion(2, 2));
        assertThat(filled(quality, "occurrence_cause")).isEqualTo(new Proportion(1, 1));
        assertThat(filled(quality, "closed_at")).isEqualTo(new Proportion(0, 1));
        assertThat(quality.closedWithoutDate()).isEqualTo(1);
    }

    @Test
    void stepsOutOfOrderAreCountedPerPairWithBothGiven() {
        var quality = quality(
                incident("1", "2026-07-01T09:00").occurred("2026-07-01T09:01").replied("2026-07-01T08:59"),
                incident("2", "2026-07-01").occurred("2026-07-01T23:00"),
                incident("3", "2026-07-01T09:00").resolved("2026-07-03T09:00").closed("2026-07-02"));
        assertThat(violated(quality, Milestone.OCCURRED, Milestone.DETECTED)).isEqualTo(new Proportion(1, 2));
        assertThat(violated(quality, Milestone.DETECTED, Milestone.REPLIED)).isEqualTo(new Proportion(1, 1));
        assertThat(violated(quality, Milestone.RESOLVED, Milestone.CLOSED)).isEqualTo(new Proportion(1, 1));
        assertThat(quality.orderViolations()).noneMatch(check -> check.then() == Milestone.HEARD);
    }

    @Test
    void datesInTheFutureAreCountedAlsoOfAnIncidentDetectedThere() {
        var quality = tally(
                        frameAsOf("2026-08-01T12:00"),
                        incident("1", "2026-07-01T09:00").resolved("2026-08-01T12:01"),
                        incident("2", "2026-08-02T09:00").resolved("2026-08-03"),
                        incident("3", "2026-10-02T09:00"))
                .quality(List.of(), List.of(), List.of(), List.of());
        assertThat(quality.futureMilestones())
                .as("one of 1, two of 2; 3 is of another period")
                .isEqualTo(3);
    }

    @Test
    void timesAtMidnightSharpAreCountedAmongThoseWithATime() {
        var quality = quality(incident("1", "2026-07-01T00:00")
                .replied("2026-07-02")
                .at(Milestone.CONTAINED, "2026-07-03T00:01")
                .resolved("2026-07-04T00:00"));
        assertThat(quality.atMidnight()).isEqualTo(new Proportion(2, 3));
    }

    @Test
    void contactsThatDisagreeAndDatesAloneAreCounted() {
        var quality = quality(
                incident("1", "2026-07-01T09:00").replied("2026-07-01").contact(ContactKind.REPLY, "2026-07-02T10:00"));
        assertThat(quality.contactsDisagree()).isEqualTo(1);
        assertThat(quality.datesAlone()).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void codesInNoListStandMostUsedFirst() {
        var codes =
                new CodeBook(List.of(), List.of(new Client(new ClientCode("K1"), "Aoki", Optional.empty())), List.of());
        var frame = Incidents.frame(Incidents.SECOND_QUARTER, "2026-10-05T18:00", Incidents.RULES, codes);
        var quality = tally(
                        frame,
                        incident("1", "2026-07-01T09:00").client("Aoki").cause("Gremlins"),
                        incident("2", "2026-07-01T09:00").client("K2").cause("Gremlins"),
                        incident("3", "2026-07-01T09:00")
                                .client("K1")
                                .cause("Elves")
                                .category("?"))
                .quality(List.of(), List.of(), List.of(), List.of());
        assertThat(quality.unregistered())
                .as("no list of departments, so none of them")
                .containsExactly(
                        new Unregistered("incidents", "category", "?", 1),
                        new Unregistered("incidents", "client", "K2", 1),
                        new Unregistered("incidents", "occurrence_cause", "Gremlins", 2),
                        new Unregistered("incidents", "occurrence_cause", "Elves", 1));
    }

    @Test
    void likeIncidentsWithinADayAreCandidatesForDuplicates() {
        var quality = quality(
                incident("1", "2026-07-01T09:00").occurred("2026-07-01T09:00").titled("Wrong invoice"),
                incident("2", "2026-07-02T09:00").occurred("2026-07-02T09:00").titled("wrong  INVOICE"),
                incident("3", "2026-07-03T09:01").occurred("2026-07-03T09:01").titled("Wrong invoice"),
                incident("4", "2026-07-02T09:00")
                        .occurred("2026-07-02T09:00")
                        .titled("Wrong invoice")
                        .client("Baba"),
                incident("5", "2026-07-01T09:00").titled("Wrong invoice"));
        assertThat(quality.duplicateCandidates()).as("1 and 2").isEqualTo(1);
    }

    @Test
    void odditiesNameTheirFirstIncidentsHoweverTheLogWasCounted() {
        var log = List.of("7", "3", "6", "1", "5", "2", "4").stream()
                .map(number -> incident(number, "2026-07-01T09:00").occurred("2026-07-01T09:01"))
                .toList();
        var whole = tally(frame(), log);
        var parts = tally(frame(), log.subList(0, 2));
        parts.merge(tally(frame(), log.subList(2, 7)));
        assertThat(whole.quality(List.of(), List.of(), List.of(), List.of()).oddities())
                .containsExactly(new Oddity(
                        Oddity.Kind.OCCURRED_AFTER_DETECTED,
                        7,
                        List.of("1", "2", "3", "4", "5").stream()
                                .map(Incidents::id)
                                .toList()))
                .isEqualTo(parts.quality(List.of(), List.of(), List.of(), List.of())
                        .oddities());
    }

    @Test
    void aClosedIncidentThatWasNeverResolvedIsLookedAt() {
        var quality = quality(
                incident("1", "2026-07-01T09:00").closed("2026-07-02T09:00"),
                incident("2", "2026-07-01T09:00").status(IncidentStatus.CLOSED),
                incident("3", "2026-07-01T09:00").resolved("2026-07-02T09:00").closed("2026-07-02T09:00"),
                incident("4", "2026-07-01T09:00")
                        .status(IncidentStatus.CANCELLED)
                        .closed("2026-07-02T09:00"),
                incident("5", "2026-07-01T09:00").closed("2026-12-01T09:00"));
        assertThat(quality.oddities())
                .containsExactly(
                        new Oddity(
                                Oddity.Kind.CLOSED_WITHOUT_RESOLVED, 2, List.of(Incidents.id("1"), Incidents.id("2"))),
                        new Oddity(Oddity.Kind.CLOSED_WITHOUT_DATE, 1, List.of(Incidents.id("2"))),
                        new Oddity(Oddity.Kind.IN_THE_FUTURE, 1, List.of(Incidents.id("5"))));
    }

    @Test
    void aContactDatedAfterTheAsOfInstantIsLookedAt() {
        var quality = quality(
                incident("1", "2026-07-01T09:00").contact(ContactKind.REPLY, "2026-12-01T09:00"),
                incident("2", "2026-07-01T09:00").contact(ContactKind.REPLY, "2026-07-01T10:00"));
        assertThat(quality.oddities())
                .containsExactly(new Oddity(Oddity.Kind.IN_THE_FUTURE, 1, List.of(Incidents.id("1"))));
        assertThat(quality.futureMilestones()).isZero();
    }

    private static DataQuality quality(Incidents... log) {
        return tally(frame(), log).quality(List.of(), List.of(), List.of(), List.of());
    }

    private static Proportion filled(DataQuality quality, String field) {
        return quality.fields().stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElseThrow()
                .filled();
    }

    private static Proportion violated(DataQuality quality, Milestone first, Milestone then) {
        return quality.orderViolations().stream()
                .filter(check -> check.first() == first && check.then() == then)
                .findFirst()
                .orElseThrow()
                .violated();
    }
}
