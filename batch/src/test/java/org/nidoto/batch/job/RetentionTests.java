package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** What may go after its time, and what never does. */
class RetentionTests {
    private static final String HEADER = "incident_id,title,client,department,category,detected_at,loss_amount\n";
    private static final String LATER = "2028-01-01";

    private final Path folder;
    private final NightHome night;

    RetentionTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.in(folder.resolve("home"));
    }

    private void keep(String what) throws IOException {
        var configuration = night.home().configuration();
        Files.writeString(configuration, Files.readString(configuration) + "\n  retention: " + what + "\n");
    }

    private static String incident(int loss) {
        return HEADER + "I1,Wrong part,C1,D1,delivery,2026-09-01T10:00," + loss + "\n";
    }

    private void importIncident(int loss) throws IOException {
        var file = Files.writeString(folder.resolve("incidents.csv"), incident(loss));
        assertThat(night.run("import", file.toString()).exitCode()).isZero();
    }

    private String reviewAsIssued() throws IOException {
        var knownAt = "2026-10-05T03:00:00Z";
        var ended = night.run("review", "--quarter", "2026Q2", "--as-of", "2026-10-05T12:00", "--known-at", knownAt);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return Files.readString(night.home().reports().resolve("2026Q2").resolve("review-2026Q2.json"));
    }

    /** Starts are an hour apart: init at 9:00 in Tokyo, the night at 10:00, the issue at 12:00, the last import at 14:00. */
    private void fill() throws IOException {
        night.drop("incidents.csv", incident(1000) + "I2,,C1,D1,delivery,2026-09-01T10:00,1\n");
        night.drop("empty.csv", "");
        assertThat(night.run("nightly").exitCode()).isEqualTo(3);
        importIncident(2000);
        assertThat(night.run("review", "--quarter", "2026Q2", "--issue").exitCode())
                .isZero();
        importIncident(3000);
        importIncident(4000);
    }

    @Test
    void whatIsDueIsToldFirstAndWhatAnIssuedEditionNeedsStays() throws IOException, SQLException {
        fill();
        keep("{drafts: 1y, archive: 1y, rejects: 1y, old-versions: 1y}");
        var issued = Files.readAllBytes(
                night.home().reports().resolve("2026Q2").resolve("management-review-2026Q2.issued-1.ja.pdf"));
        var before = reviewAsIssued();
        assertThat(before).contains("2000");
        var lists = files();

        var young = night.run("retention", "--delete");
        assertThat(young.out()).contains("Nothing is due");
        var told = night.run("retention", "--as-of", LATER);
        assertThat(told.exitCode()).isZero();
        assertThat(told.out().lines().map(line -> line.replaceFirst("\\([0-9,]+ bytes\\)", "(…)")))
                .containsExactly(
                        "drafts and digests: older than 2027-01-01: 10 files (…), 0 rows",
                        "archived files: older than 2027-01-01: 1 files (…), 0 rows",
                        "rejects: older than 2027-01-01: 3 files (…), 1 rows",
                        "replaced versions: older than 2027-01-01: 1 rows",
                        "client reports: kept for ever",
                        "incident sheets: kept for ever",
                        "summaries of runs: kept for ever",
                        "backups: kept for ever",
                        "Nothing has been deleted. To delete all that: nidoto retention --delete");
        assertThat(files()).isEqualTo(lists);
        assertThat(night.count("SELECT COUNT(*) FROM incident")).isEqualTo(4);

        assertThat(night.run("retention", "--as-of", LATER, "--delete").out()).contains("All that has been deleted.");
        assertThat(losses()).containsExactly(1000L, 2000L, 4000L);
        assertThat(night.count("SELECT COUNT(*) FROM rejected_row")).isZero();
        assertThat(night.home().archive()).isEmptyDirectory();
        assertThat(night.home().rejects()).isEmptyDirectory();
        assertThat(files())
                .allMatch(file -> file.contains(".issued-1")
                        || file.endsWith("index.html")
                        || file.endsWith("nightly/2026-10-05.ja.pdf"));
        assertThat(reviewAsIssued()).isEqualTo(before);
        assertThat(night.home().reports().resolve("2026Q2").resolve("management-review-2026Q2.issued-1.ja.pdf"))
                .hasBinaryContent(issued);

        assertThat(night.run("status").exitCode()).isZero();
        assertThat(night.run("history", "I1").out().lines())
                .filteredOn(line -> !line.startsWith("  "))
                .hasSize(3);
        assertThat(night.run("retention", "--as-of", "2026-12-31T00:00").out()).contains("Nothing is due");
    }

    private List<Long> losses() throws SQLException {
        var losses = new ArrayList<Long>();
        for (long loss : new long[] {1000, 2000, 3000, 4000}) {
            if (night.count("SELECT COUNT(*) FROM incident WHERE loss_amount = " + loss) == 1) {
                losses.add(loss);
            }
        }
        return losses;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(night.home().reports())) {
            return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        }
    }

    @Test
    void aNightDeletesWhatIsDueOnlyWhereItIsToldTo() throws IOException {
        night.drop("clients.csv", "code,name\nC1,Aoki\n");
        night.run("nightly", "--as-of", "2026-10-05T08:00");
        keep("{archive: 30d}");
        night.run("nightly", "--as-of", "2026-12-24T08:00");
        assertThat(night.home().archive()).isNotEmptyDirectory();
        var configuration = night.home().configuration();
        Files.writeString(
                configuration,
                Files.readString(configuration).replace("{archive: 30d}", "{archive: 30d, nightly: true}"));
        assertThat(night.run("nightly", "--as-of", "2026-12-25T08:00").exitCode())
                .isZero();
        assertThat(night.home().archive()).isEmptyDirectory();
        assertThat(Files.readString(night.home().logs().resolve("nidoto.log")))
                .contains("archived files: older than 2026-11-25: 1 files");
    }

    @Test
    void reportsSummariesLettersAndBackupsGoButNotTheNewestBackupNorTheLastGoodNight() throws IOException {
        night.drop("incidents.csv", incident(1000));
        assertThat(night.run("nightly").exitCode()).isZero();
        assertThat(night.run("client", "C1").exitCode()).isZero();
        assertThat(night.run("incident", "I1").exitCode()).isZero();
        Files.createDirectories(night.home().letters());
        Files.writeString(night.home().letters().resolve("nidoto-run-1-1791162000000.txt"), "begun\nSENT\n");
        Files.createDirectories(night.home().backups());
        for (var name : List.of("nidoto-20261005-023000", "nidoto-20261006-023000", "before-restore-20261007-100000")) {
            Files.writeString(night.home().backups().resolve(name + ".zip"), "ZIP");
        }
        Files.writeString(night.home().backups().resolve("mine.zip"), "not ours");
        keep("{client-reports: 1y, incident-sheets: 1y, runs: 1y, backups: 1y}");

        var told = night.run("retention", "--as-of", LATER, "--delete");

        assertThat(told.out().lines().map(line -> line.replaceFirst("\\([0-9,]+ bytes\\)", "(…)")))
                .contains(
                        "client reports: older than 2027-01-01: 1 files (…), 0 rows",
                        "incident sheets: older than 2027-01-01: 1 files (…), 0 rows",
                        "summaries of runs: older than 2027-01-01: 5 files (…), 0 rows",
                        "backups: older than 2027-01-01: 2 files (…), 0 rows");
        assertThat(night.home().reports().resolve("clients")).doesNotExist();
        assertThat(night.home().reports().resolve("incidents")).doesNotExist();
        assertThat(night.home().letters()).isEmptyDirectory();
        assertThat(names(night.home().runs()))
                .containsExactly(
                        "20261005T010000.000Z-nightly.json", "20261005T010000.000Z-nightly.txt", "nidoto.prom");
        assertThat(names(night.home().backups())).containsExactly("mine.zip", "nidoto-20261006-023000.zip");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void withoutSettingsEverythingIsKeptAndAPeriodOfNothingIsRefused() throws IOException {
        var told = night.run("retention", "--as-of", LATER, "--delete");
        assertThat(told.out().lines())
                .filteredOn(line -> line.endsWith("kept for ever"))
                .hasSize(8);
        keep("{archive: 0d}");
        assertThat(night.run("retention").err()).contains("nidoto.retention.archive");
    }
}
