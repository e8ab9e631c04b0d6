package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.instant;
import static org.nidoto.core.metric.Incidents.tally;
import static org.nidoto.core.metric.Measures.measure;
import static org.nidoto.core.metric.Measures.planned;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.DuePromises.Due;
import org.nidoto.core.metric.Incidents;
import org.nidoto.core.metric.NightTally;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.review.NightlyDigest.Night;
import org.nidoto.core.review.NightlyDigest.Standing;
import org.nidoto.core.review.SignalChange.ClientLevel;
import org.nidoto.core.review.SignalChange.MonthOutside;

/** Monday morning, 5 October 2026, 8:00; the night before was that of Friday, 8:00. Counted by hand. */
class NightlyDigestTests {
    private static final String FRIDAY = "2026-10-02T08:00";
    private static final String MONDAY = "2026-10-05T08:00";

    /** Came in over the weekend: one of Friday, a grave one of September that was entered late, and one taken back. */
    private static final List<Incidents> NEW = List.of(
            incident("A", "2026-10-02T10:00")
                    .severity("A")
                    .contact(ContactKind.REPLY, "2026-10-02T11:00", "2026-10-05T15:00"),
            incident("B", "2026-09-18T09:00")
                    .severity("S")
                    .client("Baba")
                    .contact(ContactKind.REPLY, "2026-09-24T10:00", "2026-09-25T12:00"),
            incident("E", "2026-10-02T09:00").status(IncidentStatus.CANCELLED));

    /** Known on Friday: a promise for that day, one of a closed incident, one for tomorrow, and one that was kept. */
    private static final List<Incidents> KNOWN = List.of(
            incident("C", "2026-09-28T09:00")
                    .client("Chiba")
                    .contact(ContactKind.REPLY, "2026-10-01T16:00", "2026-10-02"),
            incident("D", "2026-09-01T09:00")
                    .client("Doi")
                    .contact(ContactKind.REPLY, "2026-09-01T10:00", "2026-09-02T10:00")
                    .closed("2026-09-02T09:00"),
            incident("F", "2026-10-01T09:00")
                    .client("Fuji")
                    .contact(ContactKind.REPLY, "2026-10-01T10:00", "2026-10-01T15:00")
                    .contact(ContactKind.PROGRESS, "2026-10-01T14:00", "2026-10-06T10:00"));

    @Test
    void whatCameInSinceFridayIsNewHoweverOldItIsAndTheGravestStandsFirst() {
        var incidents = digest().incidents();
        assertThat(incidents.total()).isEqualTo(2);
        assertThat(incidents.open()).isEqualTo(2);
        assertThat(incidents.worstOpen()).isEqualTo(1);
        assertThat(incidents.first())
                .extracting(incident -> incident.id().number())
                .containsExactly("B", "A");
    }

    @Test
    void aPromiseForTodayIsDueAndOneWithoutATimeBreaksAtTheEndOfItsBusinessDay() {
        var promises = digest().promises();
        assertThat(promises.today())
                .extracting(promise -> promise.incident().number())
                .containsExactly("A");
        assertThat(promises.broken())
                .as("the closed incident's promise wants no hand any more")
                .extracting(promise -> promise.incident().number(), Due::sinceLastNight)
                .containsExactly(tuple("B", false), tuple("C", true));
    }

    /** From Thursday the 24th, 10:00: 7 hours that day, 8 on Friday, 40 in the week after: 55 hours against a limit of 24. */
    @Test
    void aClientWhoHeardNothingForLongerThanTheLimitIsNamedWithItsHours() {
        assertThat(digest().silences()).singleElement().satisfies(silence -> {
            assertThat(silence.client().client().code()).isEqualTo("Baba");
            assertThat(silence.client().businessMinutes()).isEqualTo(55 * 60);
            assertThat(silence.client().lastContact()).contains(instant("2026-09-24T10:00"));
            assertThat(silence.sinceLastNight()).isTrue();
        });
    }

    /** Due on 2 October and on 1 September: three and 34 days late on the 5th. */
    @Test
    void anAdoptionThatFellDueSinceTheNightBeforeIsMarked() {
        assertThat(digest().overdue())
                .extracting(
                        overdue -> overdue.adoption().measure().number(),
                        overdue -> overdue.adoption().daysLate(),
                        NightlyDigest.OverdueMeasure::sinceLastNight)
                .containsExactly(tuple("M-2", 34L, false), tuple("M-1", 3L, true));
    }

    /** Four incidents a month; thirty more of September come in: a Poisson count of mean 4 reaches 34 almost never. */
    @Test
    void aMonthThatLeftItsLimitsSinceTheNightBeforeIsASignal() {
        var quiet = new ArrayList<Incidents>();
        for (var month = YearMonth.of(2025, 1); month.isBefore(YearMonth.of(2026, 10)); month = month.plusMonths(1)) {
            for (int day = 10; day < 14; day++) {
                quiet.add(incident(month + "-" + day, month + "-" + day));
            }
        }
        var stormy = new ArrayList<>(quiet);
        for (int i = 0; i < 30; i++) {
            stormy.add(incident("late-" + i, "2026-09-20").client("Client " + i));
        }
        var signals =
                digest(stormy, Optional.of(standing(frameAsOf(FRIDAY), quiet))).signals();
        assertThat(signals)
                .filteredOn(MonthOutside.class::isInstance)
                .singleElement()
                .satisfies(signal -> {
                    var outside = (MonthOutside) signal;
                    assertThat(outside.month().month()).isEqualTo(YearMonth.of(2026, 9));
                    assertThat(outside.month().incidents()).isEqualTo(34);
                    assertThat(outside.above()).isTrue();
                });
        assertThat(digest(stormy, Optional.of(standing(frameAsOf(MONDAY), stormy)))
                        .signals())
                .as("the same twice is no change")
                .isEmpty();
    }

