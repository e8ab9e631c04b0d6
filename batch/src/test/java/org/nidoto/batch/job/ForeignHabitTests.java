package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** What people do in lists of theirs that no system would write: dittos, one name for many columns, an hour without its minutes. */
class ForeignHabitTests {
    private static final String PROFILE = """
            files: ["list*.csv"]
            kind: incidents
            columns:
              incident_id: No
              title: What
              client: Who
              department: {constant: D}
              category: {constant: X}
            """;

    private final NightHome night;

    ForeignHabitTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    private void profile(String more) throws IOException {
        Files.writeString(night.home().profiles().resolve("list.yml"), PROFILE + more);
    }

    private String importList(String text) throws IOException {
        var file = night.home().folder().resolve("list.csv");
        Files.write(file, text.getBytes(Charset.forName("windows-31j")));
        return night.run("import", file.toString()).out();
    }

    private Path rejects() throws IOException {
        try (var files = Files.list(night.home().rejects())) {
            return files.sorted().reduce((first, second) -> second).orElseThrow();
        }
    }

    private long incidents(String condition) throws SQLException {
        return night.count("SELECT COUNT(*) FROM incident WHERE closed_by IS NULL AND NOT withdrawn AND " + condition);
    }

    @Test
    void aNumberInFullWidthIsTheSameIncidentWhereTheProfileSaysSo() throws IOException, SQLException {
        profile("  detected_at: Day\n");
        importList("No,What,Who,Day\n１－Ａ,a,Ｘ社,R8.4.1\n1-A,b,Ｘ社,R8.4.1\n");
        assertThat(incidents("TRUE")).isEqualTo(2);
        night.change("UPDATE incident SET withdrawn = TRUE");
        profile("  detected_at: Day\nhalf-width: yes\n");
        assertThat(importList("No,What,Who,Day\n２－Ｂ,a,Ｘ社,R8.4.1\n2-B,b,Ｘ社,R8.4.1\n２‐Ｂ,b,Ｘ社,R8.4.1\n"))
                .contains("3 read = 2 taken + 0 filtered + 0 rejected + 1 duplicate");
        assertThat(incidents("incident_id = '2-B' AND client = 'X社'")).isEqualTo(1);
    }

    @Test
    void aDittoIsTheCellAbove() throws IOException, SQLException {
        profile("  detected_at: Day\nditto: [〃, 同上]\n");
        assertThat(importList("No,What,Who,Day\n1,a,㈱髙橋,R8.4.1\n2,b,〃,〃\n3,c,同上,R8.4.3\n"))
                .contains("3 read = 3 taken");
        assertThat(incidents("client = '㈱髙橋'")).isEqualTo(3);
        assertThat(incidents("detected_at = '2026-04-01'")).isEqualTo(2);
    }

    @Test
    void aDittoWithNothingToldAboveRejectsItsRow() throws IOException {
        profile("  detected_at: Day\nditto: [〃]\n");
        assertThat(importList("No,What,Who,Day\n1,a,〃,R8.4.1\n2,b,C,R8.4.2\n")).contains("1 rejected");
        assertThat(Files.readString(rejects()))
                .contains("〃\"\" stands for the cell above, which cannot be told here; expected the text itself");
        assertThat(night.run("import", rejects().toString()).out()).contains("1 read = 0 taken");
    }

    @Test
    void aRejectedRowHasItsDittosWrittenOutSoThatItCanBeMendedAlone() throws IOException, SQLException {
        profile("  detected_at: Day\nditto: [〃]\n");
        assertThat(importList("No,What,Who,Day\n1,a,C,R8.4.1\n2,b,〃,x\n3,c,〃,R8.4.2\n"))
                .contains("1 rejected");
        Files.writeString(rejects(), Files.readString(rejects()).replace(",x", ",R8.4.1"));
        assertThat(night.run("import", rejects().toString()).out()).contains("1 added");
        assertThat(incidents("client = 'C'")).isEqualTo(3);
    }

    @Test
    void oneOfSeveralColumnsOfANameIsCountedOff() throws IOException, SQLException {
        profile("""
              detected_at: Day
              description: {column: "Comment#2"}
              cause_text: {column: Comment#9, optional: yes}
            """);
        assertThat(importList("No,What,Who,Day,Comment,Comment\n1,a,C,2026/4/1,x,y\n"))
                .contains("1 added");
        assertThat(incidents("description = 'y' AND cause_text IS NULL")).isEqualTo(1);
        profile("  detected_at: Day\n  description: Comment\n");
        assertThat(night.run("import", night.home().folder().resolve("list.csv").toString())
                        .err())
                .contains("names the column Comment, which the header")
                .contains("has not or has more than once");
    }

    @Test
    void anHourMayStandAloneBehindADayOfAnEra() throws IOException, SQLException {
        profile("  detected_at: {join: [Day, Hour]}\nmissing: [不明]\ndates: [standard H, standard H時, standard]\n");
        assertThat(importList("No,What,Who,Day,Hour\n1,a,C,令和７年２月２日,９\n2,b,C,R7.2.2,不明\n3,c,C,R7.2.2,23時\n"))
                .contains("3 read = 3 taken");
        assertThat(incidents("detected_at IN ('2025-02-02T00:00:00Z', '2025-02-02', '2025-02-02T14:00:00Z')"))
                .isEqualTo(3);
    }

    @Test
    void aZoneHoldsForStandardDatesToo() throws IOException, SQLException {
        profile("  detected_at: Day\nzone: Europe/Paris\n");
        importList("No,What,Who,Day\n1,a,C,2026/7/1 9:30\n2,b,C,2026/7/1\n3,c,C,2026-07-01T16:30:00+09:00\n");
        profile("  detected_at: Day\nzone: Europe/Paris\ndates: [standard]\nsource: again\n");
        importList("No,What,Who,Day\n1,a,C,2026/7/1 9:30\n2,b,C,2026/7/1\n3,c,C,2026-07-01T16:30:00+09:00\n");
        assertThat(incidents("detected_at = '2026-07-01T07:30:00Z'")).isEqualTo(4);
        assertThat(incidents("detected_at = '2026-07-01'")).isEqualTo(2);
    }
}
