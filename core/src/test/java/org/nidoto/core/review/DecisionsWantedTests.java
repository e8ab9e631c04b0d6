package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;
import static org.nidoto.core.metric.Measures.adopted;
import static org.nidoto.core.metric.Measures.measure;
import static org.nidoto.core.metric.Measures.planned;
import static org.nidoto.core.metric.OtherChoices.withSummaryOf;
import static org.nidoto.core.review.SmallReviews.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.metric.Incidents;
import org.nidoto.core.metric.Measures;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.PreventionMeasure;

class DecisionsWantedTests {
    private static final PreventionMeasure AGAINST_METHOD =
            measure("M1", "method", "2026-06-01").build();

    @Test
    void nothingIsWantedWhereNothingIsWrong() {
        assertThat(review(List.of(closed("1", "2026-07-01"))).decisionsWanted()).isEmpty();
    }

    @Test
    void aClientInDangerIsToBeVisitedUnlessTheTopWentAlready() {
        var silent = incident("1", "2026-07-01T09:00").severity("S");
        assertThat(review(List.of(silent)).decisionsWanted())
                .singleElement()
                .isInstanceOfSatisfying(
                        DecisionWanted.VisitClient.class,
                        wanted -> assertThat(wanted.concern().client().code()).isEqualTo("Aoki"));
        silent.executiveRequested("2026-07-02T09:00").executiveVisited("2026-07-03T09:00");
        assertThat(review(List.of(silent)).decisionsWanted()).isEmpty();
    }

    @Test
    void aClientThatAskedForTheTopInVainIsToBeVisitedHoweverFewItsPoints() {
        var asked = closed("1", "2026-07-01").executiveRequested("2026-07-02T09:00");
        assertThat(review(List.of(asked)).decisionsWanted())
                .singleElement()
                .isInstanceOf(DecisionWanted.VisitClient.class);
    }

    @Test
    void aVitalCauseWithoutAMeasureWantsOneFromThreeIncidentsOn() {
        var log = new ArrayList<Incidents>();
        log.add(closed("1", "2026-07-01").cause("method"));
        log.add(closed("2", "2026-07-01").cause("method"));
        assertThat(review(log).decisionsWanted()).isEmpty();
        log.add(closed("3", "2026-07-01").cause("method"));
        assertThat(review(log).decisionsWanted())
                .singleElement()
                .isInstanceOfSatisfying(DecisionWanted.FindMeasure.class, wanted -> {
                    assertThat(wanted.cause().code()).isEqualTo("method");
                    assertThat(wanted.incidents()).isEqualTo(3);
                    assertThat(wanted.total()).isEqualTo(3);
                });
        var everywhere = with(AGAINST_METHOD, adopted("M1", "Sales", "2026-07-10"));
        assertThat(review(log, everywhere).decisionsWanted()).isEmpty();
    }

    @Test
    void aMeasureAgainstADeeperCauseIsAMeasureAgainstTheCause() {
        var log = List.of(
                closed("1", "2026-07-01").cause("man.awareness"),
                closed("2", "2026-07-01").cause("man.awareness"),
                closed("3", "2026-07-01").cause("man.awareness"));
        var measure = measure("M1", "man.awareness", "2026-06-01").build();
        assertThat(review(log, with(measure, adopted("M1", "Sales", "2026-07-10")))
                        .decisionsWanted())
                .isEmpty();
    }

    @Test
    void aMeasureAfterWhichIncidentsCameBackIsToBeStrengthened() {
        var log = List.of(
                closed("1", "2026-07-01").cause("method"),
                closed("2", "2026-08-01").cause("method"));
        var wanted = review(log, with(AGAINST_METHOD, adopted("M1", "Sales", "2026-07-10")))
                .decisionsWanted();
        assertThat(wanted)
                .singleElement()
                .isInstanceOfSatisfying(DecisionWanted.StrengthenMeasure.class, strengthen -> {
                    assertThat(strengthen.measure()).isEqualTo("Measure M1");
                    assertThat(strengthen.firstAdopted()).isEqualTo(LocalDate.parse("2026-07-10"));
                    assertThat(strengthen.incidentsSince()).isEqualTo(1);
                });
    }

    @Test
    void departmentsThatNeverConsideredAMeasureAreNamed() {
        var log = List.of(
                closed("1", "2026-07-01").department("Store").cause("method"),
                closed("2", "2026-07-01").department("Ops").cause("method"));
        var wanted = review(log, with(AGAINST_METHOD, adopted("M1", "Sales", "2026-07-10")))
                .decisionsWanted();
        assertThat(wanted).singleElement().isInstanceOfSatisfying(DecisionWanted.SpreadMeasure.class, spread -> {
            assertThat(spread.measure()).isEqualTo(Measures.id("M1"));
            assertThat(spread.departments()).extracting(label -> label.code()).containsExactly("Ops", "Store");
        });
    }

    @Test
    void overdueAdoptionsAreToBeSettled() {
        var wanted = review(
                        List.of(),
                        with(AGAINST_METHOD, planned("M1", "Sales", "2026-09-01"), planned("M1", "Ops", "2026-08-01")))
                .decisionsWanted();
        assertThat(wanted).singleElement().isInstanceOfSatisfying(DecisionWanted.SettleOverdue.class, settle -> {
            assertThat(settle.overdue()).isEqualTo(2);
            assertThat(settle.longest().department().code()).isEqualTo("Ops");
        });
    }

    @Test
    void fourAtMostWithClientsFirst() {
        var log = new ArrayList<Incidents>();
        log.add(incident("1", "2026-07-01T09:00").severity("S").client("Chiba"));
        for (int i = 2; i < 8; i++) {
            log.add(closed("A" + i, "2026-07-01").cause("machine").department("Store"));
            log.add(closed("B" + i, "2026-08-01").cause("method").department("Store"));
        }
        var inputs = new ReviewInputs(
                List.of(AGAINST_METHOD),
                List.of(adopted("M1", "Sales", "2026-07-10"), planned("M1", "Ops", "2026-08-01")),
                List.of(),
                List.of());
        assertThat(review(log, inputs).decisionsWanted())
                .extracting(wanted -> wanted.getClass().getSimpleName())
                .containsExactly("VisitClient", "FindMeasure", "StrengthenMeasure", "SpreadMeasure");
        assertThat(review(tally(withSummaryOf(5, 2), log), inputs).decisionsWanted())
                .as("two, where the company chose two")
                .extracting(wanted -> wanted.getClass().getSimpleName())
                .containsExactly("VisitClient", "FindMeasure");
    }

    private static Incidents closed(String number, String day) {
        return incident(number, day + "T09:00")
                .client(number)
                .replied(day + "T10:00")
                .contact(ContactKind.PROGRESS, day + "T17:00")
                .closed(day + "T18:00");
    }

    private static ReviewInputs with(PreventionMeasure measure, Adoption... adoptions) {
        return new ReviewInputs(List.of(measure), List.of(adoptions), List.of(), List.of());
    }
}
