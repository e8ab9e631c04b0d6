package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Files without a key of their own, and what becomes of their rows when they are rejected and mended. */
class RowKeyTests {
    private static final String PROFILE = """
            files: ["list*.csv"]
            kind: incidents
            columns:
              incident_id: {hash: %s}
              title: What
              client: {constant: C}
              department: {constant: D}
              category: {constant: X}
              detected_at: Day
              loss_amount: Loss
            """;

    private final NightHome night;

    RowKeyTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    private String importList(String rows) throws IOException {
        var file = night.home().folder().resolve("list.csv");
        Files.writeString(file, "What,Day,Loss\n" + rows);
        return night.run("import", file.toString()).out();
    }

    private void profile(String hash, String more) throws IOException {
        Files.writeString(night.home().profiles().resolve("list.yml"), PROFILE.formatted(hash) + more);
    }

    private String mend(String wrong, String right) throws IOException {
        var rejects = rejects();
        Files.writeString(rejects, Files.readString(rejects).replace(wrong, right));
        return night.run("import", rejects.toString()).out();
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
    void aMendedRowThatIsThenLikeAnotherIsARecordOfItsOwn() throws IOException, SQLException {
        profile("row", "");
        assertThat(importList("a,2026/4/1,1\na,2026/4/1x,1\na,2026/4/1,1\n")).contains("2 added");
        assertThat(mend("2026/4/1x,", "2026/4/1,")).contains("1 read = 1 taken").contains("1 added, 0 changed");
        assertThat(incidents("title = 'a'")).isEqualTo(3);
        assertThat(mend("2026/4/1,", "2026/4/2,")).contains("0 added, 1 changed");
        assertThat(incidents("title = 'a'")).isEqualTo(3);
        assertThat(incidents("detected_at = '2026-04-02'")).isEqualTo(1);
    }

    @Test
    void aMendedRowTakesTheNumberAmongItsEqualsThatItHad() throws IOException, SQLException {
        profile("[What, Day]", "");
        importList("a,2026/4/1,1\na,2026/4/1,2x\na,2026/4/1,3\n");
        assertThat(incidents("loss_amount IN (1, 3)")).isEqualTo(2);
        assertThat(mend("2x\r", "2\r")).contains("1 added, 0 changed");
        assertThat(incidents("loss_amount IN (1, 2, 3)")).isEqualTo(3);
        assertThat(importList("a,2026/4/1,1\na,2026/4/1,2\na,2026/4/1,3\n"))
                .contains("0 added, 0 changed, 3 unchanged");
    }

    @Test
    void aMendedRowOfACompleteListStaysUntilTheListHasItRight() throws IOException, SQLException {
        profile("row", "complete: true\n");
        importList("a,2026/4/1,1\nb,x,2\n");
        mend("b,x,2", "b,2026/4/1,2");
        assertThat(importList("a,2026/4/1,1\nb,x,2\nc,2026/4/1,3\n")).contains("0 withdrawn");
        assertThat(incidents("TRUE")).isEqualTo(3);
        assertThat(importList("a,2026/4/1,1\nb,2026/4/1,2\n"))
                .contains("1 added")
                .contains("2 withdrawn");
        assertThat(incidents("TRUE")).isEqualTo(2);
    }

    @Test
    void aRowThatIsLeftOutMovesNoNumber() throws IOException {
        profile("[What]", "take: [{column: Loss, not: [\"0\"]}]\n");
        importList("a,2026/4/1,0\na,2026/4/1,1\n");
        assertThat(importList("a,2026/4/1,1\n")).contains("0 added, 0 changed, 1 unchanged");
    }

    @Test
    void theKeyStandsBesideLineAndReason() throws IOException {
        profile("row", "");
        importList("a,x,1\n");
        try (var files = Files.list(night.home().rejects())) {
            assertThat(Files.readString(files.findFirst().orElseThrow()))
                    .matches("\ufeff(line,reason,row key|行,理由,行キー),What,Day,Loss\r\n2,.*,k[0-9a-f]{16},a,x,1\r\n");
        }
    }

    @Test
    void aCellOutsideTheHashMayBeMendedHereAndCorrectedAtTheSource() throws IOException, SQLException {
        profile("[What, Day]", "");
        importList("a,2026/4/1,1x\n");
        assertThat(mend("1x", "1")).contains("1 added");
        assertThat(importList("a,2026/4/1,2\n")).contains("0 added, 1 changed");
        assertThat(incidents("loss_amount = 2")).isEqualTo(1);
        assertThat(incidents("TRUE")).isEqualTo(1);
    }

    @Test
    void aCellOfTheHashThatIsMendedHereAndCorrectedOtherwiseAtTheSourceCountsTwiceUnlessTheListIsComplete()
            throws IOException, SQLException {
        profile("row", "");
        importList("a,2026/4/1x,1\n");
        mend("2026/4/1x,", "2026/4/1,");
        assertThat(importList("a,2026/4/2,1\n")).contains("1 added").contains("0 withdrawn");
        assertThat(incidents("TRUE")).isEqualTo(2);
        profile("row", "complete: true\n");
        assertThat(importList("a,2026/4/2,1\n")).contains("1 unchanged").contains("1 withdrawn");
        assertThat(incidents("TRUE")).isEqualTo(1);
    }

    @Test
    void aCellOfTheHashThatIsMendedHereAndCorrectedTheSameAtTheSourceCountsOnce() throws IOException, SQLException {
        profile("row", "");
        importList("a,2026/4/1x,1\na,2026/4/1x,1\nb,2026/4/1,2\n");
        assertThat(mend("2026/4/1x,", "2026/4/1,")).contains("2 added");
        assertThat(importList("a,2026/4/1x,1\na,2026/4/1x,1\na,2026/4/1,1\nb,2026/4/1,2\n"))
                .as("a third like the mended ones, which are still wrong at the source")
                .contains("1 added")
                .contains("0 withdrawn");
        assertThat(incidents("title = 'a'")).isEqualTo(3);
        assertThat(importList("a,2026/4/1,1\na,2026/4/1,1\na,2026/4/1,1\nb,2026/4/1,2\n"))
                .contains("2 added, 0 changed, 2 unchanged; 2 withdrawn");
        assertThat(incidents("title = 'a'")).isEqualTo(3);
        assertThat(importList("a,2026/4/1,1\na,2026/4/1,1\na,2026/4/1,1\nb,2026/4/1,3\n"))
                .contains("1 added, 0 changed, 3 unchanged; 0 withdrawn");
    }

    @Test
    void equalContactsMayBeMendedTogetherOrOneByOne() throws IOException, SQLException {
        Files.writeString(night.home().profiles().resolve("list.yml"), """
                files: ["list*.csv"]
                kind: contacts
                columns: {incident_id: What, at: Day, kind: {constant: reply}, next_contact_due: Loss}
                """);
        importList("a,2026/4/1,2026/4/2\na,2026/4/1,soon\na,2026/4/1,late\n");
        var rejects = rejects();
        Files.writeString(
                rejects,
                Files.readString(rejects)
                        .replaceFirst("\\R3,", "\n2,,,a,2026/4/1,2026/4/2\n3,")
                        .replace("soon", "2026/4/3"));
        assertThat(night.run("import", rejects.toString()).out()).contains("1 added, 0 changed, 1 unchanged");
        assertThat(mend("late", "2026/4/4")).contains("1 added, 0 changed, 0 unchanged");
        assertThat(night.count("SELECT COUNT(DISTINCT next_contact_due) FROM contact WHERE closed_by IS NULL"))
                .isEqualTo(3);
    }
}
