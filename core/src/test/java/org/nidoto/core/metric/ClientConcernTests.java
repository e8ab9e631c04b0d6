package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.incident.ContactKind.PROGRESS;
import static org.nidoto.core.incident.ContactKind.REPLY;
import static org.nidoto.core.incident.ContactKind.REPORT;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.moment;
import static org.nidoto.core.metric.Incidents.tally;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.ClientConcern.Fact;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.prevention.Exposure;

/** As of Monday 5 October 2026 18:00; the limit of silence is 24 business hours, three days. */
class ClientConcernTests {
    private static final long LIMIT = 24 * 60;

    @Test
    void aClientThatIsWellServedIsNoConcern() {
        assertThat(concerns(incident("1", "2026-09-01T09:00")
                        .replied("2026-09-01T10:00")
                        .resolved("2026-09-02T10:00")
                        .closed("2026-09-03T10:00")))
                .isEmpty();
    }

    @Test
    void silenceRunsFromTheLastContactWithTheClientInBusinessTime() {
        var facts = onlyConcern(
                        answered("1", "2026-09-01T09:00")
                                .contact(PROGRESS, "2026-09-24T18:00")
                                .contact(REPORT, "2026-10-05T09:00"),
                        answered("2", "2026-09-02T09:00").contact(PROGRESS, "2026-09-22T18:00"))
                .facts();
        assertThat(facts)
                .as("seven business days since the 24th, on whichever incident")
                .contains(new Fact.Silence(7 * 8 * 60, LIMIT));
    }

    @Test
    void stepsThatOnlyHappenWithTheClientBreakTheSilence() {
        assertThat(concerns(answered("1", "2026-09-01T09:00").at(Milestone.PROPOSED, "2026-10-05T09:00")))
                .isEmpty();
    }

    @Test
    void silenceOverAClosedIncidentThatOverlapsCountsFromItsBeginning() {
        var overlapped = onlyConcern(
                incident("1", "2026-09-14T09:00")
                        .client("Aoki")
                        .replied("2026-09-14T09:00")
                        .closed("2026-09-18T18:00"),
                incident("2", "2026-09-18T09:00").client("Aoki").at(Milestone.REPORTED, "2026-09-18T09:00"));
        assertThat(overlapped.facts())
                .as("16 business days from 14 September to 5 October")
                .contains(new Fact.Silence(16 * 8 * 60, LIMIT));
    }

    @Test
    void threePointsAreAmberAndNamedByTheirFacts() {
        var concern = onlyConcern(
                answered("1", "2026-09-01T09:00")
                        .contact(REPLY, "2026-09-01T10:00", "2026-09-01T12:00")
                        .closed("2026-09-03T10:00"),
                answered("2", "2026-09-10T09:00").replied("2026-09-10T14:01").closed("2026-09-11T10:00"));
        assertThat(concern.level()).isEqualTo(Level.AMBER);
        assertThat(concern.points()).isEqualTo(3);
        assertThat(concern.facts())
                .as("a broken promise for two points, a late first reply for one")
                .containsExactly(new Fact.MissedPromises(1), new Fact.LateFirstReplies(1));
    }

    @Test
    void promisesMissedLongAgoAreForgiven() {
        assertThat(concerns(answered("1", "2026-07-01T09:00")
                        .contact(REPLY, "2026-07-01T10:00", "2026-07-07T12:00")
                        .contact(REPLY, "2026-07-01T10:00", "2026-07-07T12:00")
                        .closed("2026-07-08T10:00")))
                .as("due 90 days before the as-of day")
                .isEmpty();
        assertThat(concerns(answered("1", "2026-07-01T09:00")
                        .contact(REPLY, "2026-07-01T10:00", "2026-07-08T12:00")
                        .contact(REPLY, "2026-07-01T10:00", "2026-07-08T12:00")
                        .closed("2026-07-09T10:00")))
                .hasSize(1);
    }

    @Test
    void oneFactAtThreeAndAnyOtherIsRed() {
        var concern = onlyConcern(
                answered("1", "2026-09-01T09:00").severity("S").contact(PROGRESS, "2026-10-05T10:00"),
                answered("2", "2026-09-10T09:00").replied("2026-09-10T14:01").closed("2026-09-11T10:00"));
        assertThat(concern.level()).isEqualTo(Level.RED);
        assertThat(concern.facts()).containsExactly(new Fact.SevereOpen(1, 1), new Fact.LateFirstReplies(1));
    }

    @Test
    void recurrencesOfTheLastHundredAndEightyDaysCount() {
        var concern = onlyConcern(
                answered("1", "2026-01-10T09:00").cause("method").closed("2026-01-12T09:00"),
                answered("2", "2026-03-10T09:00").cause("method").closed("2026-03-12T09:00"),
                answered("3", "2026-06-10T09:00").cause("method").closed("2026-06-12T09:00"),
                answered("4", "2026-09-10T09:00").recurrenceOf("1").closed("2026-09-12T09:00"));
        assertThat(concern.facts()).as("3 and 4; 2 was too long ago").containsExactly(new Fact.Recurrences(2));
    }

