package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Rows that hold an incident and what was said about it. */
class SeveralRecordsTests {
    private static final String PROFILE = """
            files: ["list*.csv"]
            kind: incidents
            columns:
              incident_id: No
              title: What
              client: {constant: C}
              department: {constant: D}
              category: {constant: X}
              detected_at: Day
            also:
              - kind: contacts
                columns: {incident_id: No, at: Answered, kind: {constant: reply}}
              - kind: contacts
                columns:
                  incident_id: No
                  at: Said
                  kind: {column: How, codes: {sorry: apology, asked: hearing}, default: ""}
                  next_contact_due: Next
            """;

    private final NightHome night;

    SeveralRecordsTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
        Files.writeString(night.home().profiles().resolve("list.yml"), PROFILE);
    }

    private List<Path> rejects() throws IOException {
        try (var files = Files.list(night.home().rejects())) {
            return files.sorted().toList();
        }
    }

    @Test
    void eachKindHasItsAccountAndARefusedSecondRecordItsReason() throws IOException, SQLException {
        var file = night.home().folder().resolve("list.csv");
        Files.writeString(file, """
                No,What,Day,Answered,Said,How,Next
                1,a,2026/4/1,2026/4/2,2026/4/3,sorry,2026/4/4
                2,b,2026/4/1,2026/4/2,2026/4/3,sorry,soon
                3,c,2026/4/1,,,,
                4,d,never,2026/4/2,,,
                5,e,2026/4/1,2026/4/2,2026/4/3,sneezed,
                """);
        var out = night.run("import", file.toString()).out();
        assertThat(out)
                .contains("list.csv (incidents): imported")
                .contains("rows: 5 read = 4 taken + 0 filtered + 1 rejected + 0 duplicate")
                .contains("list.csv (contacts): imported")
                .contains("rows: 5 read = 3 taken + 1 filtered + 1 rejected + 0 duplicate")
                .contains("records: 4 added, 0 changed, 0 unchanged; 0 withdrawn, 1 waiting");
        assertThat(night.count("SELECT COUNT(*) FROM contact WHERE incident_id = '1'"))
                .isEqualTo(2);
        assertThat(night.count("SELECT COUNT(*) FROM contact WHERE incident_id = '2'"))
                .isZero();
        assertThat(rejects()).hasSize(2);
        assertThat(Files.readString(rejects().get(0)))
                .contains("\"never\"\"")
                .contains("4,d,never")
                .doesNotContain("2,b");
        var contacts = rejects().get(1);
        assertThat(Files.readString(contacts))
                .containsPattern(
                        "3,\"column Next: \"\"soon\"\" is no date; expected e.g. 2026/4/1 9:30\",k\\S+ \\S+,2,b,2026/4/1");

        Files.writeString(contacts, Files.readString(contacts).replace("sorry,soon", "sorry,2026/4/5"));
        assertThat(night.run("import", contacts.toString()).out())
                .contains("records: 0 added, 0 changed, 1 unchanged")
                .contains("records: 2 added, 0 changed, 0 unchanged");
        assertThat(night.count("SELECT COUNT(*) FROM contact WHERE incident_id = '2'"))
                .isEqualTo(2);
    }
}
