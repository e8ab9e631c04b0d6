package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Contacts of one incident, time and kind, which have no number: what becomes of them when one is rejected, mended, corrected. */
class EqualContactsTests {
    private static final String EQUAL = "I-1,2026-07-01 10:00,reply,";
    private static final String UNREADABLE = "I-1,10 o'clock,reply,";

    private final NightHome night;

    EqualContactsTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    private String importFile(String... rows) throws IOException {
        var file = night.home().folder().resolve("contacts.csv");
        Files.writeString(file, "incident_id,at,kind,next_contact_due,note\n" + String.join("\n", rows) + "\n");
        return night.run("import", file.toString()).out();
    }

    private Path rejects() throws IOException {
        try (var files = Files.list(night.home().rejects())) {
            return files.sorted().reduce((first, second) -> second).orElseThrow();
        }
    }

    private String mend(String wrong, String right) throws IOException {
        var rejects = rejects();
        Files.writeString(rejects, Files.readString(rejects).replace(wrong, right));
        return night.run("import", rejects.toString()).out();
    }

    private void assertNotes(String... notes) throws SQLException {
        for (var note : notes) {
            assertThat(night.count("SELECT COUNT(*) FROM contact WHERE closed_by IS NULL AND NOT withdrawn AND note = '"
                            + note + "'"))
                    .as(note)
                    .isEqualTo(1);
        }
        assertThat(night.count("SELECT COUNT(*) FROM contact WHERE closed_by IS NULL AND NOT withdrawn"))
                .isEqualTo(notes.length);
    }

    @Test
    void theSecondOfTwoIsMendedAloneAndReplacesNothing() throws IOException, SQLException {
        assertThat(importFile(EQUAL + ",one", EQUAL + "soon,two")).contains("1 added");
        assertThat(mend("soon", "")).contains("1 added, 0 changed");
        assertNotes("one", "two");
        assertThat(importFile(EQUAL + ",one", EQUAL + ",two", "I-2,2026-07-02,reply,,other"))
                .contains("1 added, 0 changed, 2 unchanged");
        assertNotes("one", "two", "other");
    }

    @Test
    void theFirstOfThreeKeepsItsPlaceWhileItIsRejected() throws IOException, SQLException {
        importFile(EQUAL + "soon,one", EQUAL + ",two", EQUAL + ",three");
        assertNotes("two", "three");
        assertThat(mend("soon", "")).contains("1 added, 0 changed");
        assertNotes("one", "two", "three");
        assertThat(importFile(EQUAL + "soon,one", EQUAL + ",two", EQUAL + ",three", ""))
                .contains("3 read = 2 taken + 0 filtered + 1 rejected")
                .contains("0 added, 0 changed, 2 unchanged");
        assertThat(importFile(EQUAL + ",one", EQUAL + ",two", EQUAL + ",three"))
                .contains("0 added, 0 changed, 3 unchanged");
        assertNotes("one", "two", "three");
    }

    @Test
    void aRowThatIsMendedHereAndCorrectedOtherwiseAtTheSourceCountsOnce() throws IOException, SQLException {
        importFile(EQUAL + ",one", EQUAL + "soon,two");
        mend("soon,two", ",mended");
        assertNotes("one", "mended");
        assertThat(importFile(EQUAL + ",one", EQUAL + ",corrected")).contains("0 added, 1 changed, 1 unchanged");
        assertNotes("one", "corrected");
        assertThat(mend("mended", "mended again")).contains("0 added, 1 changed");
        assertNotes("one", "mended again");
    }

    @Test
    void aRowWithoutAReadableTimeIsMendedToAnEqualOfOthersAndReplacesNone() throws IOException, SQLException {
        importFile(UNREADABLE + ",one", EQUAL + ",two");
        assertThat(mend("10 o'clock", "2026-07-01 10:00")).contains("1 added, 0 changed");
        assertThat(mend(",one", ",first")).contains("0 added, 1 changed");
        assertNotes("first", "two");
        assertThat(importFile(UNREADABLE + ",one", EQUAL + ",two", ""))
                .contains("0 added, 0 changed, 1 unchanged; 0 withdrawn");
        assertThat(importFile(EQUAL + ",one", EQUAL + ",two")).contains("1 withdrawn");
        assertNotes("one", "two");
        assertThat(importFile(EQUAL + ",one", EQUAL + ",two", ""))
                .contains("0 added, 0 changed, 2 unchanged; 0 withdrawn");
    }

    @Test
    void theSameUnreadableRowMendedFromTwoNightsRejectsCountsOnce() throws IOException, SQLException {
        importFile(UNREADABLE + ",one", UNREADABLE + ",one", EQUAL + ",two");
        assertThat(mend("10 o'clock", "2026-07-01 10:00")).contains("2 added");
        assertThat(importFile(EQUAL + ",two", EQUAL + ",three", UNREADABLE + ",one", UNREADABLE + ",one"))
                .contains("1 added, 0 changed, 1 unchanged; 0 withdrawn");
        assertThat(mend("10 o'clock", "2026-07-01 10:00")).contains("0 added, 0 changed, 2 unchanged");
        assertThat(night.count("SELECT COUNT(*) FROM contact WHERE closed_by IS NULL"))
                .isEqualTo(4);
    }

    @Test
    void aRowThatWasGoodAndIsMendedLaterChangesItsRecord() throws IOException, SQLException {
        importFile(EQUAL + ",one", EQUAL + ",two");
        assertThat(importFile(EQUAL + "soon,one", EQUAL + ",two")).contains("0 added, 0 changed, 1 unchanged");
        assertThat(mend("soon,one", ",mended")).contains("0 added, 1 changed");
        assertNotes("mended", "two");
    }

    @Test
    void aRowThatIsRejectedOnceMoreKeepsItsMark() throws IOException, SQLException {
        importFile(EQUAL + ",one", EQUAL + "soon,two");
        assertThat(mend("soon", "later")).contains("1 rejected");
        assertThat(mend("later", "")).contains("1 added, 0 changed");
        assertNotes("one", "two");
    }

    @Test
    void aTimeThatIsMendedAsWellMakesAContactOfItsOwn() throws IOException, SQLException {
        importFile(EQUAL + ",one", "I-1,2026-07-01 11:00,reply,soon,two");
        assertThat(mend("11:00,reply,soon", "10:00,reply,")).contains("1 added, 0 changed");
        assertNotes("one", "two");
        assertThat(importFile(EQUAL + ",one", EQUAL + ",two")).contains("1 added, 0 changed, 1 unchanged; 1 withdrawn");
        assertNotes("one", "two");
    }

    @Test
    void oneThatLeavesTheExportTakesNoOthersPlace() throws IOException, SQLException {
        importFile(EQUAL + ",one", EQUAL + ",two");
        assertThat(importFile(EQUAL + ",two")).contains("0 added, 0 changed, 1 unchanged");
        assertNotes("one", "two");
    }

    @Test
    void theMarkStandsBesideLineAndReason() throws IOException {
        importFile(EQUAL + "soon,one");
        assertThat(Files.readString(rejects()))
                .matches("\ufeffline,reason,row key,incident_id,at,kind,next_contact_due,note\r\n"
                        + "2,\"column next_contact_due: .*\",k[0-9a-f]{12}\\.0," + EQUAL + "soon,one\r\n");
    }
}
