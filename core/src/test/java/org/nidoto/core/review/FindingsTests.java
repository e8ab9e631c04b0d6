package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;
import static org.nidoto.core.metric.Measures.measure;
import static org.nidoto.core.metric.Measures.planned;
import static org.nidoto.core.metric.OtherChoices.withSummaryOf;
import static org.nidoto.core.review.SmallReviews.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.metric.Incidents;
import org.nidoto.core.statistics.Proportion;

class FindingsTests {
    @Test
    void withoutIncidentsOnlyTheirNumberIsSaidAndThatItSaysLittle() {
        assertThat(review(List.of()).findings())
                .containsExactly(new Finding.Incidents(0, 0, Signal.UNKNOWN), new Finding.TooFew(0, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9})
    void underTenIncidentsItIsSaidThatTheyAreFew(int incidents) {
        assertThat(find(Finding.TooFew.class, review(withCauses(incidents, 0))))
                .contains(new Finding.TooFew(incidents, 10));
    }

    @Test
    void tenIncidentsAreEnoughToCompare() {
        assertThat(find(Finding.TooFew.class, review(withCauses(10, 0)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aNearlyEmptyLogClaimsNoTrendNoOrderAndNoSignal(int incidents) {
        var log = withCauses(incidents, 0);
        log.forEach(incident -> incident.loss(100));
        var findings = review(log).findings();
        assertThat(findings)
                .noneMatch(finding -> finding instanceof Finding.VitalFew
                        || finding instanceof Finding.OneLargeLoss
                        || finding instanceof Finding.OrderBroken
                        || finding instanceof Finding.Effects);
        assertThat(findings)
                .filteredOn(Finding.Resolution.class::isInstance)
                .allSatisfy(
                        said -> assertThat(((Finding.Resolution) said).faster() || ((Finding.Resolution) said).slower())
                                .isFalse());
        assertThat(((Finding.Incidents) findings.stream()
                                .filter(Finding.Incidents.class::isInstance)
                                .findFirst()
                                .orElseThrow())
                        .signal())
                .isEqualTo(Signal.UNKNOWN);
    }

    @Test
    void noOrderOfCausesIsStatedUnderThirtyIncidents() {
        assertThat(vitalFew(withCauses(25, 4))).isEmpty();
        assertThat(vitalFew(withCauses(26, 4))).isPresent();
    }

    @Test
    void aCauseIsCalledTheMostFrequentOnlyWhereItsRankIsCertain() {
        assertThat(vitalFew(withCauses(26, 4))
                        .orElseThrow()
                        .first()
                        .orElseThrow()
                        .code())
                .isEqualTo("method");
        assertThat(vitalFew(withCauses(16, 14)).orElseThrow().first()).isEmpty();
    }

    @Test
    void causesAreLeftOutWhereMostAreUnknown() {
        var log = withCauses(20, 4);
        for (int i = 0; i < 10; i++) {
            log.add(complete("U" + i));
        }
        assertThat(vitalFew(log)).as("24 of 34 are named, 71 %").isEmpty();
    }

    @Test
    void fasterIsSaidOnlyWhereTheWholeIntervalSaysSo() {
        var few = resolution(resolvedIn(1, 1, 5));
        assertThat(few.ratio().value().orElseThrow()).isGreaterThan(1);
        assertThat(few.faster()).as("one against one").isFalse();
        var many = resolution(resolvedIn(20, 1, 5));
        assertThat(many.faster()).isTrue();
        assertThat(many.slower()).isFalse();
        assertThat(resolution(resolvedIn(20, 5, 1)).slower()).isTrue();
    }

    @Test
    void recurrencesAreSaidWhereThereAreAny() {
        var once = List.of(
                complete("1").cause("method").closed("2026-07-10T09:00"),
                incident("2", "2026-08-01T09:00").cause("method"));
        assertThat(find(Finding.Recurrences.class, review(once))).isEmpty();
        var matured = List.of(
                incident("1", "2026-05-01T09:00").cause("method").closed("2026-05-03T09:00"),
                incident("2", "2026-06-01T09:00").cause("method"));
        var said = find(Finding.Recurrences.class, review(matured)).orElseThrow();
        assertThat(said.within()).isEqualTo(new Proportion(1, 1));
        assertThat(said.mostRecurring()).as("nothing recurred in the period").isEmpty();
    }

    @Test
    void theMostRecurringCauseIsThatOfThePeriodInTheClientsView() {
        var log = List.of(
                incident("1", "2026-04-01T09:00").client("A").cause("method").closed("2026-04-03T09:00"),
                incident("2", "2026-05-01T09:00").client("B").cause("method").closed("2026-05-03T09:00"),
                incident("3", "2026-06-01T09:00").client("C").cause("method").closed("2026-06-03T09:00"),
                incident("4", "2026-05-01T09:00").client("D").cause("machine").closed("2026-05-03T09:00"),
                incident("5", "2026-07-10T09:00").client("D").cause("machine"));
        var said = find(Finding.Recurrences.class, review(log)).orElseThrow();
        assertThat(said.mostRecurring().orElseThrow().code()).isEqualTo("machine");
    }

    @Test
    void aMeasureThatIsNotSpreadIsSaidWithWhatIsMissing() {
        var log = List.of(complete("1").department("Store").cause("method"));
        var inputs = new ReviewInputs(
                List.of(measure("M1", "method", "2026-06-01").build()),
                List.of(planned("M1", "Sales", "2026-09-01")),
                List.of(),
                List.of());
        assertThat(find(Finding.Spread.class, review(log, inputs)).orElseThrow())
                .isEqualTo(new Finding.Spread(new Proportion(0, 2), OptionalDouble.empty(), 1, 1));
        assertThat(find(Finding.Spread.class, review(log))).isEmpty();
    }

    @Test
    void aDepartmentOutOfOrderIsNamedFromFiveApologiesOn() {
        assertThat(find(Finding.OrderBroken.class, review(apologisedFirst(2, 4))))
                .isEmpty();
        assertThat(find(Finding.OrderBroken.class, review(apologisedFirst(2, 5)))
                        .orElseThrow()
                        .reportedBeforeApology())
                .isEqualTo(new Proportion(3, 5));
        assertThat(find(Finding.OrderBroken.class, review(apologisedFirst(1, 5))))
                .as("four of five kept it")
                .isEmpty();
    }

    @Test
    void oneCaseThatIsMoreThanHalfOfTheLossIsNamed() {
        var log = List.of(complete("1").loss(50).titled("Pallet"), complete("2").loss(50));
        assertThat(find(Finding.OneLargeLoss.class, review(log))).isEmpty();
        assertThat(find(Finding.OneLargeLoss.class, review(List.of(complete("1").loss(50)))))
                .as("one case alone is not a part of several")
                .isEmpty();
        var uneven =
                List.of(complete("1").loss(51).titled("Pallet"), complete("2").loss(49));
        assertThat(find(Finding.OneLargeLoss.class, review(uneven))).contains(new Finding.OneLargeLoss("Pallet", 0.51));
    }

    @Test
    void incompleteDataIsAlwaysSaid() {
        var incomplete = review(List.of(incident("1", "2026-07-01T09:00")));
        assertThat(find(Finding.Incomplete.class, incomplete).orElseThrow().completeness())
                .isEqualTo(new Proportion(0, 3));
        assertThat(find(Finding.Incomplete.class, review(List.of(complete("1")))))
                .isEmpty();
    }

    @Test
    void fiveSentencesAtMostWithTheGravestFirst() {
        var log = new ArrayList<>(withCauses(26, 4));
        log.addAll(apologisedFirst(5, 5));
        for (int i = 0; i < 2; i++) {
            log.add(incident("silent" + i, "2026-07-01T09:00").client("Chiba").severity("S"));
        }
        log.add(incident("r1", "2026-05-01T09:00").cause("method").closed("2026-05-03T09:00"));
        log.add(incident("r2", "2026-06-01T09:00").cause("method").closed("2026-06-03T09:00"));
        var findings = review(log).findings();
        assertThat(findings).hasSize(5);
        assertThat(findings.get(0)).isInstanceOf(Finding.ClientAtRisk.class);
        assertThat(findings).hasAtLeastOneElementOfType(Finding.Incidents.class);
        assertThat(review(tally(withSummaryOf(3, 4), log), ReviewInputs.NONE).findings())
                .as("three, where the company chose three")
                .hasSize(3)
                .hasAtLeastOneElementOfType(Finding.Incidents.class)
                .first()
                .isInstanceOf(Finding.ClientAtRisk.class);
    }

    private static Incidents complete(String number) {
        return incident(number, "2026-07-01T09:00")
                .occurred("2026-07-01T08:00")
                .severity("C")
                .foundBy(DetectionSource.CLIENT)
                .contact(ContactKind.PROGRESS, "2026-10-05T12:00");
    }

    private static List<Incidents> withCauses(int first, int second) {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < first; i++) {
            log.add(complete("M" + i).cause("method"));
        }
        for (int i = 0; i < second; i++) {
            log.add(complete("N" + i).cause("machine"));
        }
        return log;
    }

    private static List<Incidents> resolvedIn(int each, int hoursNow, int hoursBefore) {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < each; i++) {
            log.add(incident("A" + i, "2026-07-01T13:00").resolved("2026-07-01T" + (12 + hoursNow) + ":0" + i % 10));
            log.add(incident("B" + i, "2026-04-01T13:00").resolved("2026-04-01T" + (12 + hoursBefore) + ":0" + i % 10));
        }
        return log;
    }

    private static List<Incidents> apologisedFirst(int broken, int all) {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < all; i++) {
            log.add(complete("O" + i)
                    .at(Milestone.REPORTED, i < broken ? "2026-07-03T09:00" : "2026-07-01T09:30")
                    .at(Milestone.APOLOGIZED, "2026-07-02T09:00"));
        }
        return log;
    }

    private static Optional<Finding.VitalFew> vitalFew(List<Incidents> log) {
        return find(Finding.VitalFew.class, review(log));
    }

    private static Finding.Resolution resolution(List<Incidents> log) {
        return find(Finding.Resolution.class, review(log)).orElseThrow();
    }

    private static <T extends Finding> Optional<T> find(Class<T> kind, ManagementReview review) {
        return review.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
