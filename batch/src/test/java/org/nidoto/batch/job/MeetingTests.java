package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** What goes from one meeting to the next: decisions that come back, and figures that were others when they were issued. */
class MeetingTests {
    private static final String AS_OF = "2026-10-05T08:00";
    private static final String HEADER = "incident_id,title,client,department,category,detected_at\n";

    private final Path folder;

    MeetingTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void decisionsThatWereCompletedComeBackAndAreFollowedUp() throws IOException, SQLException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        var file = report(night, "2026Q2/decisions-2026Q2.csv");
        var unchanged = Files.readString(file);
        assertThat(unchanged).contains("2026Q2-1,2026-10-05,", "2026Q2-4,2026-10-05,");
        long before = night.count("SELECT COUNT(*) FROM decision WHERE closed_by IS NULL");
        Files.writeString(file, unchanged.replaceFirst(",,,", ",社長,2026-10-30,"));

        Files.copy(file, night.home().inbox().resolve("decisions-2026Q2.csv"));
        assertThat(night.run("nightly", "--as-of", "2026-11-10T08:00").exitCode())
                .isZero();

        assertThat(night.count("SELECT COUNT(*) FROM decision WHERE closed_by IS NULL"))
                .isEqualTo(before + 4);
        assertThat(text(report(night, "2026Q3/management-review-2026Q3.ja.pdf")))
                .containsPattern("2026Q2-1[\\s\\S]*社長[\\s\\S]*2026/10/30[\\s\\S]*▲ 期限");
        assertThat(file).content().contains("社長,2026-10-30");
    }

    @Test
    void figuresThatChangedSinceTheLastIssuedEditionAreListedWithWhatWasLearnt() throws IOException {
        var night = NightHome.in(folder);
        night.drop("incidents.csv", HEADER + "I-1,Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
        night.nightly();
        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF, "--issue");
        assertThat(text(report(night, "2026Q2/management-review-2026Q2.issued-1.ja.pdf")))
                .contains("確定版 第1版", "この期間の確定版はまだ発行されていません。");

        night.drop("later.csv", HEADER + "I-2,Wrong,C1,D1,delivery_delay,2026-07-02 10:00\n");
        night.run("nightly", "--as-of", "2026-10-06T08:00");

        assertThat(text(report(night, "2026Q2/management-review-2026Q2.ja.pdf")))
                .contains("第1版、集計基準時点 2026年10月5日 08:00")
                .containsPattern("対象期間の件数 1 2\\R")
                .containsPattern("later.csv インシデント 1 0 0")
                .doesNotContainPattern("前期の件数 0 0\\R.*今回");
    }

    private static Path report(NightHome night, String name) {
        return night.home().reports().resolve(name);
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
