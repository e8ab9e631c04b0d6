package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.incident.CauseStatus.CONFIRMED;
import static org.nidoto.core.incident.CauseStatus.PROVISIONAL;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.core.metric.CauseBreakdown.Row;
import org.nidoto.core.statistics.Proportion;

class CauseBreakdownTests {
    private static final String IN_PERIOD = "2026-07-01T09:00";

    @Test
    void causesAreCountedAtTheConfiguredLevelWithOthersLast() {
        var pareto = causes(
                        incident("1", IN_PERIOD).cause("man.carelessness"),
                        incident("2", IN_PERIOD).cause("man"),
                        incident("3", IN_PERIOD).cause("方法・手順"),
                        incident("4", IN_PERIOD),
                        incident("5", IN_PERIOD).cause("other"),
                        incident("6", IN_PERIOD).cause("Gremlins"),
                        incident("7", "2026-06-01T09:00").cause("man"))
                .occurrence();
        assertThat(pareto.rows())
                .extracting(row -> row.cause().code())
                .containsExactly("man", "Gremlins", "method", "other");
        assertThat(pareto.rows()).extracting(Row::incidents).containsExactly(2, 1, 1, 2);
        assertThat(pareto.rows()).extracting(Row::previous).containsExactly(1, 0, 0, 0);
        assertThat(pareto.total()).isEqualTo(6);
        assertThat(pareto.reached()).as("4 of 6 named causes are no 80 %").isFalse();
        assertThat(pareto.rows().get(3).other()).isTrue();
        assertThat(pareto.rows().get(1).cause().registered()).isFalse();
    }

    @Test
    void theVitalFewAreTheShortestPrefixWithEightyPercent() {
        var pareto = causes(
                        incident("1", IN_PERIOD).cause("man"),
                        incident("2", IN_PERIOD).cause("man"),
                        incident("3", IN_PERIOD).cause("man"),
                        incident("4", IN_PERIOD).cause("method"),
                        incident("5", IN_PERIOD).cause("machine"))
                .occurrence();
        assertThat(pareto.vitalFew())
                .as("man and machine: 4 of 5; ties by code")
                .isEqualTo(2);
        assertThat(pareto.rows()).extracting(Row::vital).containsExactly(true, true, false);
    }

    @Test
    void anAnalysisThatEndsAtAPersonBlamesUnlessItWentThreeWhysDeep() {
        var causes = causes(
                incident("1", IN_PERIOD).cause("man.carelessness").analysed(CONFIRMED, null),
                incident("2", IN_PERIOD).cause("不注意").analysed(CONFIRMED, 2),
                incident("3", IN_PERIOD).cause("man.carelessness").analysed(CONFIRMED, 3),
                incident("4", IN_PERIOD).cause("man").analysed(CONFIRMED, 1),
                incident("5", IN_PERIOD).cause("man.carelessness").analysed(PROVISIONAL, 1),
                incident("6", IN_PERIOD).cause("method"),
                incident("7", IN_PERIOD));
        assertThat(causes.personBlaming()).as("1 and 2, of 1 to 4").isEqualTo(new Proportion(2, 4));
        assertThat(causes.provisional()).as("5, of 1 to 6").isEqualTo(new Proportion(1, 6));
    }

    @Test
    void escapeCausesStandApart() {
        var causes = causes(incident("1", IN_PERIOD).cause("man").escape("measurement"));
        assertThat(causes.escape().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cause().code()).isEqualTo("measurement"));
    }

    @Test
    void departmentsAndCausesCross() {
        var cells = causes(
                        incident("1", IN_PERIOD).department("Sales").cause("man"),
                        incident("2", IN_PERIOD).department("Sales").cause("man"),
                        incident("3", IN_PERIOD).department("Ops").cause("man"),
                        incident("4", IN_PERIOD).department("Ops").cause("method"))
                .byDepartment();
        assertThat(cells)
                .extracting(
                        cell -> cell.department().code() + " " + cell.cause().code() + " " + cell.incidents())
                .containsExactly("Ops man 1", "Ops method 1", "Sales man 2");
    }

    @Test
    void theLossHangsOnItsLargestCase() {
        var loss = causes(
                        incident("1", IN_PERIOD).loss(300).titled("Lost pallet"),
                        incident("2", IN_PERIOD).loss(100),
                        incident("3", IN_PERIOD))
                .loss();
        assertThat(loss.total()).isEqualTo(BigDecimal.valueOf(400));
        assertThat(loss.known()).isEqualTo(new Proportion(2, 3));
        assertThat(loss.largest().orElseThrow().title()).isEqualTo("Lost pallet");
        assertThat(loss.largestShare()).hasValue(0.75);
    }

    @Test
    void withoutIncidentsNothingIsShared() {
        var causes = causes();
        assertThat(causes.occurrence().rows()).isEmpty();
        assertThat(causes.loss().largest()).isEmpty();
        assertThat(causes.loss().largestShare()).isEmpty();
    }

    private static CauseBreakdown causes(Incidents... log) {
        return tally(frame(), List.of(log)).causes();
    }
}
