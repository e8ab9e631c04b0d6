package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.review.NightlyDigest;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

class NightlyDigestDocumentTests {
    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("digests")
    void everyDigestConformsAndHasTwoPagesAtMost(String name, NightlyDigest digest, Language language)
            throws IOException {
        var pdf = print(digest, language);
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve("digest-" + name + "." + language.code() + ".pdf"), pdf);
        assertThat(Conformance.failuresOfPdfA2a(pdf)).isEmpty();
        assertThat(Conformance.failuresOfPdfUa1(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(1, 2);
        }
    }

    static Stream<Arguments> digests() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of("some", Digests.some(), language),
                        Arguments.of("first", Digests.first(), language),
                        Arguments.of("flood", Digests.flood(), language),
                        Arguments.of("quiet", Digests.quiet(), language)));
    }

    @Test
    void everyNameNumberAndReasonIsPrinted() throws IOException {
        var printed = text(print(Digests.some(), Language.JAPANESE)).replaceAll("\\s", "");
        assertThat(printed)
                .contains("QI-2026-1000", "QI-2026-1001", "納入品の取り違え（髙橋様）", "𠮷野精機株式会社", "<b>担当</b>")
                .contains("6営業日7時間", "M-1", "2026/10/02", "関口翔太")
                .contains("▲上方限界を超過（34件、上限12.5件）", "判定は時期尚早目標未達", "該当なし▲要対応")
                .contains("incidents.csv", "unknown.csv", "▲取込み中止", "QI-2026-990", "QI-2026-991")
                .contains("前回2026/10/0208:00", "前回以降");
    }

    @Test
    void whatIsLeftOutIsCounted() throws IOException {
        var printed = text(print(Digests.flood(), Language.ENGLISH));
        assertThat(printed).contains("60 incidents are new since last night");
        assertThat(printed.replaceAll("\\s+", " ")).containsPattern("newest \\(and 5[0-9] more\\)");
    }

    @Test
    void aQuietNightSaysSoSectionBySection() throws IOException {
        assertThat(text(print(Digests.quiet(), Language.JAPANESE)))
                .contains(
                        "本日、急ぎの対応を要するものはありません。",
                        "新しいインシデントはありません。",
                        "本日が期限の約束も、期限を過ぎて連絡のない約束もありません。",
                        "連絡の空白が限度（3営業日）を超える取引先はありません。",
                        "導入の期限を過ぎた再発防止策はありません。",
                        "管理図、効果の判定、取引先の注意度に、前回からの変化はありません。",
                        "受け取ったファイルはありません。",
                        "保留中の記録はありません。");
        assertThat(text(print(Digests.quiet(), Language.ENGLISH)))
                .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    }

    @Test
    void theSameDigestPrintsTheSameBytesAnywhere() throws IOException {
        var here = print(Digests.some(), Language.JAPANESE);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(Arrays.equals(print(Digests.some(), Language.JAPANESE), here))
                    .isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void noLineStartsOrEndsWhereJapaneseForbidsIt() throws IOException {
        for (var digest : List.of(Digests.some(), Digests.flood(), Digests.quiet())) {
            assertThat(text(print(digest, Language.JAPANESE)).lines().map(String::strip))
                    .noneMatch(line -> !line.isEmpty() && "、。」）ゃゅょっー々".indexOf(line.charAt(0)) >= 0)
                    .noneMatch(line -> line.endsWith("「") || line.endsWith("（"));
        }
    }

    private static byte[] print(NightlyDigest digest, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.print(digest, Imprint.DEFAULT, language, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
