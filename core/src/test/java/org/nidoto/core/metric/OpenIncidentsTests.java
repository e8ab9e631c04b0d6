package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.incident.ContactKind.PROGRESS;
import static org.nidoto.core.incident.ContactKind.REPLY;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.moment;
import static org.nidoto.core.metric.Incidents.tally;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;

class OpenIncidentsTests {
    @Test
    void whateverIsNotFinishedIsOpenWhenceverItDates() {
        var open = tally(
                        frame(),
                        incident("1", "2026-10-01T09:00").severity("Ｓ（重大）"),
                        incident("2", "2024-01-01").at(Milestone.APOLOGIZED, "2024-01-03"),
                        incident("3", "2026-07-01T09:00").closed("2026-10-06"),
                        incident("4", "2026-07-01T09:00").closed("2026-10-05"),
                        incident("5", "2026-07-01T09:00").status(IncidentStatus.CANCELLED))
                .open();
        assertThat(open.total()).isEqualTo(3);
        assertThat(open.longest()).extracting(one -> one.id().number()).containsExactly("2", "3", "1");
        assertThat(open.longest().get(0).lastReached()).isEqualTo(Milestone.APOLOGIZED);
        assertThat(open.longest()).extracting(OpenIncidents.Open::daysOpen).containsExactly(1008L, 96L, 4L);
    }

    @Test
    void anUnansweredPromiseIsOpenEvenPastItsDueTime() {
        var open = tally(
                        frame(),
                        incident("1", "2026-07-01T09:00")
                                .contact(REPLY, "2026-07-01T10:00", "2026-07-01T15:00")
                                .contact(PROGRESS, "2026-07-02T10:00", "2026-07-03"),
                        incident("2", "2026-07-02T09:00")
                                .contact(REPLY, "2026-07-02T10:00", "2026-07-02T15:00")
                                .contact(PROGRESS, "2026-07-03T10:00"))
                .open()
                .longest();
        assertThat(open.get(0).nextContactDue()).contains(moment("2026-07-03"));
        assertThat(open.get(1).nextContactDue()).isEmpty();
    }

    @Test
    void onlyTheLongestAreListed() {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < OpenIncidents.CAP + 5; i++) {
            log.add(incident("N" + (100 + i), "2026-07-01T09:00"));
        }
        log.add(incident("oldest", "2026-06-30T09:00"));
        var open = tally(frame(), log).open();
        assertThat(open.total()).isEqualTo(OpenIncidents.CAP + 6);
        assertThat(open.longest()).hasSize(OpenIncidents.CAP);
        assertThat(open.longest().get(0).id().number()).isEqualTo("oldest");
        assertThat(open.longest().get(1).id().number()).isEqualTo("N100");
    }
}
