package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

class A3SheetDocumentTests {
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("reviews")
    void everySheetConformsAndIsOneLandscapePageOfA3(String name, ManagementReview review, Language language)
            throws IOException {
        var pdf = print(review, language);
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve("a3-" + name + "." + language.code() + ".pdf"), pdf);
        assertThat(Conformance.failuresOfPdfA2a(pdf)).isEmpty();
        assertThat(Conformance.failuresOfPdfUa1(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var box = document.getPage(0).getMediaBox();
            assertThat(Math.round(box.getWidth() / POINTS_PER_MILLIMETRE)).isEqualTo(420);
            assertThat(Math.round(box.getHeight() / POINTS_PER_MILLIMETRE)).isEqualTo(297);
        }
        assertThat(smallestLetters(pdf)).isGreaterThanOrEqualTo(7.95f);
    }

    static Stream<Arguments> reviews() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of("busy", Reviews.busy(), language),
                        Arguments.of("tiny", Reviews.tiny(), language),
                        Arguments.of("empty", Reviews.empty(), language)));
    }

    @Test
    void theStepsComeInTheOrderOfAQcStory() throws IOException {
        var printed = text(print(Reviews.busy(), Language.JAPANESE)).replaceAll("\\s", "");
        var steps = List.of("1テーマと選定理由", "2現状把握", "3目標", "4要因解析", "5対策", "6効果確認", "7標準化・水平展開", "8反省と今後の課題");
        assertThat(steps).allSatisfy(step -> assertThat(printed).contains(step));
        assertThat(steps.stream().map(printed::indexOf).toList()).isSorted();
    }

    @Test
    void aQuarterWithoutIncidentsSaysSo() throws IOException {
        assertThat(text(print(Reviews.empty(), Language.JAPANESE)))
                .contains("インシデントの記録なし。報告漏れがないことを確かめ、", "対象期間に発見されたインシデントはありません。", "決定済みの再発防止策はありません。");
        assertThat(text(print(Reviews.empty(), Language.ENGLISH)).replace("株式会社見本精機", ""))
                .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    }

    @Test
    void theSameReviewPrintsTheSameBytesAnywhere() throws IOException {
        var here = print(Reviews.busy(), Language.JAPANESE);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(Arrays.equals(print(Reviews.busy(), Language.JAPANESE), here))
                    .isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void noLineStartsOrEndsWhereJapaneseForbidsIt() throws IOException {
        assertThat(text(print(Reviews.busy(), Language.JAPANESE)).lines().map(String::strip))
                .noneMatch(line -> !line.isEmpty() && "、。」）ゃゅょっー々".indexOf(line.charAt(0)) >= 0)
                .noneMatch(line -> line.endsWith("「") || line.endsWith("（"));
    }

    private static float smallestLetters(byte[] pdf) throws IOException {
        var sizes = new ArrayList<Float>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    sizes.add(letter.getYScale());
                }
            }.getText(document);
        }
        return sizes.stream().min(Float::compare).orElseThrow();
    }

    private static byte[] print(ManagementReview review, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.printA3Sheet(review, Imprint.DEFAULT, language, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
