package org.nidoto.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusTests {
    private final NightHome night;

    StatusTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
        night.drop("contacts.csv", "incident_id,at,kind\nI-1,2026-07-01 11:00,reply\n");
        night.nightly();
    }

    private static JsonNode json(NightHome.Ended ended) {
        return JsonMapper.builder().build().readTree(ended.out());
    }

    private RunLock activeNight() throws IOException {
        return RunLock.take(night.home().data().resolve("nidoto.lock"), "nightly, pid 4711")
                .orElseThrow();
    }

    @Test
    void itShowsSoManyRunsAsAreAskedForAndWhatWaits() throws IOException {
        night.nightly();
        night.drop("clients.csv", "code,name\nC1,Aoki\n");
        var ended = night.run("status", "--last", "1");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().lines().filter(line -> line.startsWith("run ")))
                .singleElement()
                .asString()
                .startsWith("run 2 nightly, started ");
        assertThat(ended.out())
                .endsWith("waiting: files in the inbox 1, records for an incident or a measure 1,"
                        + " files not finished 0\n");
        var json = json(night.run("status", "--json"));
        assertThat(json.get("source").asString()).isEqualTo("database");
        assertThat(json.get("stale").asBoolean()).isFalse();
        assertThat(json.get("lastGoodNight").asString()).isEqualTo("2026-10-05T02:00:00Z");
        assertThat(json.get("runs")).hasSize(2);
        assertThat(json.get("waiting").toString()).isEqualTo("{\"inboxFiles\":1,\"records\":1,\"unfinishedFiles\":0}");
    }

    @Test
    void besideAnActiveNightItWaitsForNothing() throws IOException {
        var before = json(night.run("status", "--json"));
        try (var active = activeNight()) {
            assertThat(active).isNotNull();
            var ended = night.run("status", "--json");
            assertThat(ended.exitCode()).isZero();
            assertThat(json(ended).get("runs").get(0).get("files"))
                    .isEqualTo(before.get("runs").get(0).get("files"));
            assertThat(json(ended).get("waiting").get("records").asInt()).isEqualTo(1);
            assertThat(json(ended).get("lastGoodNight")).isEqualTo(before.get("lastGoodNight"));
        }
    }

    @Test
    void besideAnActiveNightItSaysThatItLooksAtSummaries() throws IOException {
        assumeFalse("postgresql".equals(System.getProperty("nidoto.test.database")), "a server lets others in");
        try (var active = activeNight()) {
            assertThat(active).isNotNull();
            var ended = night.run("status");
            assertThat(ended.out())
                    .startsWith("A run is active (nightly, pid 4711), so this is what the summaries of the runs before")
                    .contains("records: 1 added, 0 changed, 0 unchanged; 0 withdrawn, 1 waiting");
        }
    }

    @Test
    void afterTwentySixHoursWithoutANightThatSucceededItSoundsTheAlarm() throws SQLException {
        var stale = "UPDATE batch_job_execution_params SET parameter_value = '%s' WHERE parameter_name = 'started'";
        night.change(stale.formatted("2026-10-04T00:00:00Z"));
        assertThat(night.run("status").exitCode()).as("at 2:00, 26 hours later").isZero();
        var ended = night.run("status");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).startsWith("run 1 nightly");
        assertThat(ended.err().lines())
                .containsExactly("No night has succeeded for 27 hours (the last one: 2026-10-04 09:00);"
                        + " the limit is 26 hours.");
        assertThat(json(night.run("status", "--json")).get("stale").asBoolean()).isTrue();
    }

    @Test
    void aNightThatFailedOrDiedIsNoSuccess() throws SQLException {
        night.change("UPDATE batch_job_execution SET exit_code = 'COMPLETED WITH FAILURES'");
        assertThat(night.run("status").out()).startsWith("run 1 nightly").contains(": done, but not everything");
        assertThat(json(night.run("status", "--json")).get("lastGoodNight").isNull())
                .isTrue();
        night.change("UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL");
        assertThat(night.run("status").out().lines().findFirst().orElseThrow()).endsWith(": interrupted");
    }

    @Test
    void anAuditHoldsEveryRunShownAgainstWhatIsKept() throws SQLException {
        night.nightly();
        night.change("DELETE FROM contact");
        assertThat(night.run("status").exitCode())
                .as("the last run took nothing")
                .isZero();
        assertThat(night.run("status", "--audit").err())
                .contains("contacts.csv: the sums do not hold: 1 records were added or changed, but 0 are kept.");
    }
}
