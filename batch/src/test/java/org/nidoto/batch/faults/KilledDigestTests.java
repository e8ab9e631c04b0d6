package org.nidoto.batch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** A night that dies between the languages of its digest, and the next one comes on another day. */
class KilledDigestTests {
    private final NightHome night;
    private final Path digests;

    KilledDigestTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder.resolve("home"));
        digests = night.home().reports().resolve("nightly");
        var configuration = night.home().configuration();
        Files.writeString(
                configuration, Files.readString(configuration).replace("languages: [ja]", "languages: [ja, en]"));
    }

    @Test
    void theNextDaysDigestTellsTheReadersOfEveryLanguageWhatCame()
            throws IOException, SQLException, InterruptedException {
        TwoNights.dropFirst(night);
        var first = digests.resolve("2026-10-02.ja.pdf").toFile();
        assertThat(new KilledProcess(night, "nightly", "--as-of", TwoNights.FIRST).killOnce(first::exists))
                .isTrue();
        assertThat(digests.resolve("2026-10-02.en.pdf")).doesNotExist();

        assertThat(night.run("nightly", "--as-of", TwoNights.SECOND).exitCode()).isZero();

        for (var language : List.of("ja", "en")) {
            assertThat(text(digests.resolve("2026-10-05." + language + ".pdf")))
                    .contains("incidents.csv", "export-1.csv", "measures.csv", "adoptions.csv");
        }
        assertThat(night.count("SELECT COUNT(*) FROM edition WHERE file LIKE 'nightly/2026-10-02%'"))
                .isZero();
        night.run("nightly", "--as-of", "2026-10-06T08:00");
        assertThat(text(digests.resolve("2026-10-06.en.pdf"))).doesNotContain("incidents.csv");
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
