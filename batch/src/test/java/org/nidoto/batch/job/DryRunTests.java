package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

class DryRunTests {
    private final Path folder;
    private final NightHome night;

    DryRunTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.in(Files.createDirectory(folder.resolve("home")));
    }

    @Test
    void aDryRunLeavesTheWholeHomeAsItWas() throws IOException, SQLException {
        var header = "incident_id,title,client,department,category,detected_at\n";
        night.drop("incidents.csv", header + "I-1,Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
        night.nightly();
        night.drop("clients.csv", "code,name\nC1,Aoki\n");
        var changed = Files.writeString(folder.resolve("incidents.csv"), header + """
                I-1,Very late,C1,D1,delivery_delay,2026-07-01 10:00
                I-2,Late,C1,D1,delivery_delay,2026-07-02 10:00
                I-3,Late,C1,D1,delivery_delay,soon
                """);
        var files = files();
        var database = night.rows();

        var ended = night.run("import", "--dry-run", changed.toString());

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out().lines())
                .containsExactly(
                        "reading incidents.csv",
                        "incidents.csv (incidents): imported",
                        "  rows: 3 read = 2 taken + 0 filtered + 1 rejected + 0 duplicate",
                        "  records: 1 added, 1 changed, 0 unchanged; 0 withdrawn, 0 waiting",
                        "  line 4: column detected_at: \"soon\" is no date; expected e.g. 2026/4/1 9:30",
                        "This was a dry run: an import would do as it says above; nothing has been changed.");
        assertThat(files()).isEqualTo(files);
        assertThat(night.rows()).isEqualTo(database);
        assertThat(changed).exists();
    }

    /** All files but the log, the note of who holds the lock, and the database, which is compared by what it holds. */
    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        var home = night.home();
        try (var all = Files.walk(home.folder())) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                if (!path.startsWith(home.data()) && !path.startsWith(home.logs())) {
                    files.put(path.toString(), Files.getLastModifiedTime(path) + " " + ReceiveFiles.sha256(path));
                }
            }
        }
        return files;
    }
}
