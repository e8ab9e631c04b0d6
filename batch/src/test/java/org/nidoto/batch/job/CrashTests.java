package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Kills the real process in the middle of a night; the repetition is the seed of the instant. */
class CrashTests {
    private static final int INCIDENTS = 30_000;
    private static final String VISIBLE = """
            SELECT COUNT(*) FROM incident v JOIN source_file f ON f.file_id = v.file_id
            WHERE f.state = 'ACCEPTED' AND v.closed_by IS NULL""";

    private final Path folder;
    private final NightHome night;

    CrashTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.in(folder);
        var rows = new StringBuilder("incident_id,title,client,department,category,detected_at\n");
        for (int i = 0; i < INCIDENTS; i++) {
            rows.append("I-%05d,A late delivery,C%d,D%d,delivery_delay,2026-07-%02d 10:00\n"
                    .formatted(i, i % 40, i % 8, i % 28 + 1));
        }
        night.drop("incidents.csv", rows.toString());
    }

    @RepeatedTest(3)
    void theNightAfterAKillFinishesTheWorkOnce(RepetitionInfo seed)
            throws IOException, InterruptedException, SQLException {
        var killed = startNightly();
        awaitLine(killed, "reading incidents.csv");
        Thread.sleep(new SplittableRandom(seed.getCurrentRepetition()).nextInt(100, 1500));
        killed.destroyForcibly().waitFor();

        var next = night.nightly();

        assertThat(next.exitCode()).isZero();
        assertThat(night.count(VISIBLE)).isEqualTo(INCIDENTS);
        assertThat(night.count("SELECT COUNT(*) FROM incident")).isEqualTo(INCIDENTS);
        assertThat(night.count("SELECT COUNT(*) FROM source_file WHERE state = 'RECEIVED'"))
                .isZero();
        assertThat(night.count("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'STARTED'"))
                .isZero();
        assertThat(night.home().inbox()).isEmptyDirectory();
        assertThat(night.home().archive()).isDirectoryContaining("glob:**incidents.*.csv");
    }

    private Process startNightly() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.nidoto.batch.Nidoto",
                        "--home",
                        night.home().folder().toString(),
                        "nightly",
                        "--as-of",
                        "2026-10-05T08:00"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private void awaitLine(Process process, String line) throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        while (!Files.readString(out).contains(line)) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("the night ended before it read: %s", Files.readString(out))
                    .isFalse();
        }
    }
}
