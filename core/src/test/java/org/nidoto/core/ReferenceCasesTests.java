package org.nidoto.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nidoto.core.reference.Comparison;
import org.nidoto.core.reference.ReferenceCase;
import org.nidoto.core.reference.ReferenceTopics;

/**
 * Every statistic agrees with the cases worked out elsewhere: those beside these tests, or those below the directory in
 * {@code -Dreference.cases=DIR}. A case that cannot be read, or is about something unknown, fails.
 */
class ReferenceCasesTests {
    private static final String DEFAULT = "src/test/resources/reference-cases";

    @TestFactory
    List<DynamicTest> everyStatisticAgreesWithItsWorkedCases() throws IOException {
        var root = root();
        try (var folders = Files.walk(root)) {
            var tests = folders.filter(ReferenceCasesTests::isCase)
                    .sorted()
                    .map(folder -> dynamicTest(root.relativize(folder).toString(), folder.toUri(), () -> run(folder)))
                    .toList();
            assertThat(tests).as("cases below " + root).isNotEmpty();
            return tests;
        }
    }

    private static void run(Path folder) throws IOException {
        var given = ReferenceCase.read(folder);
        var topic = ReferenceTopics.numbered(given.topic());
        assertThat(topic).as("a topic numbered " + given.topic()).isPresent();
        assertThat(Comparison.differences(given, topic.orElseThrow().compute(given)))
                .isEmpty();
    }

    /** A folder is a case when it holds a case's files, or lies where a case should be but its files are missing. */
    private static boolean isCase(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        return Files.exists(folder.resolve("expected.json"))
                || Files.exists(folder.resolve("input.csv"))
                || (ReferenceCase.isBelowTopic(folder) && hasNoFolder(folder));
    }

    private static boolean hasNoFolder(Path folder) {
        try (var below = Files.list(folder)) {
            return below.noneMatch(Files::isDirectory);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static Path root() throws IOException {
        var named = System.getProperty("reference.cases", DEFAULT);
        var places = Stream.of(System.getProperty("maven.started.in", ""), "", "..")
                .map(place -> Path.of(place).resolve(named).toAbsolutePath().normalize())
                .toList();
        return places.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reference.cases: no directory at any of " + places))
                .toRealPath();
    }
}
