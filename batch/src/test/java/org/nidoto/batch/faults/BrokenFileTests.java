package org.nidoto.batch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The embedded database's file loses its end, or has something else there: either nothing is lost, or one sentence says what to do. */
class BrokenFileTests {
    private final NightHome night;
    private final Path file;
    private byte[] whole;

    BrokenFileTests(@TempDir Path folder) throws IOException {
        night = NightHome.onH2(folder);
        file = night.home().data().resolve("nidoto.mv.db");
    }

    @BeforeEach
    void oneNight() throws IOException {
        TwoNights.dropFirst(night);
        assertThat(night.run("nightly", "--as-of", TwoNights.FIRST).exitCode()).isZero();
        whole = Files.readAllBytes(file);
    }

    @Test
    void aFileThatIsCutOffIsWholeOrSaidToBeDamaged() throws IOException, SQLException {
        for (int kept = 9; kept >= 0; kept--) {
            Files.write(file, whole);
            try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength((long) whole.length * kept / 10 + 1);
            }
            assertWholeOrSaid();
        }
    }

    @Test
    void aFileWhoseEndIsNoiseIsWholeOrSaidToBeDamaged() throws IOException, SQLException {
        for (int kept = 9; kept >= 0; kept--) {
            Files.write(file, whole);
            int from = whole.length * kept / 10;
            var noise = new byte[whole.length - from];
            new Random(kept).nextBytes(noise);
            try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                open.seek(from);
                open.write(noise);
            }
            assertWholeOrSaid();
        }
    }

    @Test
    void aFileThatHasLostItsLastNightIsSaidToBeDamaged() throws IOException, SQLException {
        TwoNights.dropSecond(night);
        assertThat(night.run("nightly", "--as-of", TwoNights.SECOND).exitCode()).isEqualTo(3);
        var later = Files.readAllBytes(file);
        Files.write(file, whole);
        assertThat(night.run("status").err()).contains("ends at run 1, ", "though it once held run 2, ");
        Files.write(file, later);
        assertThat(night.run("status").exitCode()).isZero();
    }

    private void assertWholeOrSaid() throws SQLException {
        var ended = night.run("status");
        if (ended.exitCode() == 0) {
            assertThat(night.count("SELECT COUNT(*) FROM incident")).isEqualTo(48);
            assertThat(night.count("SELECT COUNT(*) FROM edition")).isEqualTo(3);
            return;
        }
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("The database's file is damaged or gone (")
                .contains("nidoto restore");
    }
}
