package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nidoto.batch.intake.RowOutcome.Rejected;

/** The files in {@code samples/}; the rows they must lose are those its README lists. */
class SampleIntakeTests {
    private static final Path SAMPLES = Path.of("..", "samples");

    private static List<Samples.Read> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(SampleIntakeTests::read)
                    .sorted(Comparator.comparing(Samples.Read::kind))
                    .toList();
        }
    }

    private static Samples.Read read(Path file) {
        try {
            return Samples.read(file, Objects.requireNonNull(file.getFileName()).toString());
        } catch (RefusedFile refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void everyKindIsThereAndEveryColumnIsKnown() throws IOException {
        assertThat(samples()).extracting(Samples.Read::kind).containsExactly(RecordKind.values());
        assertThat(samples())
                .allSatisfy(read -> assertThat(read.unknownColumns()).isEmpty());
    }

    @Test
    void theBadRowsAreRejectedAndNoOthers() throws IOException {
        var told = samples().stream().flatMap(SampleIntakeTests::rejected);
        assertThat(told)
                .containsExactly(
                        "incidents_2026-10-05.csv line 201, column 損失額: \"約3万円\" is no number; expected e.g. 12,000",
                        "incidents_2026-10-05.csv line 372, column 取引先: the cell is blank, but required",
                        "incidents_2026-10-05.csv line 391, column 発見日時: \"昨日\" is no date; expected e.g. 2026/4/1 9:30",
                        "contacts_2026-10-05.csv line 3455, column 日時: \"2026/2/30 10:00\" is a day no calendar has; "
                                + "expected e.g. 2026/4/1 9:30",
                        "contacts_2026-10-05.csv line 4041, column 種別: the cell is blank, but required");
    }

    private static Stream<String> rejected(Samples.Read read) {
        var format = Samples.format(read.kind());
        return read.rows().stream()
                .filter(row -> format.judge(row) instanceof Rejected<?>)
                .flatMap(row -> Samples.judged(
                        new Samples.Read(read.kind(), read.encoding(), List.of(row), List.of()), Locale.ENGLISH)
                        .stream());
    }
}
