package org.nidoto.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Text that means something to a database, or that it cannot hold. */
class HostileTextTests {
    private static final String HEADER = "incident_id,title,client,department,category,detected_at\n";

    private final NightHome night;

    HostileTextTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    @Test
    void titlesAreKeptToTheLetter() throws IOException, SQLException {
        var titles = List.of(
                "\\N",
                "\\.",
                "a\\tb",
                "a\tb",
                "a\nb",
                "{\"x\",NULL}",
                "'; DROP TABLE incident; --",
                "𠮷\u200d👨",
                "\\\\",
                "%s{0}?");
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < titles.size(); i++) {
            rows.append("I-%d,\"%s\",C1,D1,delivery_delay,2026-07-01 10:00\n"
                    .formatted(i, titles.get(i).replace("\"", "\"\"")));
        }
        night.drop("incidents.csv", rows.toString());
        assertThat(night.nightly().exitCode()).isZero();

        try (var connection = night.connect();
                var query = connection.prepareStatement("SELECT title FROM incident WHERE incident_id = ?")) {
            for (int i = 0; i < titles.size(); i++) {
                query.setString(1, "I-" + i);
                try (var found = query.executeQuery()) {
                    assertThat(found.next()).isTrue();
                    assertThat(found.getString(1)).isEqualTo(titles.get(i));
                }
            }
        }
    }

    @Test
    void rejectedCellsComeBackAsTheyWere() throws IOException {
        var cells = "\\N,\"{\"\"a\"\",\\}\",C\0\u001a1,D\u001a0,delivery_delay,2026-07-01 10:00";
        night.drop("incidents.csv", HEADER + cells + "\n");
        assertThat(night.nightly().exitCode()).isEqualTo(3);

        try (var files = Files.list(night.home().rejects())) {
            assertThat(Files.readString(files.findFirst().orElseThrow())).contains("\\N", "C\0\u001a1", "D\u001a0,");
        }
    }

    @Test
    void aNumberOfThousandsOfLettersIsANumber() throws IOException, SQLException {
        var number = "漢".repeat(10_000);
        night.drop("incidents.csv", HEADER + number + ",Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
        night.drop("contacts.csv", "incident_id,at,kind\n" + number + ",2026-07-01 11:00,reply\n");
        assertThat(night.nightly().out()).contains("1 added, 0 changed, 0 unchanged; 0 withdrawn, 0 waiting");
        assertThat(night.count("SELECT COUNT(*) FROM incident")).isEqualTo(1);
    }
}
