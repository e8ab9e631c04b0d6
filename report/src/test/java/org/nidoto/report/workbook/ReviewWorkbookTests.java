package org.nidoto.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.Reports;
import org.nidoto.report.chart.Chart;
import org.nidoto.report.document.Reviews;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Words;

/** The workbook as another program reads it. */
class ReviewWorkbookTests {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReviewHasEverySheetWithItsHeadInSight(Language language) throws IOException {
        var words = Words.in(language);
        var names = Stream.of(SheetName.values()).map(words::say).toList();
        for (var review : List.of(Reviews.busy(), Reviews.tiny(), Reviews.empty())) {
            try (var book = read(review, language)) {
                assertThat(sheets(book)).extracting(XSSFSheet::getSheetName).containsExactlyInAnyOrderElementsOf(names);
                assertThat(sheets(book)).allSatisfy(sheet -> {
                    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                            .isEqualTo((short) 1);
                    assertThat(sheet.getLastRowNum()).isPositive();
                    sheet.getRow(0)
                            .forEach(head ->
                                    assertThat(head.getStringCellValue()).isNotBlank());
                });
            }
        }
    }

    @Test
    void theContentsLeadToEverySheet() throws IOException {
        try (var book = read(Reviews.busy(), Language.JAPANESE)) {
            var contents = book.getSheetAt(0);
            var targets = contents.getHyperlinkList().stream()
                    .map(link -> link.getLocation().replaceAll("^'|'!A1$", ""))
                    .toList();
            var others =
                    sheets(book).stream().skip(1).map(XSSFSheet::getSheetName).toList();
            assertThat(targets).isEqualTo(others);
        }
    }

    /** The heading says 14 October 2026, 15:00 UTC, which is midnight in Tokyo. */
    @Test
    void daysAreDaysAndTheAsOfInstantIsTheCompanysTime() throws IOException {
        try (var book = read(Reviews.busy(), Language.ENGLISH)) {
            var contents = book.getSheetAt(0);
            assertThat(fact(contents, "First day of the period").getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 7, 1, 0, 0));
            var asOf = fact(contents, "As of");
            assertThat(DateUtil.isCellDateFormatted(asOf)).isTrue();
            assertThat(asOf.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 10, 15, 0, 0));
            assertThat(book.getProperties().getCoreProperties().getCreated())
                    .isEqualTo(Date.from(Instant.parse("2026-10-14T15:00:00Z")));
        }
    }

    @Test
    void aSheetHoldsTheNumbersOfItsChart() throws IOException {
        var review = Reviews.busy();
        try (var book = read(review, Language.JAPANESE)) {
            var sheet = book.getSheet("発生原因");
            var rows = review.causes().occurrence().rows();
            assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.getRow(i + 1);
                assertThat(row.getCell(4).getNumericCellValue())
                        .isEqualTo(rows.get(i).incidents());
                assertThat(row.getCell(6).getNumericCellValue())
                        .isEqualTo(rows.get(i).cumulative());
                assertThat(row.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            }
        }
    }

    @Test
    void whatWasNotReachedIsSaidAndNoZero() throws IOException {
        try (var book = read(Reviews.tiny(), Language.JAPANESE)) {
            var resolved = book.getSheet("発見からの時間").getRow(1);
            assertThat(resolved.getCell(0).getStringCellValue()).isEqualTo("解決");
            assertThat(resolved.getCell(1).getNumericCellValue()).isEqualTo(9);
            assertThat(resolved.getCell(4).getStringCellValue()).isEqualTo("未到達");
        }
    }

    /** Of 41 that are open, the longest are at hand. */
    @Test
    void aSheetSaysHowManyItLeavesOut() throws IOException {
        try (var book = read(Reviews.busy(), Language.JAPANESE)) {
            var open = book.getSheet(Words.in(Language.JAPANESE).say(SheetName.OPEN));
            int listed = Reviews.busy().open().longest().size();
            assertThat(open.getLastRowNum()).isEqualTo(listed + 1);
            assertThat(open.getRow(listed + 1).getCell(0).getStringCellValue()).startsWith("ほか" + (41 - listed) + "件");
        }
    }

    @Test
    void everyChartHasASheetBehindIt() throws IOException, ClassNotFoundException {
        var charts = new ArrayList<Class<?>>();
        try (var classes = Files.list(Path.of("target", "classes", "org", "nidoto", "report", "chart"))) {
            for (var file : classes.toList()) {
                var type = Class.forName(Chart.class.getPackageName() + "."
                        + file.getFileName().toString().replace(".class", ""));
                boolean drawsAnother = type.getSimpleName().equals("Enlarged");
                if (Chart.class.isAssignableFrom(type) && !type.isInterface() && !drawsAnother) {
                    charts.add(type);
                }
            }
        }
        assertThat(ReviewWorkbook.BEHIND.keySet()).isNotEmpty().containsExactlyInAnyOrderElementsOf(asCharts(charts));
        try (var book = read(Reviews.busy(), Language.ENGLISH)) {
            assertThat(ReviewWorkbook.BEHIND.values())
                    .allSatisfy(names -> assertThat(names)
                            .isNotEmpty()
                            .allSatisfy(name -> assertThat(book.getSheet(
                                            Words.in(Language.ENGLISH).say(name)))
                                    .isNotNull()));
        }
    }

    private static List<Class<? extends Chart>> asCharts(List<Class<?>> types) {
        var charts = new ArrayList<Class<? extends Chart>>();
        types.forEach(type -> charts.add(type.asSubclass(Chart.class)));
        return charts;
    }

    @Test
    void theSameReviewMakesTheSameBytesAnywhere() throws IOException {
        var here = bytes(Reviews.busy(), Language.JAPANESE);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(bytes(Reviews.busy(), Language.JAPANESE)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void noCellHoldsAFormula() throws IOException {
        try (var book = read(Reviews.busy(), Language.JAPANESE)) {
            for (var sheet : sheets(book)) {
                sheet.forEach(row ->
                        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            }
        }
    }

    private static org.apache.poi.ss.usermodel.Cell fact(XSSFSheet sheet, String name) {
        for (var row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(name)) {
                return row.getCell(1);
            }
        }
        throw new AssertionError("no row " + name);
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook book) {
        var sheets = new ArrayList<XSSFSheet>();
        book.sheetIterator().forEachRemaining(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    private static XSSFWorkbook read(ManagementReview review, Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(review, language)));
    }

    private static byte[] bytes(ManagementReview review, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.writeWorkbook(review, Imprint.DEFAULT, language, out);
        return out.toByteArray();
    }
}
