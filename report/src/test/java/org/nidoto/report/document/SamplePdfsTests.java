package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@code samples/nightly} printed keeps to PDF/A-2a and PDF/UA-1: one of each report, and with {@code -Dnidoto.pdfs=all} every PDF that
 * lies there; {@code samples/nightly --all} prints both editions.
 */
class SamplePdfsTests {
    private static final Path PRINTED = Path.of("..", "target", "samples-home", "reports");
    private static final List<String> SOME = List.of(
            "management-review-2026Q2\\.ja",
            "a3-2026Q2\\.en",
            "\\d{4}-\\d\\d-\\d\\d\\.ja",
            "C-0024.*\\.ja",
            "QI-.*\\.en");

    @TestFactory
    Stream<DynamicTest> everyPdfOfTheSamplesConforms() throws IOException {
        assumeTrue(Files.isDirectory(PRINTED), "samples/nightly has not been run: its PDFs are not checked");
        boolean all = "all".equals(System.getProperty("nidoto.pdfs"));
        try (var files = Files.walk(PRINTED)) {
            return files
                    .filter(file -> file.toString().endsWith(".pdf") && (all || isOfSome(file)))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file ->
                            DynamicTest.dynamicTest(PRINTED.relativize(file).toString(), () -> check(file)));
        }
    }

    private static boolean isOfSome(Path file) {
        var name = file.getFileName().toString();
        return SOME.stream().anyMatch(pattern -> name.matches(pattern + "\\.pdf"));
    }

    private static void check(Path file) throws IOException {
        var pdf = Files.readAllBytes(file);
        assertThat(Conformance.failuresOfPdfA2a(pdf)).isEmpty();
        assertThat(Conformance.failuresOfPdfUa1(pdf)).isEmpty();
    }
}
