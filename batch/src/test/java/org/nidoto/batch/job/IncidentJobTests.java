package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The sheets of single incidents of the samples, held to what their files say. */
class IncidentJobTests {
    private static final String AS_OF = "2026-10-05T08:00";
    private static NightHome night;

    @BeforeAll
    static void importTheSamples(@TempDir Path folder) throws IOException {
        night = NightHome.withSamples(folder);
        night.nightly();
    }

    private static Path sheet(String name) {
        return night.home().reports().resolve("incidents").resolve(name);
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", "");
        }
    }

    @Test
    void theSheetOfARecurringIncidentTellsWhatItsFilesSay() throws IOException {
        assertThat(night.run("incident", "QI-2026-0152", "--as-of", AS_OF, "--language", "ja,en")
                        .exitCode())
                .isZero();
        var printed = text(sheet("QI-2026-0152.ja.pdf"));
        assertThat(printed)
                .contains("湘南ポンプ工業株式会社")
                .contains("他社向けウレタンキャスター100φの誤配送（注文P260-6918）")
                .contains("再発元管理番号QI-2026-0098")
                .contains("損失額57,000")
                // found on Wednesday 09:55, contained on Thursday 09:50: 8 h 5 min and 50 min of a day from 9 to 18
                .contains("2026年8月20日09:50に暫定対策を実施しました（発見から営業時間で8時間55分）")
                .contains("記録にある担当者：長谷川剛、村上健")
                .contains("2026/08/1911:55初回回答長谷川剛代替品の手配状況をお伝えした。2026/08/1915:00●期限内")
                .contains("M-25")
                .contains("出荷照合へのバーコード照合の導入")
                .contains("2027/06/30")
                .contains("M-02物流センター●導入");
        assertThat(text(sheet("QI-2026-0152.en.pdf")))
                .contains("Shippingcheckbyeyeonly")
                .contains("M-02DistributionCentre●adopted");
    }

    /** 2026-09-11: the client asked for the president; 2026-09-14: the last contact; due on the 15th and the 16th, and nobody called. */
    @Test
    void theSheetOfAnOpenIncidentTellsThePromiseThatWasBroken() throws IOException {
        night.run("incident", "QI-2026-0154", "--as-of", AS_OF);
        assertThat(text(sheet("QI-2026-0154.ja.pdf")))
                .contains("状態対応中")
                .contains("経営者要請")
                .contains("▲連絡なし")
                .contains("M-05西日本営業部▲超過2025/10/31");
    }

    @Test
    void theSameSheetHasTheSameBytesTwice() throws IOException {
        night.run("incident", "QI-2026-0148", "--as-of", AS_OF);
        var first = Files.readAllBytes(sheet("QI-2026-0148.ja.pdf"));
        night.run("incident", "QI-2026-0148", "--as-of", AS_OF);
        assertThat(Files.readAllBytes(sheet("QI-2026-0148.ja.pdf"))).isEqualTo(first);
    }

    @Test
    void whatHadNotBeenDetectedOrRecordedThenIsUnknown() {
        assertThat(night.run("incident", "QI-2026-0152", "--as-of", "2026-08-18")
                        .exitCode())
                .isEqualTo(2);
        assertThat(night.run("incident", "QI-2026-0152", "--known-at", "2026-10-04")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void anUnknownNumberIsOneSentence() {
        var ended = night.run("incident", "QI-2026-0152", "../no\nsuch", "--as-of", AS_OF);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString().contains("../no such");
    }

    @Test
    void anIdThatIsAPathStaysInTheFolder(@TempDir Path folder) throws IOException {
        var home = NightHome.in(folder);
        home.drop(
                "incidents.csv",
                "incident_id,title,client,department,category,detected_at\n../../x,Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
        assertThat(home.nightly().exitCode()).isZero();
        assertThat(home.run("incident", "../../x", "--as-of", AS_OF).exitCode()).isZero();
        try (var files = Files.list(home.home().reports().resolve("incidents"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName().toString()).startsWith("_x~"));
        }
    }
}
