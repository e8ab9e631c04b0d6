package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the handbook's table of metrics names. */
final class Handbook {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int METRICS = 2;
    private static final int TESTS = 6;

    private Handbook() {}

    private static Set<String> named(int column) throws IOException {
        try (var lines = Files.lines(Path.of("handbook", "metrics.md"))) {
            return lines.filter(line -> line.matches("\\| \\d\\d.*"))
                    .flatMap(line -> CODE.matcher(cell(line, column)).results())
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String cell(String line, int column) {
        return BAR.splitAsStream(line).skip(column).findFirst().orElseThrow();
    }

    /** The metrics as the JSON names them; {@code *} stands for a milestone, a quantity or a number of days. */
    static Set<String> metrics() throws IOException {
        return named(METRICS);
    }

    static boolean isMeant(String name, String metric) {
        return metric.matches(name.replace("*", "[a-z0-9_]+"));
    }

    static Set<String> tests() throws IOException {
        return named(TESTS);
    }

    static boolean isTest(String name) throws IOException {
        for (var module : List.of("core", "report", "batch")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                if (files.anyMatch(file -> file.getFileName().toString().equals(name + ".java"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
