package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;
import static org.nidoto.core.metric.Measures.adopted;
import static org.nidoto.core.metric.Measures.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.PeriodComparisons.Against;
import org.nidoto.core.metric.PeriodComparisons.Compared;
import org.nidoto.core.metric.PeriodComparisons.Quantity;
import org.nidoto.core.metric.PeriodComparisons.Question;
import org.nidoto.core.metric.PeriodComparisons.Reading;
import org.nidoto.core.statistics.TestFamily;

/** July to September 2026 against April to June, and against July to September 2025. */
class PeriodComparisonsTests {
    @Test
    void aShareIsHigherWhereTheWholeQuestionsTestsLeaveASignal() {
        var log = new ArrayList<Incidents>();
        log.addAll(quarter("2026-07-01", 40, 36));
        log.addAll(quarter("2026-04-01", 40, 10));
        log.addAll(quarter("2025-07-01", 40, 34));
        var found = figure(Quantity.FOUND_BY_CLIENT, compared(log));
        assertThat(found.now().value()).hasValue(0.9);
        assertThat(found.before().reading()).isEqualTo(Reading.HIGHER);
        assertThat(found.before().change().value()).hasValueCloseTo(0.65, within(1e-12));
        assertThat(found.before().change().lower().orElseThrow()).isPositive();
        assertThat(found.lastYear().reading()).isEqualTo(Reading.NO_SIGNAL);
    }

    @Test
    void theTestsOfOneQuestionAreCorrectedTogether() {
        var log = new ArrayList<Incidents>();
        log.addAll(quarter("2026-07-01", 40, 22));
        log.addAll(quarter("2026-04-01", 30, 10));
        log.addAll(quarter("2025-07-01", 20, 10));
        var figures = compared(log).of(Question.INCIDENTS);
        var tests = Stream.concat(
                        figures.stream().map(figure -> figure.before().p()),
                        figures.stream().map(figure -> figure.lastYear().p()))
                .toList();
        var family = new TestFamily(tests);
        assertThat(Stream.concat(
                        figures.stream().map(figure -> figure.before().adjustedP()),
                        figures.stream().map(figure -> figure.lastYear().adjustedP())))
                .containsExactlyElementsOf(family.benjaminiHochberg());
        assertThat(figures.get(0).before().holmP()).isEqualTo(family.holm().get(0));
    }

    @Test
    void tooFewCasesAreSaidSoAndNotTested() {
        var log = new ArrayList<Incidents>();
        log.addAll(quarter("2026-07-01", 40, 36));
        log.addAll(quarter("2026-04-01", 9, 1));
        var found = figure(Quantity.FOUND_BY_CLIENT, compared(log)).before();
        assertThat(found.reading()).isEqualTo(Reading.TOO_FEW);
        assertThat(found.p()).isEmpty();
        assertThat(found.change().value()).isPresent();
    }

    @Test
    void aQuarterBeforeTheLogBeginsIsNotComparedWith() {
        var compared = compared(quarter("2026-04-01", 20, 3));
        assertThat(figure(Quantity.INCIDENTS, compared).lastYear().reading()).isEqualTo(Reading.BEFORE_THE_LOG);
        assertThat(figure(Quantity.INCIDENTS, compared).lastYear().change().value())
                .isEmpty();
        assertThat(figure(Quantity.FOUND_BY_CLIENT, compared).before().reading())
                .isEqualTo(Reading.NOTHING_NOW);
    }

    @Test
    void timesAreComparedByTheirRatesOfCompletion() {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < 12; i++) {
            log.add(incident("now" + i, "2026-07-01T09:00").replied("2026-07-01T10:" + (10 + i)));
            log.add(incident("then" + i, "2026-04-01T09:00").replied("2026-04-02T10:" + (10 + i)));
        }
        var reply = compared(log).of(Question.SPEED).stream()
                .filter(figure -> figure.milestone().equals(Optional.of(Milestone.REPLIED))
                        && figure.quantity() == Quantity.TIME_TO)
                .findFirst()
                .orElseThrow();
        assertThat(reply.before().reading()).isEqualTo(Reading.HIGHER);
        assertThat(reply.now().value()).hasValue(75.5);
        assertThat(reply.lastYear().reading()).isEqualTo(Reading.BEFORE_THE_LOG);
    }

    @Test
    void episodesAreComparedByTheQuarterInWhichTheirDaysWereUp() {
        var compared = compared(List.of(
                closed("1", "2026-04-10"),
                closed("2", "2026-05-20"),
                closed("3", "2026-01-10").client("Baba"),
                incident("4", "2026-09-01T09:00")));
        var recurred = compared.of(Question.RECURRENCE).get(0);
        assertThat(recurred.days()).hasValue(90);
        assertThat(recurred.now().n()).as("10 April + 90 days is 9 July").isEqualTo(2);
        assertThat(recurred.now().value()).as("only the first recurred in time").hasValue(0.5);
        assertThat(recurred.before().then().n())
                .as("10 January + 90 days is 10 April")
                .isEqualTo(1);
    }

    @Test
    void adoptionsAreComparedByTheQuarterInWhichTheyFellDue() {
        var comparison = tally(frame(), incident("1", "2026-04-01T09:00"))
                .comparisons(
                        List.of(
                                measure("M1", "method", "2026-01-10")
                                        .due("2026-07-31")
                                        .build(),
                                measure("M2", "method", "2026-01-10")
                                        .due("2026-05-31")
                                        .build()),
                        List.of(adopted("M1", "Sales", "2026-07-20"), adopted("M2", "Sales", "2026-06-20")),
                        List.of());
        var inTime = figure(Quantity.ADOPTED_IN_TIME, comparison);
        assertThat(inTime.now().value()).hasValue(1);
        assertThat(inTime.before().then().value()).hasValue(0);
    }

    @Test
    void anEmptyLogComparesNothingAndFailsNowhere() {
        assertThat(compared(List.of()).figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(List.of(figure.before(), figure.lastYear()))
                        .extracting(Against::p)
                        .containsOnly(OptionalDouble.empty()));
    }

    private static Incidents closed(String number, String day) {
        return incident(number, day + "T09:00").cause("method").closed(day + "T17:00");
    }

    /** So many incidents on one day, so many of them found by the client. */
    private static List<Incidents> quarter(String day, int incidents, int byClient) {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < incidents; i++) {
            log.add(incident(day + "/" + i, day + "T09:00")
                    .foundBy(i < byClient ? DetectionSource.CLIENT : DetectionSource.OWN_DEPARTMENT));
        }
        return log;
    }

    private static PeriodComparisons compared(List<Incidents> log) {
        return tally(frame(), log).comparisons(List.of(), List.of(), List.of());
    }

    private static Compared figure(Quantity quantity, PeriodComparisons compared) {
        return compared.figures().stream()
                .filter(figure -> figure.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }
}
