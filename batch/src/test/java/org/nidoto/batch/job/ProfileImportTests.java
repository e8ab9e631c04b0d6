package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.batch.NightHome;

/** Foreign files, invented in the shapes that real ones have, through the sample profiles. */
class ProfileImportTests {
    private static final Path PROFILES = Path.of("..", "samples", "profiles");
    private static final Path FIXTURES = Path.of("src", "test", "resources", "org", "nidoto", "batch", "profiles");

    private final NightHome night;

    ProfileImportTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
        try (var profiles = Files.list(PROFILES)) {
            for (var profile :
                    profiles.filter(path -> path.toString().endsWith(".yml")).toList()) {
                Files.copy(profile, night.home().profiles().resolve(profile.getFileName()));
            }
        }
    }

    private NightHome.Ended importFixture(String name) {
        return night.run("import", FIXTURES.resolve(name).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            desk-event-log.csv   | rows: 7 read = 7 taken + 0 filtered + 0 rejected + 0 duplicate | records: 2 added
            branch-help-desk.csv | rows: 8 read = 8 taken + 0 filtered + 0 rejected + 0 duplicate | records: 2 added
            itsm-export.csv      | rows: 4 read = 2 taken + 1 filtered + 1 rejected + 0 duplicate | records: 2 added
            complaints-june.csv  | rows: 3 read = 3 taken + 0 filtered + 0 rejected + 0 duplicate | records: 3 added
            site-accidents.csv   | rows: 2 read = 2 taken + 0 filtered + 0 rejected + 0 duplicate | records: 2 added
            recorded-cases.csv   | rows: 5 read = 4 taken + 1 filtered + 0 rejected + 0 duplicate | records: 4 added
            labour-list-1.tsv    | rows: 3 read = 3 taken + 0 filtered + 0 rejected + 0 duplicate | records: 3 added
            kosoku-2021.csv      | rows: 3 read = 2 taken + 1 filtered + 0 rejected + 0 duplicate | records: 2 added
            """)
    void everyRowIsAccountedFor(String file, String rows, String records) {
        assertThat(importFixture(file).out()).contains(rows).contains(records);
    }

    @Test
    void theRowsOfAnEventLogBecomeIncidentsWithTheTimesOfTheirEvents() throws SQLException {
        importFixture("desk-event-log.csv");
        assertThat(night.count("""
                SELECT COUNT(*) FROM incident WHERE incident_id = 'N-1' AND detected_at = '2026-04-01T00:16:00Z'
                    AND replied_at = '2026-04-01T00:40:00Z' AND closed_at = '2026-04-05T03:00:00Z' AND status = 'CLOSED'
                """)).isEqualTo(1);
        assertThat(night.count("SELECT COUNT(*) FROM incident WHERE incident_id = 'N-2' AND closed_at IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void aRowCanHoldAnIncidentAndItsContact() throws SQLException {
        var ended = importFixture("complaints-june.csv");
        assertThat(ended.out())
                .contains("complaints-june.csv (contacts): imported")
                .contains("1 filtered");
        assertThat(night.count("SELECT COUNT(*) FROM contact WHERE kind = 'REPORT'"))
                .isEqualTo(2);
    }

    @Test
    void rowsThatAreWhollyAlikeAreTwoRecords() throws SQLException {
        importFixture("recorded-cases.csv");
        assertThat(night.count("SELECT COUNT(*) FROM incident WHERE incident_id LIKE '%-2'"))
                .isEqualTo(1);
        assertThat(night.count("SELECT COUNT(*) FROM incident WHERE client = '011999'"))
                .isEqualTo(4);
        assertThat(night.count("SELECT COUNT(*) FROM incident WHERE detected_at = '2026-04-03'"))
                .isEqualTo(1);
    }

    @Test
    void whatACompleteListNoLongerHasIsWithdrawnAndComesBackWhenItDoes() throws SQLException {
        importFixture("labour-list-1.tsv");
        var second = importFixture("labour-list-2.tsv");
        assertThat(second.out()).contains("records: 1 added, 1 changed, 1 unchanged; 1 withdrawn");
        assertThat(night.count("SELECT COUNT(*) FROM incident WHERE withdrawn AND closed_by IS NULL"))
                .isEqualTo(1);
        assertThat(importFixture("labour-list-1.tsv").out()).contains("already imported");
        assertThat(importFixture("labour-list-3.tsv").out())
                .contains("records: 0 added, 1 changed, 2 unchanged; 1 withdrawn");
    }

    @Test
    void aRejectedRowNamesTheColumnAsTheFileDoesAndImportsOnceItIsMended() throws IOException {
        importFixture("itsm-export.csv");
        Path rejects;
        try (var files = Files.list(night.home().rejects())) {
            rejects = files.findFirst().orElseThrow();
        }
        var text = Files.readString(rejects);
        assertThat(text).contains("Open_Time").contains("dd/MM/yyyy HH:mm").contains("13/25/2026 10:00");
        var mended = night.home().inbox().resolve(rejects.getFileName());
        Files.writeString(mended, text.replace("13/25/2026 10:00", "13/02/2026 10:00"));
        assertThat(night.nightly().out()).contains("rows: 1 read = 1 taken").contains("1 added");
    }

    @Test
    void aDryRunTellsAndChangesNothing() throws SQLException {
        var ended = night.run(
                "import", "--dry-run", FIXTURES.resolve("itsm-export.csv").toString());
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("records: 2 added")
                .contains("13/25/2026 10:00")
                .contains("dry run");
        assertThat(night.count("SELECT COUNT(*) FROM incident")).isZero();
        assertThat(night.count("SELECT COUNT(*) FROM source_file")).isZero();
    }

    @Test
    void theNewestRowOfAKeyWinsAndStrictTakesOnlyWhatIsRegistered() throws IOException, SQLException {
        Files.writeString(night.home().profiles().resolve("tickets.yml"), """
                kind: incidents
                strict: true
                skip-lines: 1
                delimiter: ";"
                comment: "#"
                newest: changed
                columns:
                  incident_id: {join: [year, no], with: "-"}
                  title: text
                  client: {constant: A}
                  department: {column: unit, split: {at: /, part: 2}}
                  category: {column: what, codes: {late: delivery_delay}, default: 品質不良}
                  detected_at: {join: [day, time, zone], dates: [d.M.yyyy H:mm VV]}
                  loss_amount: {column: cost, numbers: ["1.234,5"]}
                  accompanied: {column: boss, yes-words: [x], no-words: ["-"]}
                """);
        night.drop("clients.csv", "code,name\nA,A\n");
        night.drop("departments.csv", "code,name_ja\nsales,営業\n");
        night.nightly();
        var file = night.home().folder().resolve("t.csv");
        Files.writeString(file, """
                Tickets of the day
                # year, number and so on
                year;no;text;unit;what;day;time;zone;cost;boss;changed
                2026;7;first;x/sales;late;3.4.2026;9:00;Europe/Rome;1.200,50;x;2026-04-03
                2026;7;second;x/sales;late;3.4.2026;9:00;Europe/Rome;1.200,50;x;2026-04-05
                2026;8;third;x/nobody;odd;4.4.2026;9:00;Europe/Rome;;-;2026-04-05
                """);
        var ended = night.run("import", "--profile", "tickets", file.toString());
        assertThat(ended.out()).contains("rows: 3 read = 1 taken + 0 filtered + 1 rejected + 1 duplicate");
        assertThat(night.count("""
                SELECT COUNT(*) FROM incident WHERE incident_id = '2026-7' AND title = 'second' AND accompanied
                    AND detected_at = '2026-04-03T07:00:00Z' AND loss_amount = 1200.5
                """)).isEqualTo(1);
    }

    @Test
    void aWrongProfileStopsTheCommandBeforeAnythingIsTouched() throws IOException {
        Files.writeString(night.home().profiles().resolve("bad.yml"), "kind: cats\n");
        night.drop("clients.csv", "code,name\nA,A\n");
        var ended = night.nightly();
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith("profiles/bad.yml: key kind: \"cats\"; expected one of codes");
        assertThat(night.home().inbox().resolve("clients.csv")).exists();
    }

    @Test
    void aFileThatLacksAColumnOfItsProfileIsRefusedWithItsName() throws IOException {
        var file = night.home().folder().resolve("branch-help-desk.csv");
        Files.writeString(file, "a,b\n1,2\n", Charset.forName("windows-31j"));
        var ended = night.run("import", file.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("the profile help-desk-events names the column");
    }

    @Test
    void allRowsOfAFileThatIsRefusedForItsHeaderCountAsRejected() throws IOException, SQLException {
        night.drop("branch-help-desk.csv", "a,b\n1,2\n\n3,4\n");
        night.drop("odd.csv", "a,b\n1,\"2\n2\"\n");
        night.drop("empty.csv", "");
        night.nightly();
        assertThat(night.count("SELECT SUM(rows_read) FROM source_file WHERE state = 'REFUSED'"))
                .isEqualTo(3);
        assertThat(night.count(
                        "SELECT COUNT(*) FROM source_file WHERE state = 'REFUSED' AND rows_read = rows_rejected"))
                .isEqualTo(3);
    }

    @Test
    void aFirstProfileNamesWhatItRecognisedAndWhatItCouldNotTell() {
        var ended = night.run("profile", FIXTURES.resolve("itsm-export.csv").toString());
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("encoding: UTF-8")
                .contains("incident_id: \"Incident_ID\"")
                .contains("missing: [");
    }
}
