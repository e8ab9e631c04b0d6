package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.batch.intake.Samples.GOOD_INCIDENT;
import static org.nidoto.batch.intake.Samples.INCIDENT_HEADER;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.Moment;

class IncidentFormatTests {
    private final Samples samples;

    IncidentFormatTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    @Test
    void aRowWithTheRequiredCellsAloneIsAnIncident() throws RefusedFile {
        var read = samples.read("incidents.csv", INCIDENT_HEADER + "\n" + GOOD_INCIDENT);
        var format = new IncidentFormat("main", Samples.TOKYO);
        var outcome = format.judge(read.rows().get(0));
        assertThat(outcome).isInstanceOf(RowOutcome.Accepted.class);
        Incident incident = ((RowOutcome.Accepted<Incident>) outcome).record();
        assertThat(incident.id().number()).isEqualTo("I-1");
        assertThat(incident.client().value()).isEqualTo("髙橋商事㈱");
        assertThat(incident.milestones().detected()).isEqualTo(new Moment.Timed(Instant.parse("2026-04-01T00:30:00Z")));
    }

    @Test
    void aWordThatIsNoDateIsNamedWithItsPlace() throws RefusedFile {
        assertThat(samples.judged("incidents.csv", INCIDENT_HEADER + "\nI-1,納期遅れ,A社,営業,納期遅延,昨日"))
                .containsExactly("incidents.csv line 2, column 発覚日時: \"昨日\" is no date; expected e.g. 2026/4/1 9:30");
    }
}
