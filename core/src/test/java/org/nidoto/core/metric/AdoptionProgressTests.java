package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;
import static org.nidoto.core.metric.Measures.adopted;
import static org.nidoto.core.metric.Measures.measure;
import static org.nidoto.core.metric.Measures.planned;
import static org.nidoto.core.metric.Measures.waived;
import static org.nidoto.core.metric.OtherChoices.withCoverageOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Department;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.metric.AdoptionProgress.MeasureRow;
import org.nidoto.core.metric.AdoptionProgress.Overdue;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.prevention.PreventionMeasure;
import org.nidoto.core.statistics.Proportion;

/** As of 5 October 2026. */
class AdoptionProgressTests {
    private static final PreventionMeasure CHECKLIST =
            measure("M1", "man", "2026-06-01").due("2026-09-01").build();

    /** The departments of reference case 33-adoption/one-measure: 5 of 8 adopted, 265 of 650 units of work covered. */
    @Test
    void fiveOfEightDepartmentsCanBeFortyOnePercentOfTheWork() {
        var measure = measure("M1", "man", "2025-10-01").build();
        var adoptions = List.of(
                adopted("M1", "Sales", "2025-10-20"),
                planned("M1", "Ops", "2025-10-31"),
                adopted("M1", "IT", "2025-11-30"),
                adopted("M1", "HR", "2025-10-25"),
                adopted("M1", "QA", "2025-10-05"),
                planned("M1", "Legal", "2026-12-31"),
                adopted("M1", "Store1", "2025-11-01"),
                planned("M1", "Store2", "2026-12-31"));
        var volumes = List.of(
                volume("Sales", 120),
                volume("Ops", 300),
                volume("IT", 40),
                volume("HR", 10),
                volume("QA", 15),
                volume("Legal", 5),
                volume("Store1", 80),
                volume("Store2", 80));
        var progress = tally(frame()).adoption(List.of(measure), adoptions, volumes);
        assertThat(progress.adopted()).isEqualTo(new Proportion(5, 8));
        assertThat(progress.coverage().orElseThrow()).isCloseTo(0.407692307692308, within(1e-12));
        assertThat(progress.overdue())
                .extracting(overdue -> overdue.department().code())
                .containsExactly("Ops");
        assertThat(tally(frame())
                        .adoption(List.of(measure), adoptions, volumes.subList(0, 7))
                        .coverage())
                .as("the work of Store2 is unknown")
                .isEmpty();
    }

    /** Sales does 100 of 400 units of work; that of Operations was last reported in May. */
    @ParameterizedTest
    @CsvSource({"12, 0.25", "6, 0.25", "5,"})
    void aDepartmentWeighsWhatItReportedInTheMonthsThatWereChosen(int months, @Nullable Double coverage) {
        var volumes = List.of(
                volume("Sales", 100), new Exposure(department("Ops"), Optional.empty(), YearMonth.of(2026, 5), 300));
        var adoptions = List.of(adopted("M1", "Sales", "2026-07-01"), planned("M1", "Ops", null));
        assertThat(tally(withCoverageOf(months))
                        .adoption(List.of(CHECKLIST), adoptions, volumes)
                        .coverage())
                .isEqualTo(coverage == null ? OptionalDouble.empty() : OptionalDouble.of(coverage));
    }

    @Test
    void aDepartmentThatHadItsIncidentsButNeverConsideredTheMeasureCountsAsNotCovered() {
        var row = row(
                List.of(adopted("M1", "Sales", "2026-07-01"), waived("M1", "Ops")),
                incident("1", "2026-07-01T09:00").department("Store").cause("man.carelessness"),
                incident("2", "2026-07-01T09:00").department("Ops").cause("man.carelessness"),
                incident("3", "2026-07-01T09:00").department("HR").cause("method"),
                incident("4", "2025-05-31T09:00").department("IT").cause("man"),
                incident("5", "2025-06-01T09:00").department("QA").cause("man"));
        assertThat(row.cells())
                .isEqualTo(Map.of(
                        department("Sales"), State.ADOPTED,
                        department("Ops"), State.WAIVED,
                        department("Store"), State.NOT_CONSIDERED,
                        department("QA"), State.NOT_CONSIDERED));
        assertThat(row.adopted()).as("the waived one is outside").isEqualTo(new Proportion(1, 3));
    }