    @Test
    void anUnansweredCallForTheTopIsAConcernWithoutPoints() {
        var concern = onlyConcern(answered("1", "2026-09-01T09:00")
                .contact(PROGRESS, "2026-10-05T10:00")
                .executiveRequested("2026-10-01T15:00"));
        assertThat(concern.level()).isEqualTo(Level.AMBER);
        assertThat(concern.points()).isZero();
        assertThat(concern.facts())
                .containsExactly(
                        new Fact.ExecutiveRequested(moment("2026-10-01T15:00"), Optional.empty(), OptionalLong.of(4)));
        assertThat(concerns(answered("1", "2026-09-01T09:00")
                        .contact(PROGRESS, "2026-10-05T10:00")
                        .executiveRequested("2026-10-01T15:00")
                        .executiveVisited("2026-10-02T10:00")))
                .isEmpty();
    }

    @Test
    void aContractThatWasReducedOrEndedIsAConcernWithTheWorstFirst() {
        var concern = onlyConcern(
                answered("1", "2026-09-01T09:00").closed("2026-09-02T09:00").contract(ContractOutcome.REDUCED),
                answered("2", "2026-09-03T09:00").closed("2026-09-04T09:00").contract(ContractOutcome.TERMINATED),
                answered("3", "2026-09-05T09:00").closed("2026-09-06T09:00").contract(ContractOutcome.KEPT));
        assertThat(concern.facts()).containsExactly(new Fact.Contract(ContractOutcome.TERMINATED));
    }

    @Test
    void redComesBeforeAmberThenMorePointsThenTheCode() {
        var log = new ArrayList<Incidents>();
        for (var client : List.of("Red", "Many", "B", "A")) {
            log.add(answered(client + 1, "2026-09-01T09:00")
                    .client(client)
                    .contact(REPLY, "2026-09-01T10:00", "2026-09-01T12:00")
                    .contact(REPLY, "2026-09-01T10:00", "2026-09-01T12:00")
                    .closed("2026-09-03T10:00"));
        }
        log.add(answered("late", "2026-09-10T09:00")
                .client("Red")
                .replied("2026-09-10T14:01")
                .closed("2026-09-11T10:00"));
        assertThat(tally(frame(), log).clients(List.of()))
                .extracting(concern -> concern.client().code())
                .containsExactly("Red", "A", "B", "Many");
    }

    @Test
    void ofClientsWithAsManyPointsTheOneThatWaitsForTheTopComesFirst() {
        var log = new ArrayList<Incidents>();
        for (var client : List.of("A", "B")) {
            log.add(answered(client, "2026-09-01T09:00")
                    .client(client)
                    .closed("2026-09-02T09:00")
                    .contract(ContractOutcome.REDUCED));
        }
        log.add(answered("3", "2026-09-01T09:00")
                .client("B")
                .contact(PROGRESS, "2026-10-05T10:00")
                .executiveRequested("2026-10-01T15:00"));
        assertThat(tally(frame(), log).clients(List.of()))
                .extracting(concern -> concern.client().code())
                .containsExactly("B", "A");
    }

    /** Ten clients with as much work each; one has 20 incidents, the others have 1: surely above the mean. */
    @Test
    void aRateAboveTheMeanIsNamedWhereVolumesByClientAreKnown() {
        var log = new ArrayList<Incidents>();
        var exposures = new ArrayList<Exposure>();
        for (int client = 0; client < 10; client++) {
            for (int i = 0; i < (client == 0 ? 20 : 1); i++) {
                log.add(answered("N" + client + "-" + i, "2026-09-01T09:00")
                        .client("C" + client)
                        .contract(ContractOutcome.REDUCED)
                        .closed("2026-09-02T09:00"));
            }
            exposures.add(new Exposure(
                    new DepartmentCode("Sales"),
                    Optional.of(new ClientCode("C" + client)),
                    YearMonth.of(2026, 9),
                    1000));
        }
        var first = tally(frame(), log).clients(exposures).get(0);
        assertThat(first.client().code()).isEqualTo("C0");
        assertThat(first.points()).isEqualTo(2);
        assertThat(first.facts().get(0))
                .isInstanceOfSatisfying(
                        Fact.RateAboveMean.class,
                        fact -> assertThat(fact.probability()).isGreaterThan(0.975));
        assertThat(tally(frame(), log).clients(List.of()).get(0).points()).isZero();
    }

    private static Incidents answered(String number, String detected) {
        return incident(number, detected).replied(detected);
    }

    private static List<ClientConcern> concerns(Incidents... log) {
        return tally(frame(), log).clients(List.of());
    }

    private static ClientConcern onlyConcern(Incidents... log) {
        var concerns = concerns(log);
        assertThat(concerns).hasSize(1);
        return concerns.get(0);
    }
}
