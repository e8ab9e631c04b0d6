package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.metric.RecurrenceRate.MeasureMark;
import org.nidoto.core.metric.RecurrenceRate.OnDay;
import org.nidoto.core.metric.RecurrenceRate.Recurred;
import org.nidoto.core.metric.RecurrenceRate.Window;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.statistics.Proportion;

class RecurrenceRateTests {
    /** The log and the figures of reference case 21-recurrence/client-cause. */
    @Test
    void episodesOfOneClientAndCauseRecurAsInTheReferenceCase() {
        var log = List.of(
                lasted("1", "A", "x", "2025-01-05", "2025-01-25"),
                lasted("2", "A", "x", "2025-01-20", "2025-02-03"),
                lasted("3", "A", "x", "2025-04-01", "2025-04-20"),
                lasted("4", "B", "x", "2025-02-01", "2025-02-15"),
                lasted("5", "B", "y", "2025-02-10", "2025-03-01"),
                lasted("6", "C", "z", "2025-03-01", "2025-03-09"),
                lasted("7", "C", "z", "2025-03-10", "2025-04-01"),
                lasted("8", "C", "z", "2025-06-20", "2025-07-01"),
                lasted("9", "D", "x", "2025-05-01", "2025-05-30"),
                lasted("10", "E", "x", "2025-01-15", "2025-02-01"),
                lasted("11", "E", "x", "2025-12-20", null),
                lasted("12", "F", "y", "2025-11-01", "2025-11-20"),
                lasted("13", "A", "x", "2025-09-15", "2025-10-01"),
                lasted("14", "B", "x", "2025-12-30", "2025-12-31"));
        var third = Incidents.FROM_APRIL.period(new FiscalQuarter(2025, 3));
        var frame = Incidents.frame(third, "2025-12-31T18:00", Incidents.RULES, Incidents.BUILT_IN);
        var recurrence = recurrence(frame, log);
        assertThat(recurrence.byClientAndCause())
                .startsWith(new Window(90, new Proportion(3, 10)), new Window(180, new Proportion(4, 9)));
        assertThat(recurrence.recurred().latest())
                .extracting(recurred -> recurred.incident().number())
                .as("begun in the quarter; 12 and 13 began earlier or for the first time")
                .containsExactly("11", "14");
    }

