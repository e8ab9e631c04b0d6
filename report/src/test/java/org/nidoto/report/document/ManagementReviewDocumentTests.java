package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.metric.RecurrenceRate;
import org.nidoto.core.metric.RecurrenceRate.CameBack;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Language;

class ManagementReviewDocumentTests {
    private static final int HEADER_AND_FOOTER = 60;

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("reviews")
    void everyReviewConformsAndLeavesNoPageEmpty(String name, ManagementReview review, Language language)
            throws IOException {
        var pdf = print(review, language);
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve(name + "." + language.code() + ".pdf"), pdf);
        assertThat(Conformance.failuresOfPdfA2a(pdf)).isEmpty();
        assertThat(Conformance.failuresOfPdfUa1(pdf)).isEmpty();
        assertThat(pages(pdf)).allSatisfy(page -> assertThat(page).hasSizeGreaterThan(HEADER_AND_FOOTER));
    }

    static Stream<Arguments> reviews() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of("busy", Reviews.busy(), language),
                        Arguments.of("tiny", Reviews.tiny(), language),
                        Arguments.of("empty", Reviews.empty(), language)));
    }

    @Test
    void theSameReviewPrintsTheSameBytesAnywhere() throws IOException {
        var here = print(Reviews.busy(), Language.JAPANESE);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(print(Reviews.busy(), Language.JAPANESE)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void everyNameAndTitleIsPrintedWhole() throws IOException {
        var printed = withoutBlanks(text(print(Reviews.busy(), Language.JAPANESE)));
        var review = Reviews.busy();
        assertThat(review.open().longest())
                .allSatisfy(open -> assertThat(printed)
                        .contains(open.id().number())
                        .contains(open.client().ja())
                        .contains(open.title().replace("\uD83D\uDE00", "〓")));
        assertThat(review.adoption().measures())
                .allSatisfy(measure -> assertThat(printed).contains(measure.id().number() + measure.title()));
        assertThat(review.causes().occurrence().rows())
                .allSatisfy(row -> assertThat(printed).contains(row.cause().ja()));
        assertThat(review.recurrence().recurred().latest())
                .allSatisfy(recurred -> assertThat(printed).contains(recurred.title()));
    }

    @Test
    void recurrencesThatAreNotAtHandAreCounted() throws IOException {
        var review = Altered.changed(
                Reviews.busy(),
                RecurrenceRate.class,
                rate -> Altered.changed(rate, CameBack.class, recurred -> Altered.with(recurred, "total", 1000)));
        assertThat(withoutBlanks(text(print(review, Language.ENGLISH)))).contains("(and997more)");
    }

    @Test
    void noLineStartsOrEndsWhereJapaneseForbidsIt() throws IOException {
        var lines = text(print(Reviews.busy(), Language.JAPANESE))
                .lines()
                .map(String::strip)
                .toList();
        assertThat(lines)
                .noneMatch(line -> !line.isEmpty() && "、。」）ゃゅょっー々".indexOf(line.charAt(0)) >= 0)
                .noneMatch(line -> line.endsWith("「") || line.endsWith("（"));
    }

    @Test
    void whatNoFontHasIsListedWithItsPlace() throws IOException {
        var out = new ByteArrayOutputStream();
        var missing = Reports.print(Reviews.busy(), Language.JAPANESE, out);
        assertThat(missing).extracting(MissingGlyph::name).containsExactly("U+1F600");
        assertThat(text(out.toByteArray())).containsPattern("U\\+1F600 A1 .* トルク記録の欠落〓");
    }

    @Test
    void markupInTheDataIsPrintedAsText() throws IOException {
        assertThat(text(print(Reviews.busy(), Language.ENGLISH))).contains("<b>臨時&PJ</b>");
    }

    @Test
    void anEnglishReportHoldsNoJapaneseWordsOfOurs() throws IOException {
        assertThat(text(print(Reviews.empty(), Language.ENGLISH)).replace("株式会社見本精機", ""))
                .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    }

    @Test
    void theMatrixLiesOnALandscapePageAndEverySectionHasABookmark() throws IOException {
        try (var document = Loader.loadPDF(print(Reviews.busy(), Language.JAPANESE))) {
            var landscape = new ArrayList<Integer>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var box = document.getPage(i).getMediaBox();
                if (box.getWidth() > box.getHeight()) {
                    landscape.add(i);
                }
            }
            assertThat(landscape).isNotEmpty();
            assertThat(page(document, landscape.get(0))).contains("対策と部署の導入状況");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(22);
        }
    }

    private static byte[] print(ManagementReview review, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.print(review, language, out);
        return out.toByteArray();
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(page(document, i));
            }
            return pages;
        }
    }

    private static String page(PDDocument document, int index) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        return stripper.getText(document);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