    @Test
    void aClientThatCallsForTheTopComesOntoTheListAndGoesOffItAgain() {
        var calm = List.of(incident("1", "2026-09-28T09:00").contact(ContactKind.REPLY, "2026-10-01T17:00"));
        var calling = List.of(incident("1", "2026-09-28T09:00")
                .contact(ContactKind.REPLY, "2026-10-01T17:00")
                .executiveRequested("2026-10-01T18:00"));
        assertThat(digest(calling, Optional.of(standing(frameAsOf(FRIDAY), calm)))
                        .signals())
                .extracting(SignalChange.class::cast)
                .singleElement()
                .satisfies(signal -> {
                    var client = (ClientLevel) signal;
                    assertThat(client.before()).isEmpty();
                    assertThat(client.now()).contains(Level.AMBER);
                });
        assertThat(digest(calm, Optional.of(standing(frameAsOf(FRIDAY), calling)))
                        .signals())
                .singleElement()
                .satisfies(signal -> assertThat(((ClientLevel) signal).now()).isEmpty());
    }

    @Test
    void onTheFirstNightEverythingIsNewAndNothingHasHappenedSinceTheNightBefore() {
        var frame = frameAsOf(MONDAY);
        var tally = new NightTally(frame, Optional.empty());
        all().forEach(incident -> tally.add(incident.fact(frame), true));
        var digest = NightlyDigest.of(
                night(Optional.empty()), tally, standing(frame, all()), Optional.empty(), NightIntake.NONE);
        assertThat(digest.incidents().total()).isEqualTo(5);
        assertThat(digest.incidents().open()).isEqualTo(4);
        assertThat(digest.promises().broken()).noneMatch(Due::sinceLastNight);
        assertThat(digest.silences()).noneMatch(NightlyDigest.Silence::sinceLastNight);
    }

    @Test
    void talliesOfPartsMergeIntoTheTallyOfTheWhole() {
        var frame = frameAsOf(MONDAY);
        var night = Optional.of(instant(FRIDAY));
        var whole = new NightTally(frame, night);
        var one = new NightTally(frame, night);
        var other = new NightTally(frame, night);
        int at = 0;
        for (var incident : all()) {
            whole.add(incident.fact(frame), true);
            (at++ % 2 == 0 ? one : other).add(incident.fact(frame), true);
        }
        one.merge(other);
        assertThat(one.newIncidents()).isEqualTo(whole.newIncidents());
        assertThat(one.promises()).isEqualTo(whole.promises());
    }

    @Test
    void aStoreWithoutAnythingHasAnEmptyDigest() {
        var digest = digest(List.of(), Optional.of(standing(frameAsOf(FRIDAY), List.of())));
        assertThat(digest.incidents().total()).isZero();
        assertThat(digest.promises().today()).isEmpty();
        assertThat(digest.signals()).isEmpty();
    }

    private static List<Incidents> all() {
        var all = new ArrayList<>(NEW);
        all.addAll(KNOWN);
        return all;
    }

    private static NightlyDigest digest() {
        return digest(all(), Optional.of(standing(frameAsOf(FRIDAY), KNOWN)));
    }

    private static NightlyDigest digest(List<Incidents> log, Optional<Standing> before) {
        var frame = frameAsOf(MONDAY);
        var unknown = Set.of("A", "B", "E");
        var tally = new NightTally(frame, Optional.of(instant(FRIDAY)));
        log.forEach(incident -> {
            var fact = incident.fact(frame);
            tally.add(fact, unknown.contains(fact.id().number()));
        });
        return NightlyDigest.of(
                night(Optional.of(instant(FRIDAY))), tally, standing(frame, log), before, NightIntake.NONE);
    }

    private static Night night(Optional<Instant> last) {
        return new Night("Sakura Trading", instant(MONDAY), Incidents.TOKYO, last, Optional.empty());
    }

    private static Standing standing(ReviewFrame frame, List<Incidents> log) {
        var tally = tally(frame, log);
        var measures = List.of(
                measure("M-1", "man.carelessness", "2026-08-01").build(),
                measure("M-2", "man.carelessness", "2026-08-01").build());
        List<Adoption> adoptions =
                List.of(planned("M-1", "Sales", "2026-10-02"), planned("M-2", "Sales", "2026-09-01"));
        var inputs = new ReviewInputs(measures, adoptions, List.of(), List.of());
        return new Standing(SmallReviews.review(tally, inputs), tally.silentClients());
    }
}
