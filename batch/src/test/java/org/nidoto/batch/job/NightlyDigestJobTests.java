package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The digest that each night leaves behind, on a real database. */
class NightlyDigestJobTests {
    private static final String HEADER = "incident_id,title,client,department,category,severity,detected_at\n";
    private static final String FIRST = "I-1,Late truck,C1,D1,delivery_delay,A,2026-10-01 10:00\n";

    private final Path folder;

    NightlyDigestJobTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aNightWithoutFilesLeavesADigestThatSaysSo() throws IOException {
        var night = NightHome.in(folder);
        assertThat(night.nightly().exitCode()).isZero();
        assertThat(digest(night, "2026-10-05")).contains("新しいインシデントはありません。", "受け取ったファイルはありません。");
    }

    @Test
    void onlyWhatCameSinceTheDayBeforeIsNewEachTimeTheSecondNightRuns() throws IOException {
        var night = NightHome.in(folder);
        night.drop("incidents.csv", HEADER + FIRST);
        night.run("nightly", "--as-of", "2026-10-02T08:00");
        assertThat(digest(night, "2026-10-02")).contains("登録済みの1件すべてが新規です");

        night.drop("incidents.csv", HEADER + FIRST + "I-2,Wrong box,C1,D1,order_error,B,2026-10-01 11:00\n");
        night.run("nightly", "--as-of", "2026-10-05T08:00");
        assertThat(digest(night, "2026-10-05"))
                .contains("前回以降に新たに登録されたインシデントは1件です（うち対応中1件）。", "I-2")
                .doesNotContain("Late truck");

        night.drop("more.csv", HEADER + "I-3,Lost letter,C2,D1,missed_reply,S,2026-10-02 11:00\n");
        night.run("nightly", "--as-of", "2026-10-05T09:00");
        assertThat(digest(night, "2026-10-05"))
                .as("the second night of a day tells what came since the day before, and prints over the first")
                .contains("新たに登録されたインシデントは2件です（うち対応中2件）。", "Wrong box", "Lost letter")
                .contains("incidents.csv", "more.csv");

        night.run("nightly", "--as-of", "2026-10-06T08:00");
        assertThat(digest(night, "2026-10-06")).contains("受け取ったファイルはありません。");
    }

    @Test
    void theDigestAfterOneThatCouldNotBePrintedTellsItsFilesToo() throws IOException {
        var night = NightHome.in(folder);
        var configuration = night.home().configuration();
        Files.writeString(
                configuration, Files.readString(configuration).replace("languages: [ja]", "languages: [ja, en]"));
        night.run("nightly", "--as-of", "2026-10-02T08:00");
        night.drop("incidents.csv", HEADER + FIRST + "I-2,Wrong box,C1,D1,order_error,B,yesterday\n");
        var inTheWay = night.home().reports().resolve("nightly").resolve("2026-10-05.en.pdf");
        Files.createDirectories(inTheWay.resolve("in the way"));
        var failed = night.nightly();
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(digest(night, "2026-10-05")).contains("incidents.csv");

        night.drop("more.csv", HEADER + "I-3,Lost letter,C2,D1,missed_reply,S,2026-10-02 11:00\n");
        assertThat(night.run("nightly", "--as-of", "2026-10-06T08:00").exitCode())
                .isZero();
        for (var language : List.of("ja", "en")) {
            assertThat(text(night.home().reports().resolve("nightly").resolve("2026-10-06." + language + ".pdf")))
                    .contains("incidents.csv", "yesterday", "more.csv", "I-1", "I-3");
        }

        night.run("nightly", "--as-of", "2026-10-07T08:00");
        assertThat(digest(night, "2026-10-07")).doesNotContain("incidents.csv", "more.csv");
    }

