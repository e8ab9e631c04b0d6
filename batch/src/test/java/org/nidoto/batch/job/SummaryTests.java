package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each run leaves behind of itself: a summary in the home, and its entry in Spring Batch's books. */
class SummaryTests {
    private static final String PLANTED = "Geheimnis-秘密";

    private final Path folder;

    SummaryTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<Path> files(NightHome night, String ending) throws IOException {
        try (var files = Files.list(night.home().runs())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode onlySummary(NightHome night) throws IOException {
        var files = files(night, ".json");
        assertThat(files).hasSize(1);
        return JsonMapper.builder().build().readTree(Files.readString(files.get(0)));
    }

    private static List<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get(name).asString())
                .toList();
    }

    @Test
    void whatARunLeftThatDiedWhileItWroteItsSummaryIsGoneAfterTheNext() throws IOException {
        var night = NightHome.onH2(folder);
        var half = Files.writeString(night.home().runs().resolve(".printing-4711.tmp"), "{");
        night.nightly();
        assertThat(half).doesNotExist();
        assertThat(onlySummary(night).get("outcome").asString()).isEqualTo("done");
    }

    /** The rows of the samples' nine files are counted in samples/README.md. */
    @Test
    void theNightOfTheSamplesIsSummedUpForProgramsAndPeople() throws IOException, SQLException {
        var night = NightHome.withSamples(folder);
        night.nightly();

        var summary = onlySummary(night);
        assertThat(summary.get("command").asString()).isEqualTo("nightly");
        assertThat(summary.get("run").asInt()).isEqualTo(1);
        assertThat(summary.get("exitCode").asInt()).isEqualTo(3);
        assertThat(summary.get("outcome").asString()).isEqualTo("done with rejects");
        assertThat(summary.get("failure").isNull()).isTrue();
        assertThat(summary.get("asOf").asString()).isEqualTo("2026-10-04T23:00:00Z");
        assertThat(summary.get("rows").toString())
                .isEqualTo("{\"read\":8739,\"taken\":8733,\"filtered\":0,\"rejected\":5,\"duplicate\":1}");
        assertThat(summary.get("records").toString())
                .isEqualTo("{\"added\":8733,\"changed\":0,\"unchanged\":0,\"withdrawn\":0,\"waiting\":1}");
        assertThat(texts(summary.get("files"), "outcome")).hasSize(9).containsOnly("accepted");
        assertThat(texts(summary.get("steps"), "name"))
                .containsExactly(
                        "receiveInbox",
                        "importRecords",
                        "judgeRawFiles",
                        "reconcile",
                        "putAway",
                        "printNightlyDigest",
                        "printDueReviews",
                        "retain",
                        "listReports",
                        "mailDigest");
        assertThat(summary.get("reports").asInt()).isEqualTo(3);
        assertThat(summary.get("warnings")).hasSize(2);
        assertThat(summary.get("waiting").toString())
                .isEqualTo("{\"inboxFiles\":0,\"records\":1,\"unfinishedFiles\":0}");
        assertThat(summary.get("databaseBytes").asLong()).isGreaterThan(1_000_000);
        assertThat(files(night, ".txt"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .content()
                        .startsWith("nightly (run 1): done, and rows or files were rejected (exit code 3)")
                        .contains("  rows: 433 read = 429 taken + 0 filtered + 3 rejected + 1 duplicate"));
    }

    /** The form is that of Prometheus' text exposition 0.0.4. */
    @Test
    void theLastNightStandsInMetricsThatNodeExporterReads() throws IOException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        var file = night.home().runs().resolve("nidoto.prom");

        var lines = Files.readAllLines(file);
        assertThat(lines)
                .allMatch(line -> line.matches(
                        "# HELP nidoto_\\w+ \\S.*|# TYPE nidoto_\\w+ gauge|nidoto_\\w+(\\{\\w+=\"\\w+\"})? [0-9.E]+"))
                .contains(
                        "nidoto_last_run_exit_code 3.0",
                        "nidoto_stale_after_seconds 93600.0",
                        "nidoto_rows{outcome=\"taken\"} 8733.0",
                        "nidoto_rows{outcome=\"rejected\"} 5.0",
                        "nidoto_rows{outcome=\"duplicate\"} 1.0",
                        "nidoto_files{outcome=\"accepted\"} 9.0",
                        "nidoto_waiting{what=\"records\"} 1.0",
                        "nidoto_last_success_timestamp_seconds 1.791162E9");
        assertThat(lines.stream().filter(line -> line.startsWith("nidoto_step_duration_seconds{step=")))
                .hasSize(10);
        assertThat(lines.stream().filter(line -> line.startsWith("# TYPE")).distinct())
                .hasSize((int)
                        lines.stream().filter(line -> line.startsWith("# HELP")).count());
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void aNightThatFailsLeavesASummaryWithoutTheRowItFailedOver() throws IOException, SQLException {
        var night = NightHome.in(folder);
        night.drop("incidents.csv", """
            incident_id,title,client,department,category,detected_at
            I-1,Late,%s,D1,delivery_delay,2026-07-01 10:00
            """.formatted(PLANTED));
        night.run("status");
        night.change("ALTER TABLE incident ADD CONSTRAINT planted CHECK (client <> '%s')".formatted(PLANTED));

        assertThat(night.nightly().exitCode()).isEqualTo(1);

        var summary = onlySummary(night);
        assertThat(summary.get("exitCode").asInt()).isEqualTo(1);
        assertThat(summary.get("run").asInt()).isEqualTo(1);
        assertThat(summary.get("failure").asString()).startsWith("importRecords: ");
        assertThat(texts(summary.get("files"), "outcome")).containsExactly("receiving");
        assertThat(summary.get("waiting").toString())
                .isEqualTo("{\"inboxFiles\":1,\"records\":0,\"unfinishedFiles\":1}");
        for (var file :
                List.of(files(night, ".json").get(0), files(night, ".txt").get(0))) {
            assertThat(file).content().doesNotContain(PLANTED);
        }
    }

    @Test
    void aNightThatCannotBeginLeavesASummaryThatSaysWhy() throws IOException {
        var night = NightHome.in(folder);
        Files.writeString(night.home().configuration(), "nidoto:\n  stale-after: 0h\n");
        assertThat(night.nightly().exitCode()).isEqualTo(2);
        var summary = onlySummary(night);
        assertThat(summary.get("run").isNull()).isTrue();
        assertThat(summary.get("exitCode").asInt()).isEqualTo(2);
        assertThat(summary.get("failure").asString()).contains("nidoto.stale-after");
    }

    @Test
    void whoOnlyLooksOrTriesLeavesNoSummary() throws IOException {
        var night = NightHome.in(folder);
        var file = Files.writeString(folder.resolve("clients.csv"), "code,name\nC1,Aoki\n");
        night.run("status");
        night.run("import", "--dry-run", file.toString());
        night.run("client", PLANTED);
        assertThat(night.home().runs()).isEmptyDirectory();
    }

    @Test
    void springBatchsBooksTellARunToTheUsualTools() throws IOException, SQLException {
        var night = NightHome.in(folder);
        night.nightly();
        night.drop("clients.csv", "code,name\nC1,Aoki\n,Nobody\n");
        night.nightly();
        var query = """
            SELECT i.job_name || ' ' || e.status || ': ' || e.exit_code || ', ' || p.parameter_value
            FROM batch_job_execution e
            JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
            JOIN batch_job_execution_params p ON p.job_execution_id = e.job_execution_id
            WHERE p.parameter_name = 'asOf' AND e.job_execution_id = %d
            """;
        assertThat(night.text(query.formatted(1))).isEqualTo("nightly COMPLETED: COMPLETED, 2026-10-04T23:00:00Z");
        assertThat(night.text(query.formatted(2)))
                .isEqualTo("nightly COMPLETED: COMPLETED WITH REJECTS, 2026-10-04T23:00:00Z");
        assertThat(night.text("SELECT exit_message FROM batch_job_execution WHERE job_execution_id = 2"))
                .contains("clients.csv: the rows that could not be taken");
        assertThat(night.count("SELECT COUNT(*) FROM batch_step_execution WHERE exit_code = 'COMPLETED'"))
                .isEqualTo(20);
    }
}