    @Test
    void theDepartmentSeesRecurrencesThatNoSingleClientDoes() {
        var recurrence = recurrence(
                lasted("1", "Aoki", "method", "2026-01-05", "2026-01-10"),
                lasted("2", "Baba", "method", "2026-02-01", "2026-02-02"));
        assertThat(within90(recurrence.byClientAndCause())).isEqualTo(new Proportion(0, 2));
        assertThat(within90(recurrence.byDepartmentAndCause())).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void anIncidentThatNamesAnEarlierOneIsARecurrenceWhateverItsKey() {
        var recurrence = recurrence(
                lasted("1", "Aoki", "method", "2026-06-01", "2026-06-10"),
                lasted("2", "Baba", "machine", "2026-07-01", "2026-07-02").recurrenceOf("1"),
                incident("3", "2026-08-01T09:00").client("Chiba").recurrenceOf("9"));
        assertThat(within90(recurrence.byClientAndCause()))
                .as("1 came back after 21 days; 2 did not")
                .isEqualTo(new Proportion(1, 2));
        assertThat(recurrence.recurred().latest())
                .extracting(Recurred::on)
                .containsExactly(day("2026-07-01"), day("2026-08-01"));
        assertThat(recurrence.recurred().mostOften()).as("one each").isEmpty();
        assertThat(recurrence.recurred().latest().get(1).cause().code()).isEqualTo("other");
    }

    @Test
    void aNamedIncidentThatWasStillOpenDidNotComeBack() {
        var recurrence = recurrence(
                lasted("1", "Aoki", "method", "2026-06-01", "2026-07-01"),
                lasted("2", "Baba", "machine", "2026-07-01", "2026-07-02").recurrenceOf("1"));
        assertThat(within90(recurrence.byClientAndCause())).isEqualTo(new Proportion(0, 2));
    }

    @Test
    void withoutANamedCauseThereIsNoKey() {
        var recurrence = recurrence(
                lasted("1", "Aoki", "other", "2026-01-05", "2026-01-10"),
                lasted("2", "Aoki", "other", "2026-02-01", "2026-02-02"),
                incident("3", "2026-07-01T09:00"));
        assertThat(recurrence.withoutCause()).isEqualTo(3);
        assertThat(within90(recurrence.byClientAndCause())).isEqualTo(new Proportion(0, 0));
        assertThat(recurrence.timeline()).isEmpty();
    }

    @Test
    void causesRecurAtTheLevelTheyAreCountedAt() {
        var recurrence = recurrence(
                lasted("1", "Aoki", "man.carelessness", "2026-01-05", "2026-01-10"),
                lasted("2", "Aoki", "man.awareness", "2026-02-01", "2026-02-02"));
        assertThat(within90(recurrence.byClientAndCause())).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void timeIsTheOccurrenceOrDetectionWhereThatIsMissing() {
        var recurrence = recurrence(
                lasted("1", "Aoki", "method", "2026-06-01", "2026-06-10"),
                incident("2", "2026-07-20T09:00").client("Aoki").cause("method").occurred("2026-07-01"));
        assertThat(recurrence.recurred().latest()).extracting(Recurred::on).containsExactly(day("2026-07-01"));
    }

    @Test
    void anIncidentClosedWithoutADateEndsItsEpisodeWithItsLastStep() {
        var recurrence = recurrence(
                lasted("1", "Aoki", "method", "2026-01-05", null)
                        .resolved("2026-01-10")
                        .status(IncidentStatus.CLOSED),
                lasted("2", "Aoki", "method", "2026-02-01", "2026-02-02"));
        assertThat(within90(recurrence.byClientAndCause())).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void theTimelineShowsEachCauseWithTheMeasuresAgainstItAndWhatCameAfterTheLast() {
        var log = List.of(
                lasted("1", "Aoki", "man.carelessness", "2026-01-05", "2026-01-06"),
                lasted("2", "Baba", "man.carelessness", "2026-03-05", "2026-03-06"),
                lasted("3", "Baba", "man.awareness", "2026-05-05", "2026-05-06"),
                lasted("4", "Baba", "man.carelessness", "2026-05-10", "2026-05-11")
                        .category("order_error"),
                lasted("5", "Baba", "man.carelessness", "2026-06-10", "2026-06-11"),
                lasted("6", "Baba", "method", "2026-06-10", "2026-06-11"),
                lasted("7", "Baba", "method", "2024-10-01", "2024-10-02"));
        var measure = Measures.measure("M1", "man.carelessness", "2026-03-10").against("billing_error");
        Adoption ops = Measures.adopted("M1", "Ops", "2026-04-20");
        Adoption sales = Measures.adopted("M1", "Sales", "2026-04-01");
        var timeline = tally(frame(), log)
                .recurrence(List.of(measure.build()), List.of(ops, sales))
                .timeline();
        assertThat(timeline).extracting(line -> line.cause().code()).containsExactly("man", "method");
        var man = timeline.get(0);
        assertThat(man.incidents()).isEqualTo(5);
        assertThat(man.occurred())
                .filteredOn(on -> on.recurrences() > 0)
                .extracting(OnDay::day)
                .as("one department: every episode but the first")
                .containsExactly(day("2026-03-05"), day("2026-05-05"), day("2026-05-10"), day("2026-06-10"));
        assertThat(man.measures()).containsExactly(new MeasureMark("Measure M1", day("2026-04-01")));
        assertThat(man.afterMeasure())
                .as("5; 3 is of another cause, 4 of another category")
                .isEqualTo(1);
        assertThat(timeline.get(1).occurred())
                .as("more than two years ago")
                .containsExactly(new OnDay(day("2026-06-10"), 1, 1));
    }

    private static Incidents lasted(String number, String client, String cause, String from, @Nullable String to) {
        var incident = incident(number, from)
                .client(client)
                .cause(cause)
                .department("Sales")
                .occurred(from);
        return to == null ? incident : incident.closed(to);
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }

    private static RecurrenceRate recurrence(Incidents... log) {
        return recurrence(frame(), List.of(log));
    }

    private static RecurrenceRate recurrence(ReviewFrame frame, List<Incidents> log) {
        return tally(frame, log).recurrence(List.of(), List.of());
    }

    private static Proportion within90(List<Window> windows) {
        return windows.get(0).recurred();
    }
}