    @Test
    void aNightThatComesTooLateSaysForHowLongNoneHadSucceeded() throws IOException {
        var night = NightHome.in(folder);
        var configuration = night.home().configuration();
        Files.writeString(configuration, Files.readString(configuration) + "\n  stale-after: 90m\n");
        assertThat(night.nightly().exitCode()).isZero();
        assertThat(night.nightly().exitCode()).isZero();
        assertThat(digest(night, "2026-10-05")).doesNotContain("夜間処理が成功していません");
        assertThat(night.run("nightly", "--as-of", "tonight").exitCode()).isEqualTo(2);
        assertThat(night.nightly().exitCode()).isZero();
        assertThat(digest(night, "2026-10-05")).contains("今回まで2時間、夜間処理が成功していませんでした（最後の成功：2026/10/05 11:00、上限：1時間30分）。");
    }

    @Test
    void aRefusedFileIsNamedWithItsReasonAndABadRowWithItsLine() throws IOException {
        var night = NightHome.in(folder);
        night.drop("event_log.csv", "number,incident_state,active\nINC0000045,New,true\n");
        night.drop("incidents.csv", HEADER + FIRST + "I-2,Wrong box,C1,D1,order_error,B,yesterday\n");
        night.drop("contacts.csv", "incident_id,at,kind\nI-77,2026-10-01 11:00,reply\n");

        assertThat(night.nightly().exitCode()).isEqualTo(3);

        assertThat(digest(night, "2026-10-05"))
                .contains("event_log.csv", "▲ 取込み中止", "yesterday", "I-77")
                .contains("取り込めなかったファイル 1件、取り込めなかった行 2行");
    }

    @Test
    void reasonsAreInTheLanguageOfTheDigestWhateverTheLanguageOfMessages() throws IOException {
        var night = NightHome.in(folder);
        var configuration = night.home().configuration();
        Files.writeString(
                configuration, Files.readString(configuration).replace("languages: [ja]", "languages: [ja, en]"));
        night.drop("event_log.csv", "number,incident_state,active\nINC0000045,New,true\n");
        night.drop("incidents.csv", HEADER + FIRST + "I-2,Wrong box,C1,D1,order_error,B,yesterday\n");

        night.nightly();

        assertThat(digest(night, "2026-10-05"))
                .contains("日付として読めません", "次のいずれかの列が必要です")
                .doesNotContain("is no date");
        assertThat(text(night.home().reports().resolve("nightly").resolve("2026-10-05.en.pdf")))
                .contains("is no date")
                .doesNotContain("日付として", "列が必要です");
    }

    @Test
    void theDigestOfTheSamplesIsTheSameBytesWheneverItIsPrinted() throws IOException, SQLException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        var text = digest(night, "2026-10-05");
        // samples/README.md: six bad rows, one contact that waits, four overdue adoptions, a month beyond its limit, a
        // silent client.
        assertThat(text)
                .contains("登録済みの426件すべてが新規です", "6行を取り込みませんでした", "QI-2026-9999", "2026年1月", "山﨑精工株式会社")
                .contains("2026/09/15 12:00", "2026/09/16 17:00");
        var first = Files.readAllBytes(file(night, "2026-10-05"));

        var other = NightHome.withSamples(Files.createDirectory(folder.resolve("other")));
        other.nightly();
        assertThat(Arrays.equals(Files.readAllBytes(file(other, "2026-10-05")), first))
                .isTrue();
        assertThat(night.count("SELECT COUNT(*) FROM edition WHERE file = 'nightly/2026-10-05.ja.pdf' AND NOT issued"))
                .isEqualTo(1);
    }

    @Test
    void anA3SheetOfOnePageLiesBesideEachReview() throws IOException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        for (var quarter : List.of("2026Q2", "2026Q3")) {
            var sheet = night.home().reports().resolve(quarter).resolve("a3-" + quarter + ".ja.pdf");
            try (var document = Loader.loadPDF(sheet.toFile())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    private static Path file(NightHome night, String day) {
        return night.home().reports().resolve("nightly").resolve(day + ".ja.pdf");
    }

    private static String digest(NightHome night, String day) throws IOException {
        return text(file(night, day));
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
