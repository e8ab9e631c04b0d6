package org.nidoto.batch.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.NightProcess;

/** A disk that is full, and one that may not be written to, where the tests may mount one; both while nobody looks. */
class DiskTests {
    private static final String MAY_NOT_MOUNT = "not tried: whoever runs the tests may not mount a file system";

    private final Path folder;

    DiskTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void unmountAll() throws IOException, InterruptedException {
        run("umount", "-l", folder.resolve("home").toString());
        run("umount", "-l", folder.resolve("home").resolve("reports").toString());
    }

    @Test
    void aFullDiskIsSaidAndTheNightAfterFinishesTheWorkOnce() throws IOException, InterruptedException, SQLException {
        var home = Files.createDirectory(folder.resolve("home"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", home.toString()), MAY_NOT_MOUNT);
        var night = NightHome.onH2(home);
        TwoNights.dropFirst(night);
        assertThat(night.run("nightly", "--as-of", TwoNights.FIRST).exitCode()).isZero();
        TwoNights.dropSecond(night);
        for (int left : List.of(0, 40_000, 700_000)) {
            fill(home, left);
            var ended = secondNight(home);
            assertThat(ended.exitCode()).as("%d bytes left: %s", left, ended).isEqualTo(1);
            assertThat(ended.out()).as("%d bytes left", left).containsIgnoringCase("space");
            Files.delete(home.resolve("filler"));
        }
        var ended = secondNight(home);
        assertThat(ended.exitCode()).as("%s", ended).isEqualTo(3);
        assertFinished(night);
    }

    /** In a process of its own, as the log remembers that its disk was full. */
    private static NightHome.Ended secondNight(Path home) throws IOException, InterruptedException {
        return NightProcess.run(home, Map.of(), "nightly", "--as-of", TwoNights.SECOND);
    }

    private static void fill(Path home, int left) throws IOException {
        long free = home.toFile().getUsableSpace() - left;
        try (var filler = Files.newOutputStream(home.resolve("filler"))) {
            var block = new byte[4096];
            for (long written = 0; written < free; written += block.length) {
                filler.write(block);
            }
        } catch (IOException full) {
            assertThat(left).isZero();
        }
    }

    @Test
    void reportsThatMayNotBeWrittenAreSaidAndPrintedTheNightAfter()
            throws IOException, InterruptedException, SQLException {
        var night = NightHome.onH2(folder.resolve("home"));
        TwoNights.dropFirst(night);
        assertThat(night.run("nightly", "--as-of", TwoNights.FIRST).exitCode()).isZero();
        TwoNights.dropSecond(night);
        var reports = night.home().reports().toString();
        assumeTrue(
                run("mount", "--bind", reports, reports) && run("mount", "-o", "remount,ro,bind", reports),
                MAY_NOT_MOUNT);

        var ended = night.run("nightly", "--as-of", TwoNights.SECOND);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("Read-only file system");
        assertThat(night.count("SELECT COUNT(*) FROM edition")).isEqualTo(3);

        assertThat(run("umount", reports)).isTrue();
        assertThat(night.run("nightly", "--as-of", TwoNights.SECOND).exitCode()).isEqualTo(3);
        assertFinished(night);
    }

    private static void assertFinished(NightHome night) throws IOException, SQLException {
        // 40 and 15 of the company's, 8 of the desk's, and the withdrawals of two.
        assertThat(night.count("SELECT COUNT(*) FROM incident WHERE closed_by IS NULL"))
                .isEqualTo(65);
        assertThat(night.count("SELECT COUNT(*) FROM source_file WHERE state = 'RECEIVED'"))
                .isZero();
        assertThat(night.home().inbox().toFile().list()).containsExactly(TwoNights.LEFT_IN_INBOX);
        assertThat(night.home().reports().resolve("nightly/2026-10-05.ja.pdf")).isNotEmptyFile();
        assertThat(night.review("2026Q2")).isNotEmpty();
        try (var files = Files.walk(night.home().folder())) {
            assertThat(files.filter(file -> file.getFileName().toString().endsWith(".tmp")))
                    .isEmpty();
        }
    }

    /** Whether the command was there and succeeded; where nobody but root may mount, the tests are skipped. */
    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
