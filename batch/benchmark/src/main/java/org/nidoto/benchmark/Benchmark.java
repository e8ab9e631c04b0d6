package org.nidoto.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs all contenders in turn, round by round, so that whatever else the machine does falls on all alike, and prints what they came to.
 *
 * <p>System properties: {@code benchmark.rows}, {@code benchmark.rounds}, {@code benchmark.heap} (of every contender),
 * {@code benchmark.only} (names of contenders, with commas between; all where empty), {@code benchmark.nidoto} (the command that starts the
 * program; from {@code benchmark.jar} where empty).
 */
final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long rows = Long.getLong("benchmark.rows", 100_000);
        var folder = Files.createDirectories(
                Path.of("benchmark-" + rows).toAbsolutePath().normalize());
        var first = folder.resolve("incidents.csv");
        var next = folder.resolve("incidents-next.csv");
        if (Files.notExists(first) || Files.notExists(next)) {
            new IncidentLog(rows).write(first);
            new IncidentLog(rows).writeNext(next);
        }
        try (var server = new PostgreSqlServer(folder.resolve("postgresql"))) {
            var heap = property("benchmark.heap", "512m");
            var contenders = new Contenders(folder, first, next, heap, nidoto(heap), server);
            var measured = run(chosen(contenders.all()), new Measurement(folder, server));
            System.out.printf("%,d rows, %,d bytes%n%n", rows, Files.size(first));
            System.out.print(new Table(rows, measured).text());
        }
    }

    private static Map<String, List<Measured>> run(List<Contender> contenders, Measurement measurement)
            throws IOException, InterruptedException {
        int rounds = Integer.getInteger("benchmark.rounds", 5);
        var measured = new LinkedHashMap<String, List<Measured>>();
        for (int round = 1; round <= rounds; round++) {
            for (var contender : contenders) {
                var one = measurement.run(contender);
                measured.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(one);
                System.err.printf(
                        "round %d of %d: %s %.1f s of CPU, %.1f s%n",
                        round, rounds, contender.name(), one.cpu(), one.wall());
            }
        }
        return measured;
    }

    private static List<Contender> chosen(List<Contender> all) {
        var only = List.of(property("benchmark.only", "").split(","));
        return only.get(0).isEmpty()
                ? all
                : all.stream().filter(one -> only.contains(one.name())).toList();
    }

    private static List<String> nidoto(String heap) {
        var given = property("benchmark.nidoto", "");
        return given.isEmpty()
                ? List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseParallelGC",
                        "-jar",
                        property("benchmark.jar", "nidoto.jar"))
                : List.of(given.strip().split(" +"));
    }

    private static String property(String name, String otherwise) {
        var value = System.getProperty(name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
