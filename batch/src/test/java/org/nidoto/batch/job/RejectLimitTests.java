package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The share of rejects above which a file is refused: more than 20 % of 50 rows or more. */
class RejectLimitTests {
    private final Path folder;
    private final NightHome night;

    RejectLimitTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.in(folder);
    }

    private String file(String name, String marks, int rows, int bad) throws IOException {
        var text = new StringBuilder(marks.isEmpty() ? "" : "\ufeffline,reason,")
                .append("incident_id,title,client,department,category,detected_at\n");
        for (int i = 0; i < rows; i++) {
            text.append(marks)
                    .append("%s-%d,Late,C1,D1,delivery_delay,%s\n".formatted(name, i, i < bad ? "soon" : "2026-07-01"));
        }
        return Files.writeString(folder.resolve(name + ".csv"), text).toString();
    }

    @Test
    void exactlyTheShareIsTakenAndOneRowMoreIsNot() throws IOException {
        var ended = night.run(
                "import",
                file("a49of49", "", 49, 49),
                file("b10of50", "", 50, 10),
                file("c11of50", "", 50, 11),
                file("d20of100", "", 100, 20),
                file("e21of100", "", 100, 21),
                file("f60of60mended", "2,reason,", 60, 60));
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out().lines().filter(line -> line.matches(".*: imported|  rows: .*|refused: .*")))
                .containsExactly(
                        "a49of49.csv (incidents): imported",
                        "  rows: 49 read = 0 taken + 0 filtered + 49 rejected + 0 duplicate",
                        "b10of50.csv (incidents): imported",
                        "  rows: 50 read = 40 taken + 0 filtered + 10 rejected + 0 duplicate",
                        "refused: c11of50.csv: 11 of 50 rows were rejected, more than the limit of 20%, so the whole file was refused.",
                        "d20of100.csv (incidents): imported",
                        "  rows: 100 read = 80 taken + 0 filtered + 20 rejected + 0 duplicate",
                        "refused: e21of100.csv: 21 of 100 rows were rejected, more than the limit of 20%, so the whole file was refused.",
                        "f60of60mended.csv (incidents): imported",
                        "  rows: 60 read = 0 taken + 0 filtered + 60 rejected + 0 duplicate");
    }
}
