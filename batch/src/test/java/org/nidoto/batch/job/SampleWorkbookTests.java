package org.nidoto.batch.job;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.batch.job.CountedSamples.detected;
import static org.nidoto.batch.job.CountedSamples.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The workbook's numbers, recounted from the rows of the samples without the program. */
class SampleWorkbookTests {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    private static NightHome night;
    private static byte[] bytes = {};
    private static Map<String, List<Row>> sheets = Map.of();
    private static List<CSVRecord> quarter = List.of();

    @BeforeAll
    static void printTheNightOfTheSamples(@TempDir Path folder) throws IOException {
        night = NightHome.withSamples(folder);
        night.nightly();
        bytes = Files.readAllBytes(workbook());
        quarter = detected(JULY, SEPTEMBER);
        sheets = new TreeMap<>();
        try (var book = new XSSFWorkbook(Files.newInputStream(workbook()))) {
            book.forEach(sheet -> sheets.put(
                    sheet.getSheetName(),
                    StreamSupport.stream(sheet.spliterator(), false).skip(1).toList()));
        }
    }

    private static Path workbook() {
        return night.home().reports().resolve("2026Q2").resolve("management-review-2026Q2.ja.xlsx");
    }

    @Test
    void eachMonthHasTheIncidentsDiscoveredInIt() throws IOException {
        for (var row : sheet("月別の件数")) {
            var month = YearMonth.from(row.getCell(0).getLocalDateTimeCellValue());
            assertThat(row.getCell(2).getNumericCellValue())
                    .as("%s", month)
                    .isEqualTo(detected(month.atDay(1), month.atEndOfMonth()).size());
        }
        assertThat(sheet("月別の件数")).hasSizeGreaterThan(12);
    }

    @Test
    void theCostliestIncidentMakesItsCauseTheDearest() {
        // 41 of the quarter's 51 incidents state a loss, 23,338,000 in all.
        var losses = sheet("原因別の損失額");
        assertThat(losses.stream().mapToDouble(row -> number(row, 2)).sum()).isEqualTo(41);
        assertThat(losses.stream().mapToDouble(row -> number(row, 3)).sum()).isEqualTo(23_338_000);
        assertThat(number(losses.get(0), 3)).isGreaterThanOrEqualTo(18_600_000);
    }

    @Test
    void theCausesOfTheQuarterAddUp() {
        var counted = quarter.stream().collect(groupingBy(row -> row.get("発生原因"), counting()));
        var rows = sheet("発生原因");
        assertThat(rows.stream().mapToDouble(row -> number(row, 4)).sum()).isEqualTo(51);
        assertThat(number(rows.get(rows.size() - 1), 6)).isEqualTo(1);
        assertThat(rows.stream()
                        .filter(row -> !row.getCell(2).getStringCellValue().equals("その他・不明"))
                        .mapToLong(row -> (long) number(row, 4))
                        .max()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(counted.entrySet().stream()
                        .filter(cause -> !cause.getKey().isEmpty())
                        .mapToLong(Map.Entry::getValue)
                        .max()
                        .orElseThrow());
    }

    @Test
    void theCheckSheetHasEachIncidentOnTheDayOfTheWeekOfItsDiscovery() {
        var days = quarter.stream()
                .collect(groupingBy(
                        row -> CountedSamples.when(row, "発見日時")
                                .orElseThrow()
                                .day()
                                .getDayOfWeek(),
                        counting()));
        var rows = sheet("チェックシート");
        for (var day : DayOfWeek.values()) {
            assertThat(rows.stream()
                            .mapToDouble(row -> number(row, day.getValue()))
                            .sum())
                    .as("%s", day)
                    .isEqualTo(days.getOrDefault(day, 0L).doubleValue());
        }
        assertThat(rows.stream().mapToDouble(row -> number(row, 8)).sum()).isEqualTo(51);
    }

    @Test
    void recurrencesAndPromisesAreThoseOfTheSummary() {
        // SampleSummaryTests counts them: 25 of 316 and 46 of 274 episodes, 293 of 319 promises.
        var rates = sheet("再発率");
        assertThat(List.of(number(rates.get(0), 1), number(rates.get(0), 3), number(rates.get(0), 4)))
                .containsExactly(90.0, 25.0, 316.0);
        assertThat(List.of(number(rates.get(1), 1), number(rates.get(1), 3), number(rates.get(1), 4)))
                .containsExactly(180.0, 46.0, 274.0);
        var kept = figure("次回連絡の約束");
        assertThat(List.of(number(kept, 5), number(kept, 6))).containsExactly(293.0, 319.0);
        assertThat(number(kept, 2)).isEqualTo(293.0 / 319);
        assertThat(sheet("約束（月別）").stream()
                        .filter(row -> {
                            var month =
                                    row.getCell(0).getLocalDateTimeCellValue().toLocalDate();
                            return !month.isBefore(JULY) && !month.isAfter(SEPTEMBER);
                        })
                        .mapToDouble(row -> number(row, 3))
                        .sum())
                .isEqualTo(319);
    }

    @Test
    void adoptionsAreThoseWithADate() throws IOException {
        // 60 targeted and one never considered; 52 of them have a date, see SampleSummaryTests.
        var states = sheet("導入状況").stream()
                .map(row -> row.getCell(3).getStringCellValue())
                .collect(groupingBy(state -> state, counting()));
        assertThat(states.getOrDefault("● 導入", 0L) + states.getOrDefault("◎ 確認", 0L))
                .isEqualTo(52);
        assertThat(states).containsEntry("▲ 超過", 4L).containsEntry("？ 未検討", 1L);
        assertThat(sheet("期限を過ぎた導入")).hasSize(4);
        assertThat(sheet("再発防止策")).hasSameSizeAs(rows("measures"));
    }

    @Test
    void unfinishedIncidentsAreAllThere() {
        assertThat(sheet("未完了のインシデント")).hasSize(23).allSatisfy(row -> {
            assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(5).getCellStyle().getDataFormatString()).startsWith("yyyy/mm/dd");
        });
    }

    @Test
    void theSecondNightWritesTheSameBytes() throws IOException {
        night.nightly();
        assertThat(workbook()).hasBinaryContent(bytes);
    }

    private static List<Row> sheet(String name) {
        return sheets.getOrDefault(name, List.of());
    }

    private static Row figure(String item) {
        return sheet("主要な数値").stream()
                .filter(row -> row.getCell(0).getStringCellValue().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell.getNumericCellValue();
    }
}
