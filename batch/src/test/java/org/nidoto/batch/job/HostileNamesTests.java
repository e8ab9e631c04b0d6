package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Codes that are paths, devices or endless, and texts that are formulas, on their way into every file that is written. */
class HostileNamesTests {
    private static final List<String> CODES = List.of(
            "../../../outside", "..", "/etc/passwd", "C:\\x", "CON", "nul.csv", "X".repeat(300), "a:b", "%2e%2e%2f");
    private static final String FORMULA = "=HYPERLINK(\"\"http://example.com/\"\";\"\"x\"\")";

    private final Path folder;
    private final NightHome night;

    HostileNamesTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        night = NightHome.in(folder.resolve("a").resolve("home"));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    @Test
    void codesThatArePathsReachNoFileSystem() throws IOException {
        var rows = new StringBuilder("incident_id,title,client,department,category,detected_at\n");
        CODES.forEach(code -> rows.append("%1$s,Late,%1$s,%1$s,delivery_delay,2026-09-01 10:00\n".formatted(code)));
        rows.append("\"two\nlines\",Late,C1,D1,delivery_delay,2026-09-01 10:00\n");
        night.drop("incidents.csv", rows.toString());
        assertThat(night.nightly().out()).contains("rows: 10 read = 9 taken + 0 filtered + 1 rejected + 0 duplicate");
        for (var code : CODES) {
            for (var report : List.of("incident", "client")) {
                var ended = night.run(report, code, "--as-of", "2026-10-05T08:00", "--language", "ja");
                assertThat(ended.exitCode())
                        .as("%s %s: %s", report, code, ended)
                        .isZero();
            }
        }
        assertThat(files())
                .allMatch(file -> file.startsWith(night.home().folder()))
                .allMatch(file -> file.getFileName().toString().matches("[^\\p{Cntrl}]{1,120}"));
        for (var report : List.of("incidents", "clients")) {
            assertThat(files().stream()
                            .filter(file ->
                                    file.startsWith(night.home().reports().resolve(report))))
                    .as(report)
                    .hasSizeGreaterThanOrEqualTo(CODES.size());
        }
    }

    @Test
    void noCellOfAnyTableIsAFormula() throws IOException {
        var cell = "\"" + FORMULA + "\"";
        night.drop(
                "incidents.csv",
                "incident_id,title,client,department,category,severity,detected_at,resolved_at\n"
                        + "%1$s,%1$s,%1$s,%1$s,delivery_delay,S,2026-07-01 10:00,\n".formatted(cell)
                        + "@I-2,+81-3,-C2,@SUM(A1),delivery_delay,S,2026-08-01 10:00,2026-08-02 10:00\n"
                        + "I-3,%1$s,%1$s,%1$s,delivery_delay,S,%1$s,\n".formatted(cell));
        night.drop("clients.csv", "code,name\n%1$s,%1$s\n-C2,@Aoki\n".formatted(cell));
        night.drop("departments.csv", "code,name_en,name\n%1$s,%1$s,%1$s\n".formatted(cell));
        assertThat(night.nightly().exitCode()).isEqualTo(3);

        int tables = 0;
        for (var file : files()) {
            var name = file.toString();
            if (name.endsWith(".csv") && !file.startsWith(night.home().archive())) {
                rows(file)
                        .flatMap(CSVRecord::stream)
                        .forEach(text -> assertThat(text).as(name).doesNotMatch("(?s)[=+\\-@\t\r].*"));
                tables++;
            }
            if (name.endsWith(".xlsx")) {
                assertNoFormula(file);
                tables++;
            }
        }
        assertThat(tables)
                .as("rejects, and two reviews' workbooks and decisions")
                .isEqualTo(5);
    }

    private static Stream<CSVRecord> rows(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return CSVFormat.RFC4180.parse(new java.io.StringReader(text)).stream();
    }

    private static void assertNoFormula(Path file) throws IOException {
        try (var workbook = WorkbookFactory.create(file.toFile())) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                    assertThat(cell.getCellType()).as("%s %s", file, cell).isNotEqualTo(CellType.FORMULA))));
        }
    }
}
