package org.nidoto.batch.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the handbook's table of metrics names. */
final class Handbook {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LIST = Pattern.compile(", ");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern CHOICE = Pattern.compile("\\| (`.+`) \\| (.+?) \\| .+ \\|");
    private static final int METRICS = 2;
    private static final int CLASSES = 3;
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

    /** The classes of the metrics, as {@code package.Class}, {@code Class} or {@code Class.Component}. */
    static Set<String> classes() throws IOException {
        return named(CLASSES);
    }

    /** Whether a class of the core, or a component of one, has the name. */
    static boolean isClass(String name) throws IOException {
        var type = Pattern.compile("[A-Z]\\w*").matcher(name);
        if (!type.find()) {
            return false;
        }
        try (Stream<Path> files = Files.walk(Path.of("..", "core", "src", "main", "java"))) {
            var found = files.filter(file -> file.getFileName().toString().equals(type.group() + ".java"))
                    .findFirst();
            return found.isPresent()
                    && Files.readString(found.get()).matches("(?s).*\\b" + name.replaceFirst(".*\\.", "") + "\\b.*");
        }
    }

    /** The company's own choices with their defaults, by key below {@code choices}. */
    static Map<String, String> choices() throws IOException {
        var choices = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("handbook", "metrics.md"))) {
            var row = CHOICE.matcher(line);
            if (row.matches()) {
                var keys = CODE.matcher(row.group(1))
                        .results()
                        .map(key -> key.group(1))
                        .toList();
                var values = LIST.splitAsStream(row.group(2)).toList();
                var group = keys.get(0).replaceFirst("\\..*", "");
                for (int i = 0; i < keys.size(); i++) {
                    var key = keys.get(i);
                    var value = keys.size() == 1 ? row.group(2).replace(", ", ",") : values.get(i);
                    choices.put(key.startsWith(".") ? group + key : key, value.replace(' ', ','));
                }
            }
        }
        return choices;
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
