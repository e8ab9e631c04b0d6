package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.batch.NightHome;

/** How much happens at once changes no report. */
class ParallelTests {
    private final Path folder;

    ParallelTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private NightHome home(int files, int threads) throws IOException {
        var night = NightHome.in(folder.resolve(files + "-" + threads));
        var configuration = Files.readString(night.home().configuration());
        var parallel = "nidoto:\n  parallel: {files: %d, threads: %d}\n".formatted(files, threads);
        Files.writeString(night.home().configuration(), configuration.replaceFirst("nidoto:\n", parallel));
        return night;
    }

    @Test
    void theSamplesPrintTheSameBytesWhateverHappensAtOnce() throws IOException, SQLException {
        var alone = home(1, 1);
        var together = home(9, 5);
        for (var night : new NightHome[] {alone, together}) {
            night.dropSamples();
            assertThat(night.nightly().exitCode()).isEqualTo(3);
        }
        for (var file : new String[] {"2026Q2/management-review-2026Q2.ja.pdf", "2026Q2/review-2026Q2.json"}) {
            assertThat(together.home().reports().resolve(file))
                    .hasSameBinaryContentAs(alone.home().reports().resolve(file));
        }
        var accounts = "SELECT COUNT(*) + SUM(rows_read * file_id + added * 7 * file_id) FROM source_file";
        assertThat(together.count(accounts)).isEqualTo(alone.count(accounts));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 1, nidoto.parallel.files: 0 is out of bounds
            65, 1, nidoto.parallel.files: 65 is out of bounds
            1, -1, nidoto.parallel.threads: -1 is out of bounds
            """)
    void aNumberThatCannotBeIsASentence(int files, int threads, String sentence) throws IOException {
        var ended = home(files, threads).run("status");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(sentence);
    }
}
