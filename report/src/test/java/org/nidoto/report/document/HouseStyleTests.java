package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

/** What a company chooses for its reports holds for every report. */
class HouseStyleTests {
    private static final Imprint OWN =
            new Imprint("取締役会", "極秘", List.of("社長", "工場長"), true, "EUR", Disclosure.PSEUDONYMISED);

    /** One report, printed as the imprint says. */
    private interface Report {
        void print(Imprint imprint, Language language, ByteArrayOutputStream out) throws IOException;
    }

    private static final Report A3 =
            (imprint, language, out) -> Reports.printA3Sheet(Reviews.busy(), imprint, language, out);
    private static final Report SHEET = (imprint, language, out) -> Reports.print(Cases.full(), imprint, language, out);
    private static final Report DIGEST =
            (imprint, language, out) -> Reports.print(Digests.some(), imprint, language, out);
    private static final Report CLIENT =
            (imprint, language, out) -> Reports.print(Cases.report(Cases.incident()), imprint, language, out);
    private static final Report REVIEW =
            (imprint, language, out) -> Reports.print(Reviews.tiny(), imprint, Provenance.UNKNOWN, language, out);

    @ParameterizedTest
    @EnumSource(Disclosure.class)
    void everyPageButTheCoverSaysWhichEditionItIs(Disclosure disclosure) throws IOException {
        for (var language : Language.values()) {
            var mark = mark(disclosure, language);
            for (var report : List.of(A3, SHEET, DIGEST)) {
                assertThat(pages(report, disclosure, language)).allMatch(page -> page.contains(mark));
            }
            var review = pages(REVIEW, disclosure, language);
            assertThat(review.get(0)).contains(mark);
            assertThat(review.subList(1, review.size())).allMatch(page -> page.contains(mark));
        }
    }

    @Test
    void whatAClientIsHandedSpeaksOfEditionsOnlyWhereItHasCodes() throws IOException {
        assertThat(pages(CLIENT, Disclosure.PSEUDONYMISED, Language.JAPANESE)).allMatch(page -> page.contains("仮名化版"));
        assertThat(pages(CLIENT, Disclosure.FULL, Language.JAPANESE)).noneMatch(page -> page.contains("実名版"));
    }

    @Test
    void everyReportHasTheCompanysOwnHandlingAndBoxesForSeals() throws IOException {
        for (var report : List.of(A3, SHEET, REVIEW)) {
            assertThat(text(report, OWN)).contains("極秘", "社長工場長").doesNotContain("社外秘", "承認審査");
        }
        assertThat(text(CLIENT, OWN)).contains("社長工場長");
        assertThat(text(DIGEST, OWN)).contains("極秘").doesNotContain("社外秘");
        assertThat(text(REVIEW, OWN)).contains("取締役会");
    }

    @Test
    void everyReportCountsYearsByEraWhereThatIsWanted() throws IOException {
        for (var report : List.of(A3, SHEET, REVIEW, CLIENT, DIGEST)) {
            assertThat(text(report, OWN)).containsPattern("令和8年|R08/").doesNotContain("2026年", "2026/");
        }
        assertThat(String.join("", pages(A3, OWN, Language.ENGLISH)))
                .contains("2026")
                .doesNotContain("令和");
    }

    @Test
    void everyAmountIsInTheCompanysCurrency() throws IOException {
        assertThat(text(SHEET, OWN)).contains("18,600,000EUR").doesNotContainPattern("\\d円");
        var busy = (Report)
                (imprint, language, out) -> Reports.print(Reviews.busy(), imprint, Provenance.UNKNOWN, language, out);
        assertThat(text(busy, OWN)).contains("EUR").doesNotContainPattern("\\d円");
    }

    @Test
    void theWorkbookFollowsToo() throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.writeWorkbook(Reviews.busy(), OWN, Language.JAPANESE, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
                var extractor = new XSSFExcelExtractor(book)) {
            assertThat(extractor.getText())
                    .contains("令和8年度", "仮名化版", "損失額（EUR）")
                    .doesNotContain("2026年", "JPY", "円");
        }
    }

    private static String mark(Disclosure disclosure, Language language) {
        boolean full = disclosure == Disclosure.FULL;
        return switch (language) {
            case JAPANESE -> full ? "実名版" : "仮名化版";
            case ENGLISH -> full ? "Fulledition" : "Pseudonymisededition";
        };
    }

    private static List<String> pages(Report report, Disclosure disclosure, Language language) throws IOException {
        return pages(report, Imprint.DEFAULT.of(disclosure), language);
    }

    private static String text(Report report, Imprint imprint) throws IOException {
        return String.join("", pages(report, imprint, Language.JAPANESE));
    }

    private static List<String> pages(Report report, Imprint imprint, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        report.print(imprint, language, out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            var stripper = new PDFTextStripper();
            return Stream.iterate(1, page -> page <= document.getNumberOfPages(), page -> page + 1)
                    .map(page -> {
                        stripper.setStartPage(page);
                        stripper.setEndPage(page);
                        try {
                            return Printing.withoutBlanks(stripper.getText(document));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
