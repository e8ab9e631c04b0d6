package org.nidoto.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as another program reads them. */
class XlsxTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81-3", "-5", "@SUM(A1)", "=cmd|'/c calc'!A1", "\t=1"})
    void whatLooksLikeAFormulaStaysText(String text) throws IOException {
        var cell = written(text);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>&amp; \"quoted\"</b>",
                "_x0041_ and _x005F_",
                "  blanks  ",
                "two\nlines\tand a tab",
                "\u202Eright to left",
                "𠮷田 髙﨑",
                "bell \u0007, return\r, delete \u007F, \u0085, \uFFFF"
            })
    void textComesBackAsItWas(String text) throws IOException {
        assertThat(written(text).getStringCellValue()).isEqualTo(text);
    }

    /** U+0007 is no character of XML 1.0; without its escape no program would open the file. */
    @Test
    void controlCharactersAreEscaped() {
        assertThat(new Xml().element("t", "a\u0007b\uD800c\r").toString()).endsWith("<t>a_x0007_b_xD800_c_x000D_</t>");
    }

    @Test
    void textIsCutWhereACellIsFull() throws IOException {
        var cell = written("あ".repeat(40_000));
        assertThat(cell.getStringCellValue()).hasSize(32_767).endsWith("あ…");
    }

    /** 1 March 1900 is day 61 in every spreadsheet, 5 October 2026 is day 46300. */
    @Test
    void daysAreCountedAsSpreadsheetsDo() {
        assertThat(Cell.of(LocalDate.of(1900, 3, 1))).isEqualTo(new Cell.Quantity(61, Format.DAY));
        assertThat(Cell.of(LocalDate.of(2026, 10, 5))).isEqualTo(new Cell.Quantity(46_300, Format.DAY));
        assertThat(Cell.of(LocalDateTime.of(2026, 10, 5, 6, 0))).isEqualTo(new Cell.Quantity(46_300.25, Format.MINUTE));
        assertThat(Cell.of(LocalDate.of(1899, 12, 31))).isEqualTo(new Cell.Text("1899-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "[1]", "'quoted'", "a name that has more than thirty-one characters"})
    void aSheetIsNotCalledWhatNoSheetCanBe(String name) {
        assertThatThrownBy(() -> new Sheet(name, List.of("a"), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWideSheetHasColumnsBeyondZ() throws IOException {
        var heads =
                Stream.iterate(1, i -> i + 1).limit(60).map(i -> "head " + i).toList();
        try (var book = book(new Sheet("wide", heads, List.of()))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(59).getStringCellValue())
                    .isEqualTo("head 60");
        }
    }

    private static XSSFCell written(String text) throws IOException {
        try (var book = book(new Sheet("one", List.of("head"), List.of(List.of(new Cell.Text(text)))))) {
            return book.getSheetAt(0).getRow(1).getCell(0);
        }
    }

    private static XSSFWorkbook book(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        Xlsx.write(List.of(sheet), new Xlsx.About("見本", "ja", Instant.EPOCH), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
