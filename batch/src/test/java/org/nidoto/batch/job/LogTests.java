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

/** A client's name is planted wherever a file can hold one, and searched for in the log. */
class LogTests {
    private static final String PLANTED = "Geheimnis-秘密";

    private final Path folder;
    private final NightHome night;

    LogTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.in(folder);
        night.drop("clients.csv", "code,name,%1$s\n%1$s,%1$s,%1$s\n".formatted(PLANTED));
        night.drop("incidents.csv", """
                incident_id,title,client,department,category,detected_at
                %1$s,%1$s,%1$s,%1$s,%1$s,2026-07-01 10:00
                %1$s-2,%1$s,%1$s,%1$s,%1$s,%1$s
                """.formatted(PLANTED));
        night.drop("contacts.csv", """
                incident_id,at,kind,by,note
                %1$s-3,2026-07-01 11:00,reply,%1$s,%1$s
                """.formatted(PLANTED));
        night.drop("unknown.csv", "%1$s,%1$s\n%1$s,%1$s\n".formatted(PLANTED));
    }

    private String log() throws IOException {
        return Files.readString(night.home().logs().resolve("nidoto.log"));
    }

    private void assertOneLineAnEvent() throws IOException {
        assertThat(log().lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ (INFO|WARN|ERROR) .*"));
    }

    @Test
    void noClientStandsInTheLogOfAFullNight() throws IOException {
        var ended = night.run("nightly", "--as-of", "2026-11-20T08:00");
        assertThat(ended.exitCode()).isEqualTo(3);
        var later = night.run("nightly", "--as-of", "2026-12-24T08:00");
        assertThat(ended.out() + later.out()).contains(PLANTED);
        assertThat(night.run("client", PLANTED, "--as-of", "2026-12-24T08:00").exitCode())
                .isZero();
        assertThat(night.run("incident", PLANTED, "--as-of", "2026-12-24T08:00").exitCode())
                .isZero();
        assertThat(log()).contains("clients.csv", "…: not there yet").doesNotContain(PLANTED);
        assertOneLineAnEvent();
    }

    @Test
    void noneStandsInTheLogOfANightThatFailsOverItsRow() throws IOException, SQLException {
        night.run("status");
        night.change("ALTER TABLE incident ADD CONSTRAINT planted CHECK (client <> '%s')".formatted(PLANTED));

        var ended = night.run("nightly", "--as-of", "2026-11-20T08:00");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(log())
                .containsPattern("ERROR .* run 1 failed in its step importRecords \\[.*\\(23\\d{3}\\)")
                .doesNotContain(PLANTED);
        assertOneLineAnEvent();
    }

    @Test
    void valuesStandInTheLogOfWhoAsksForDebugging() throws IOException {
        var configuration = night.home().configuration();
        Files.writeString(configuration, Files.readString(configuration) + "\nlogging.level.org.nidoto: debug\n");
        night.run("nightly", "--as-of", "2026-11-20T08:00");
        night.run("nightly", "--as-of", "2026-12-24T08:00");
        assertThat(log().lines().filter(line -> line.contains(PLANTED)))
                .isNotEmpty()
                .allMatch(line -> line.contains(" DEBUG "));
    }

    @Test
    void aNightThatFailsIsOneSentenceOnTheTerminal() throws IOException, InterruptedException, SQLException {
        night.run("status");
        night.change("ALTER TABLE incident ADD CONSTRAINT planted CHECK (client <> '%s')".formatted(PLANTED));
        var err = folder.resolve("err.txt");
        var out = folder.resolve("out.txt");

        int exitCode = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.nidoto.batch.Nidoto",
                        "--home",
                        folder.toString(),
                        "nightly"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(exitCode).isEqualTo(1);
        assertThat(Files.readAllLines(err)).singleElement().asString().startsWith("The run failed: ");
        assertThat(Files.readAllLines(out)).allMatch(line -> line.matches("(reading|refused:|[a-z]+\\.csv|  ).*"));
    }
}