    @Test
    void aMeasureLimitedToACategoryIsNotAgainstOthers() {
        var measure = measure("M1", "man", "2026-06-01").against("order_error").build();
        var progress = tally(
                        frame(),
                        incident("1", "2026-07-01T09:00").department("Store").cause("man"),
                        incident("2", "2026-07-01T09:00")
                                .department("Sales")
                                .cause("man")
                                .category("受発注ミス"))
                .adoption(List.of(measure), List.of(), List.of());
        assertThat(progress.measures().get(0).cells()).isEqualTo(Map.of(department("Sales"), State.NOT_CONSIDERED));
    }

    @Test
    void whatIsDueOnTheAsOfDayIsNotOverdue() {
        var row = row(
                List.of(planned("M1", "A", "2026-10-05"), planned("M1", "B", "2026-10-04"), planned("M1", "C", null)));
        assertThat(row.cells())
                .isEqualTo(Map.of(
                        department("A"), State.PLANNED,
                        department("B"), State.OVERDUE,
                        department("C"), State.OVERDUE));
    }

    @Test
    void overdueAdoptionsStandLongestFirstWithTheMeasuresDueWhereTheyHaveNone() {
        var overdue = progress(List.of(planned("M1", "B", "2026-10-04"), planned("M1", "C", null)))
                .overdue();
        assertThat(overdue).extracting(Overdue::dueAt).containsExactly(day("2026-09-01"), day("2026-10-04"));
        assertThat(overdue).extracting(Overdue::daysLate).containsExactly(34L, 1L);
    }

    @Test
    void whatIsDecidedOrAdoptedAfterTheAsOfInstantIsNotYet() {
        var later = measure("M2", "man", "2026-10-06").build();
        var progress = tally(frame())
                .adoption(
                        List.of(CHECKLIST, later),
                        List.of(adopted("M1", "Sales", "2026-10-06"), adopted("M2", "Sales", "2026-10-06")),
                        List.of());
        assertThat(progress.measures()).extracting(MeasureRow::id).containsExactly(Measures.id("M1"));
        assertThat(progress.measures().get(0).cells()).isEqualTo(Map.of(department("Sales"), State.OVERDUE));
    }

    @Test
    void departmentsStandInTheCompanysOrder() {
        var listed = new CodeBook(List.of(listed("Z"), listed("A")), List.of(), List.of());
        var frame = Incidents.frame(Incidents.SECOND_QUARTER, "2026-10-05T18:00", Incidents.RULES, listed);
        var progress = tally(frame)
                .adoption(
                        List.of(CHECKLIST),
                        List.of(planned("M1", "A", null), planned("M1", "Unlisted", null), planned("M1", "Z", null)),
                        List.of());
        assertThat(progress.departments()).extracting(label -> label.code()).containsExactly("Z", "A", "Unlisted");
    }

    private static MeasureRow row(List<Adoption> adoptions, Incidents... log) {
        return progress(adoptions, log).measures().get(0);
    }

    private static AdoptionProgress progress(List<Adoption> adoptions, Incidents... log) {
        return tally(frame(), log).adoption(List.of(CHECKLIST), adoptions, List.of());
    }

    private static DepartmentCode department(String code) {
        return new DepartmentCode(code);
    }

    private static Department listed(String code) {
        return new Department(department(code), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Exposure volume(String department, long volume) {
        return new Exposure(department(department), Optional.empty(), YearMonth.of(2026, 9), volume);
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
