package org.nidoto.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.store.History.Event;
import org.nidoto.batch.store.History.FieldChange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What three nights changed, counted by hand. */
class HistorySinceTests {
    private static final Instant FIRST_NIGHT = Instant.parse("2026-10-04T23:00:00Z");
    private static final Instant SECOND_NIGHT = Instant.parse("2026-10-05T23:00:00Z");
    private static final Instant THIRD_NIGHT = Instant.parse("2026-10-06T23:00:00Z");

    private final NightHome night;

    HistorySinceTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
        night("2026-10-05", "I-1,a,C1,B\nI-2,b,C1,B\n");
        night("2026-10-06", "I-1,a,C1,A\nI-2,b,C1,B\nI-3,c,C1,B\n");
        night("2026-10-07", "I-1,a,C2,S\nI-2,b,C1,B\nI-3,c,C1,B\n");
    }

    private void night(String day, String rows) throws IOException {
        night.drop(
                "incidents_" + day + ".csv",
                "incident_id,title,client,severity,department,category,detected_at\n"
                        + rows.replace("\n", ",D1,other,2026-07-01\n"));
        assertThat(night.run("nightly", "--as-of", day + "T08:00").exitCode()).isZero();
    }

    private static History history(Connection connection, NightHome night) {
        return new History(
                new JdbcTemplate(new SingleConnectionDataSource(connection, true)), Dialect.of(night.databaseUrl()));
    }

    @Test
    void whatChangedSinceAnEditionIsToldIncidentByIncident() throws SQLException {
        try (var connection = night.connect()) {
            isTold(history(connection, night));
        }
    }

    private static void isTold(History history) {
        assertThat(history.since(FIRST_NIGHT))
                .extracting(change -> change.incident().number(), History.Change::event, History.Change::knownSince)
                .containsExactly(
                        tuple("I-1", Event.CHANGED, SECOND_NIGHT),
                        tuple("I-1", Event.CHANGED, THIRD_NIGHT),
                        tuple("I-3", Event.ADDED, SECOND_NIGHT));
        var last = history.since(SECOND_NIGHT);
        assertThat(last).singleElement().satisfies(change -> {
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange("client", Optional.of("C1"), Optional.of("C2")),
                            new FieldChange("severity", Optional.of("A"), Optional.of("S")));
            assertThat(change.run()).isEqualTo(3);
            assertThat(change.file()).isEqualTo("incidents_2026-10-07.csv");
            assertThat(change.line()).isEqualTo(2);
        });
        assertThat(history.since(THIRD_NIGHT)).isEmpty();
        assertThat(history.since(FIRST_NIGHT.minusSeconds(1)))
                .as("3 added, 2 changed")
                .hasSize(5);
    }
}
