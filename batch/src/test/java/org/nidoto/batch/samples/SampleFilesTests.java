package org.nidoto.batch.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTests {
    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void theFilesInSamplesAreWhatTheGeneratorWritesByteForByte(@TempDir Path fresh) throws IOException {
        SampleFiles.writeTo(fresh);

        List<Path> written = csvFilesIn(fresh);
        assertThat(csvFilesIn(SAMPLES))
                .extracting(Path::getFileName)
                .containsExactlyElementsOf(
                        written.stream().map(Path::getFileName).toList());
        for (Path file : written) {
            assertThat(SAMPLES.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void theContactsNeedWindows31jAndLoseNothingByIt() throws IOException {
        Path contacts = SAMPLES.resolve("contacts_2026-10-05.csv");

        assertThat(Files.readString(contacts, Charset.forName("windows-31j")))
                .startsWith("管理番号,日時,種別,")
                .contains("髙橋 美咲", "山﨑 浩二")
                .doesNotContain("?", "\uFFFD");
    }

    private static List<Path> csvFilesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
