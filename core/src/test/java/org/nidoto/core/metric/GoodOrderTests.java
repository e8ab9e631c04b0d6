package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.GoodOrder.Kept;
import org.nidoto.core.statistics.Proportion;

class GoodOrderTests {
    /** The states of reference case 34-promise-silence-escalation/escalation: 2 of 4 compliant. */
    @Test
    void theApologyComesAfterTheReportOrAtTheSameMinute() {
        var order = order(
                apology("1", "2026-07-01T09:00", "2026-07-01T10:00"),
                apology("2", "2026-07-02T12:00", "2026-07-02T11:00"),
                incident("3", "2026-07-01T08:00").at(Milestone.APOLOGIZED, "2026-07-02T15:00"),
                incident("4", "2026-07-01T08:00").at(Milestone.REPORTED, "2026-07-03T09:00"),
                incident("5", "2026-07-01T08:00"),
                apology("6", "2026-07-05T10:00", "2026-07-05T10:00"));
        assertThat(kept(order.rules(), Milestone.REPORTED)).isEqualTo(new Proportion(2, 4));
    }

    @Test
    void aDayAloneIsComparedByDay() {
        var order =
                order(apology("1", "2026-07-02", "2026-07-02T09:00"), apology("2", "2026-07-03", "2026-07-02T09:00"));
        assertThat(kept(order.rules(), Milestone.REPORTED)).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void aMeasureIsPresentedBeforeClosing() {
        var order = order(
                incident("1", "2026-07-01T08:00")
                        .at(Milestone.PREVENTION_PRESENTED, "2026-07-05T08:00")
                        .closed("2026-07-06T08:00"),
                incident("2", "2026-07-01T08:00").closed("2026-07-06T08:00"),
                incident("3", "2026-07-01T08:00").status(IncidentStatus.CLOSED));
        assertThat(kept(order.rules(), Milestone.PREVENTION_PRESENTED))
                .as("3 does not say when it was closed")
                .isEqualTo(new Proportion(1, 2));
    }

    @Test
    void departmentsStandByCodeWithTheirOwnIncidents() {
        var order = order(
                apology("1", "2026-07-01T09:00", "2026-07-01T10:00").department("Sales"),
                apology("2", "2026-07-01T11:00", "2026-07-01T10:00").department("Ops"),
                incident("3", "2026-07-01T08:00").department("Idle"));
        assertThat(order.byDepartment())
                .extracting(department -> department.department().code())
                .containsExactly("Ops", "Sales");
        assertThat(kept(order.byDepartment().get(0).rules(), Milestone.REPORTED))
                .isEqualTo(new Proportion(0, 1));
        assertThat(kept(order.byDepartment().get(0).rules(), Milestone.HEARD)).isEqualTo(new Proportion(0, 0));
    }

    private static Incidents apology(String number, String reported, String apologized) {
        return incident(number, "2026-07-01T08:00")
                .at(Milestone.REPORTED, reported)
                .at(Milestone.APOLOGIZED, apologized);
    }

    private static GoodOrder order(Incidents... log) {
        return tally(frame(), log).order();
    }

    private static Proportion kept(List<Kept> rules, Milestone first) {
        return rules.stream()
                .filter(rule -> rule.first() == first)
                .findFirst()
                .orElseThrow()
                .kept();
    }
}
