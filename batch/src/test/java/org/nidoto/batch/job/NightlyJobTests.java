package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The real job on a real database, run as a person runs it. The expected counts of the samples are those of samples/README.md. */
class NightlyJobTests {
    private final Path folder;

    NightlyJobTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theNightOfTheSamplesAccountsForEveryRow() throws IOException, SQLException {
        var night = NightHome.withSamples(folder);

        var ended = night.nightly();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("rows: 433 read = 429 taken + 0 filtered + 3 rejected + 1 duplicate")
                .contains("rows: 4,328 read = 4,326 taken + 0 filtered + 2 rejected + 0 duplicate")
                .contains("records: 4,326 added, 0 changed, 0 unchanged; 0 withdrawn, 1 waiting")
                .contains("rows: 3,776 read = 3,776 taken");
        assertThat(night.count("SELECT COUNT(*) FROM incident")).isEqualTo(429);
        assertThat(night.home().inbox()).isEmptyDirectory();
        assertThat(night.home().archive()).isDirectoryContaining("glob:**incidents_2026-10-05.*.csv");
        assertThat(night.review("2026Q2")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(night.review("2026Q3")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void springBatchKeepsTheRunInTheDatabase() throws IOException, SQLException {
        var night = NightHome.in(folder);
        night.nightly();
        assertThat(night.count("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'COMPLETED'"))
                .isEqualTo(1);
    }

    @Test
    void rejectedRowsComeBackWithTheirReasonAndCanBeMended() throws IOException, SQLException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        Path rejects;
        try (var files = Files.list(night.home().rejects())) {
            rejects = files.filter(path -> path.toString().contains("incidents"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(Files.readString(rejects)).contains("約3万円").contains("昨日");

        var lines = Files.readAllLines(rejects).stream()
                .filter(line -> !line.startsWith("362,"))
                .map(line -> line.replace("約3万円", "30000").replace("昨日", "2026/7/10 9:00"))
                .toList();
        night.drop("incidents_mended.csv", String.join("\n", lines));
        var mended = night.nightly();

        assertThat(mended.out()).contains("rows: 3 read = 2 taken + 0 filtered + 1 rejected + 0 duplicate");
        assertThat(mended.out()).contains("records: 2 added, 0 changed, 0 unchanged");
        assertThat(night.count("SELECT COUNT(*) FROM incident")).isEqualTo(431);
    }

    @Test
    void theSameFilesAgainAreAlreadyImportedAndPrintTheSameBytes() throws IOException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        var first = night.review("2026Q2");

        night.dropSamples();
        var again = night.nightly();

        assertThat(again.exitCode()).isZero();
        assertThat(again.out().lines().filter(line -> line.endsWith(": already imported")))
                .hasSize(9);
        assertThat(night.review("2026Q2")).isEqualTo(first);
        assertThat(night.home().inbox()).isEmptyDirectory();
    }

    @Test
    void oneAlteredCommentIsOneChangedRecordAndEveryOtherUnchanged() throws IOException, SQLException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        var first = night.review("2026Q2");
        var contacts = Path.of("..", "samples", "contacts_2026-10-05.csv");
        var windows31j = Charset.forName("windows-31j");
        var altered = Files.readString(contacts, windows31j).replaceFirst("経緯を時系列で整理して報告した。", "経緯を時系列で整理し、部長に報告した。");
        Files.writeString(night.home().inbox().resolve("contacts_2026-10-06.csv"), altered, windows31j);

        var next = night.run("nightly", "--as-of", "2026-10-05T08:00");

        assertThat(next.out()).contains("records: 0 added, 1 changed, 4,325 unchanged");
        assertThat(night.count("SELECT COUNT(*) FROM contact")).isEqualTo(4327);
        assertThat(night.count("SELECT COUNT(*) FROM contact WHERE closed_by IS NULL"))
                .isEqualTo(4326);
        var asKnownBefore = night.run(
                "review", "--quarter", "2026Q2", "--as-of", "2026-10-05T08:00", "--known-at", "2026-10-05T08:00");
        assertThat(asKnownBefore.exitCode()).isZero();
        assertThat(night.review("2026Q2")).isEqualTo(first);
    }

    @Test
    void aFileNobodyKnowsLeavesTheRestOfTheNightStanding() throws IOException {
        var night = NightHome.withSamples(folder);
        night.drop("event_log.csv", "number,incident_state,active\nINC0000045,New,true\n");

        var ended = night.nightly();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("refused: event_log.csv").contains("rows: 433 read = 429 taken");
        assertThat(night.review("2026Q2")).isNotEmpty();
        assertThat(night.home().rejects()).isDirectoryContaining("glob:**event_log.refused-*.csv");
        assertThat(night.home().rejects()).isDirectoryContaining("glob:**event_log.refused-*.csv.reason.txt");
    }

    @Test
    void anImportOfSuchAFileIsWrongUseAndTouchesNothing() throws IOException, SQLException {
        var night = NightHome.in(folder);
        var log = Files.writeString(
                folder.resolve("event_log.csv"), "number,incident_state,active\nINC0000045,New,true\n");

        var ended = night.run("import", log.toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString().startsWith("event_log.csv: ");
        assertThat(log).exists();
        assertThat(night.home().data().resolve("nidoto.mv.db")).doesNotExist();
    }

    @Test
    void contentThatALaterFileOvertookIsNotTakenAgainButSaid() throws IOException, SQLException {
        var night = NightHome.in(folder);
        for (var name : List.of("Sales", "Trade")) {
            night.drop("departments.csv", "code,name_en\nD1," + name + "\n");
            assertThat(night.nightly().exitCode()).isZero();
        }
        night.drop("departments.csv", "code,name_en\nD1,Sales\n");
        assertThat(night.nightly().exitCode()).isEqualTo(3);
        assertThat(night.count("SELECT COUNT(*) FROM department")).isEqualTo(2);

        night.drop("departments.csv", "code,name_en\nD1,Sales\n\n");
        assertThat(night.nightly().exitCode()).isZero();
        assertThat(night.count("SELECT COUNT(*) FROM department WHERE closed_by IS NULL AND name_en = 'Sales'"))
                .isEqualTo(1);
    }

    @Test
    void aFileWithTooManyBadRowsIsRefusedAsAWhole() throws IOException, SQLException {
        var night = NightHome.in(folder);
        var rows = new StringBuilder("incident_id,title,client,department,category,detected_at\n");
        for (int i = 0; i < 60; i++) {
            rows.append("I-%d,A late delivery,C1,D1,delivery_delay,%s\n"
                    .formatted(i, i < 13 ? "soon" : "2026-07-01 10:00"));
        }
        night.drop("incidents.csv", rows.toString());

        var ended = night.nightly();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("13 of 60 rows were rejected, more than the limit of 20%");
        assertThat(night.count("SELECT COUNT(*) FROM incident")).isZero();
        assertThat(night.count("SELECT rows_rejected FROM source_file")).isEqualTo(60);
    }

    @Test
    void aContactThatComesBeforeItsIncidentWaitsForIt() throws IOException, SQLException {
        var night = NightHome.in(folder);
        night.drop("contacts.csv", "incident_id,at,kind\nI-1,2026-07-01 11:00,reply\n");
        assertThat(night.nightly().out()).contains("1 waiting");

        night.drop(
                "incidents.csv",
                "incident_id,title,client,department,category,detected_at\nI-1,Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
        night.nightly();

        assertThat(night.count("SELECT SUM(waiting) FROM source_file")).isZero();
    }
}
