package org.nidoto.batch.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class SampleStoryTests {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Pattern BAD_ROW =
            Pattern.compile("\\| (incidents|contacts) \\| (\\d+) \\| (QI-\\d{4}-\\d{4})");

    private final List<Happening> happenings = new SampleStory(new SampleCompany()).happenings();

    @Test
    void theOrderScreenErrsNoMoreOnceTheFirstDepartmentHasItsCheck() {
        assertThat(happenings)
                .filteredOn(happening -> happening.scenario().cause().equals("machine.order-screen"))
                .isNotEmpty()
                .allMatch(happening -> happening.detected().toLocalDate().isBefore(LocalDate.of(2025, 9, 16)));
    }

    @Test
    void onlyNorthKantoNeverConsideredAMeasureAgainstACauseItHas() {
        Map<String, Set<String>> considered = Tables.read("adoptions.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("対策番号"), Collectors.mapping(row -> row.get("部署"), Collectors.toSet())));

        assertThat(Tables.read("measures.csv"))
                .flatExtracting(measure -> {
                    var left = new TreeSet<>(departmentsWith(measure));
                    left.removeAll(considered.getOrDefault(measure.get("対策番号"), Set.of()));
                    return left.stream()
                            .map(department -> measure.get("対策番号") + " " + department)
                            .toList();
                })
                .containsExactly("M-03 D111");
    }

    @Test
    void theJumpBeginsAfterTheCoreSystemWasChanged() {
        assertThat(happenings)
                .filteredOn(happening ->
                        Set.of("edi", "stock-new").contains(happening.scenario().id()))
                .isNotEmpty()
                .allMatch(happening -> happening.detected().toLocalDate().isAfter(LocalDate.of(2026, 1, 5)));
    }

    @Test
    void nothingIsDiscoveredAfterTheExport() {
        assertThat(happenings).allMatch(happening -> happening.detected().isBefore(SampleCompany.AS_OF));
    }

    @Test
    void theReadmePointsAtTheBadRows() throws IOException {
        Map<String, List<String>> lines = Map.of(
                "incidents", lines("incidents_2026-10-05.csv", StandardCharsets.UTF_8),
                "contacts", lines("contacts_2026-10-05.csv", Charset.forName("windows-31j")));
        var row = BAD_ROW.matcher(Files.readString(SAMPLES.resolve("README.md")));

        assertThat(row.results()).hasSize(6).allSatisfy(found -> {
            List<String> file = lines.getOrDefault(found.group(1), List.of());
            assertThat(file.get(Integer.parseInt(found.group(2)) - 1)).startsWith(found.group(3) + ",");
        });
    }

    private Set<String> departmentsWith(CSVRecord measure) {
        List<String> causes = List.of(measure.get("対象原因").split(";"));
        return happenings.stream()
                .filter(happening -> causes.contains(happening.scenario().cause()))
                .map(Happening::department)
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String file, Charset charset) throws IOException {
        try (Stream<String> lines = Files.lines(SAMPLES.resolve(file), charset)) {
            return lines.toList();
        }
    }
}
