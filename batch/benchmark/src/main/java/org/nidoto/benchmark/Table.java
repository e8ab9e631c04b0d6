package org.nidoto.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the contenders came to: medians, and the ratios that the aims are about. */
final class Table {
    private static final double MEGABYTE = 1 << 20;
    /** Who is divided by whom. */
    private static final List<List<String>> RATIOS = List.of(
            List.of("tutorial", "first-night"),
            List.of("csvread", "first-night"),
            List.of("duckdb", "first-night"),
            List.of("parse-only", "first-night"),
            List.of("tutorial-next", "next-night"),
            List.of("parse-only", "next-night"),
            List.of("copy", "first-night-postgresql"),
            List.of("copy-merge", "first-night-postgresql"),
            List.of("tutorial-next", "next-night-postgresql"),
            List.of("parse-only", "next-night-postgresql"));

    private final long rows;
    private final Map<String, List<Measured>> measured;

    Table(long rows, Map<String, List<Measured>> measured) {
        this.rows = rows;
        this.measured = measured;
    }

    String text() {
        var text = new StringBuilder(
                "| contender | CPU s | wall s | peak MB | database MB | rows per CPU s |\n|---|--:|--:|--:|--:|--:|\n");
        measured.keySet().forEach(name -> text.append(line(name)));
        text.append('\n');
        for (var ratio : RATIOS) {
            if (measured.keySet().containsAll(ratio)) {
                text.append("ratio %s/%s %s wall %s\n"
                        .formatted(
                                ratio.get(0),
                                ratio.get(1),
                                decimal(2, ratio(ratio, Measured::cpu)),
                                decimal(2, ratio(ratio, Measured::wall))));
            }
        }
        return text.toString();
    }

    private String line(String name) {
        double cpu = median(name, Measured::cpu);
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        decimal(2, cpu),
                        decimal(2, median(name, Measured::wall)),
                        decimal(0, median(name, Measured::peak) / MEGABYTE),
                        decimal(0, median(name, Measured::size) / MEGABYTE),
                        decimal(0, rows / cpu));
    }

    private double ratio(List<String> names, ToDoubleFunction<Measured> of) {
        return median(names.get(0), of) / median(names.get(1), of);
    }

    private double median(String name, ToDoubleFunction<Measured> of) {
        var sorted = measured.getOrDefault(name, List.of()).stream()
                .mapToDouble(of)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String decimal(int places, double value) {
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }
}
