package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Rows that are recognised come to what they come to when they are read: two homes see the same nights, and one of them forgets. */
class KnownRowsTests {
    private static final String HEADER = "incident_id,title,client,department,category,detected_at\n";
    private static final String CONTACTS = "incident_id,at,kind,note\n";
    private static final List<String> TABLES = List.of("incident", "contact", "source_file", "rejected_row");

    private final NightHome home;
    private final NightHome forgetful;
    private final Path folder;

    KnownRowsTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.home = NightHome.in(folder.resolve("home"));
        this.forgetful = NightHome.in(folder.resolve("forgetful"));
        for (var night : List.of(home, forgetful)) {
            night.run("status");
            Files.writeString(night.home().profiles().resolve("all.yml"), """
                    files: "all*.csv"
                    kind: incidents
                    complete: true
                    columns:
                      incident_id: incident_id
                      title: title
                      client: client
                      department: department
                      category: category
                      detected_at: detected_at
                    """);
        }
    }

    private void night(String name, String content) throws IOException, SQLException {
        var file = Files.writeString(folder.resolve(name), content);
        var told = home.run("import", file.toString());
        forgetful.change("DELETE FROM row_entries");
        assertThat(forgetful.run("import", file.toString()).out().replace("forgetful", "home"))
                .isEqualTo(told.out());
        for (var table : TABLES) {
            assertThat(rows(home, table)).as(table).isEqualTo(rows(forgetful, table));
        }
    }

    private static List<String> rows(NightHome night, String table) throws SQLException {
        try (var connection = night.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT * FROM " + table)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(found.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
            Collections.sort(rows);
            return rows;
        }
    }

    private static String incident(int number, String title) {
        return "I-%02d,%s,C1,D1,delivery_delay,2026-07-%02d 10:00\n".formatted(number, title, number % 28 + 1);
    }

    private static List<String> shuffledNight(Random random, List<String> writings) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(6) > 0) {
                rows.add(writings.get(random.nextInt(writings.size())).formatted(i % 25, i % 28 + 1));
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(rows, random);
        }
        return rows;
    }

    @RepeatedTest(3)
    void nightsOfChangedRepeatedRejectedAndVanishedRowsComeToTheSame(RepetitionInfo seed)
            throws IOException, SQLException {
        var random = new Random(seed.getCurrentRepetition());
        var titles = List.of(
                "I-%02d,Late,C1,D1,delivery_delay,2026-07-%02d 10:00\n",
                "I-%02d,Late,C1,D1,delivery_delay,2026-07-%02d 10:00\n",
                "I-%02d,\"Late\",C1,D1,delivery_delay,2026/07/%02d 10:00\n",
                "I-%02d,Later,C1,D1,delivery_delay,2026-07-%02d 10:00\n",
                "I-%02d,Late,C1,D1,delivery_delay,yesterday %02d\n");
        var notes = List.of("I-%02d,2026-07-%02d,reply,a\n", "I-%02d,2026-07-%02d,reply,b\n");
        for (int i = 1; i <= 3; i++) {
            night("incidents-" + i + ".csv", HEADER + String.join("", shuffledNight(random, titles)));
            night("contacts-" + i + ".csv", CONTACTS + String.join("", shuffledNight(random, notes)));
            night("all-" + i + ".csv", HEADER + String.join("", shuffledNight(random, titles.subList(0, 4))));
        }
    }

    @Test
    void aRecordThatWentAndComesBackInTheSameWordsIsThereAgain() throws IOException, SQLException {
        night("all-1.csv", HEADER + incident(1, "Late") + incident(2, "Late"));
        night("all-2.csv", HEADER + incident(2, "Late"));
        night("all-3.csv", HEADER + incident(2, "Late") + incident(1, "Late") + "\n");
        assertThat(home.count("SELECT COUNT(*) FROM incident WHERE incident_id = 'I-01'"))
                .isEqualTo(3);
    }

    @Test
    void aChangedProfileReadsTheSameRowsAnew() throws IOException, SQLException {
        night("all-1.csv", HEADER + incident(1, "Late"));
        for (var night : List.of(home, forgetful)) {
            var profile = night.home().profiles().resolve("all.yml");
            Files.writeString(profile, Files.readString(profile).replace("title: title", "title: client"));
        }
        night("all-2.csv", HEADER + incident(1, "Late") + "\n");
        assertThat(home.text("SELECT title FROM incident WHERE closed_by IS NULL"))
                .isEqualTo("C1");
    }

    @Test
    void aByteThatIsNoTextIsNotTakenForTheSignThatStandsForIt() throws IOException, SQLException {
        night("incidents-1.csv", HEADER + incident(1, "Läte ?"));
        var bad = new ByteArrayOutputStream();
        bad.writeBytes((HEADER + incident(2, "Läte")).getBytes(StandardCharsets.UTF_8));
        bad.writeBytes("I-01,Läte ".getBytes(StandardCharsets.UTF_8));
        bad.write(0xff);
        bad.writeBytes(",C1,D1,delivery_delay,2026-07-02 10:00\n".getBytes(StandardCharsets.UTF_8));
        var file = Files.write(folder.resolve("incidents-2.csv"), bad.toByteArray());
        assertThat(home.run("import", file.toString()).out()).contains("1 taken + 0 filtered + 1 rejected");
    }

    @Test
    void aFileThatComesAsBeforeButForOneRowIsHardlyRead() throws IOException, SQLException {
        var rows = incident(1, "Late") + incident(2, "Late") + incident(3, "Late");
        night("incidents-1.csv", HEADER + rows);
        night("incidents-2.csv", HEADER + rows.replace("I-02,Late", "I-02,Later"));
        assertThat(home.count("SELECT COUNT(*) FROM row_entries")).isEqualTo(2);
        assertThat(home.count("SELECT SUM(OCTET_LENGTH(entries)) FROM row_entries"))
                .isEqualTo((3 + 1) * 33);
    }
}
