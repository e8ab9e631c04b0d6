package org.nidoto.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who takes part, in the order in which each round runs them; a next night goes on with what the night before it left. */
final class Contenders {
    private static final List<Integer> DONE = List.of(0);
    private static final List<Integer> DONE_WITH_REJECTS = List.of(3);
    private static final String AS_OF = "2026-10-05T08:00";
    private static final String NEXT_AS_OF = "2026-10-06T08:00";

    private final Path folder;
    private final Path first;
    private final Path next;
    private final String heap;
    private final List<String> nidoto;
    private final PostgreSqlServer server;

    Contenders(Path folder, Path first, Path next, String heap, List<String> nidoto, PostgreSqlServer server) {
        this.folder = folder;
        this.first = first;
        this.next = next;
        this.heap = heap;
        this.nidoto = nidoto;
        this.server = server;
    }

    List<Contender> all() {
        var h2 = folder.resolve("home-h2");
        var onServer = folder.resolve("home-postgresql");
        return List.of(
                plain("parse-only", ParseOnly.class, List.of(first.toString()), "none"),
                plain("tutorial", TutorialJob.class, List.of(first.toString(), place("tutorial")), "tutorial"),
                onwards("tutorial-next", TutorialJob.class, List.of(next.toString(), place("tutorial")), "tutorial"),
                plain("csvread", H2CsvRead.class, List.of(first.toString(), place("csvread")), "csvread"),
                plain("duckdb", DuckDbLoad.class, List.of(first.toString(), place("duckdb")), "duckdb"),
                copy("copy", "text"),
                copy("copy-merge", "merge"),
                night("first-night", h2, first, AS_OF, () -> makeHome(h2, "")),
                night("next-night", h2, next, NEXT_AS_OF, () -> {}),
                review("review", h2),
                night("first-night-postgresql", onServer, first, AS_OF, () -> {
                    server.createAnew("nidoto");
                    makeHome(onServer, "  database:\n    url: \"%s\"\n".formatted(server.url("nidoto")));
                }),
                night("next-night-postgresql", onServer, next, NEXT_AS_OF, () -> {}),
                review("review-postgresql", onServer));
    }

    private String place(String database) {
        return folder.resolve("database-" + database).toString();
    }

    private Contender plain(String name, Class<?> program, List<String> arguments, String database) {
        return new Contender(
                name,
                java(program, arguments),
                DONE,
                () -> databaseFiles(database).forEach(Contenders::delete),
                () -> sizeOf(database));
    }

    private Contender onwards(String name, Class<?> program, List<String> arguments, String database) {
        return new Contender(name, java(program, arguments), DONE, () -> {}, () -> sizeOf(database));
    }

    private Contender copy(String name, String how) {
        var database = how + "_copy";
        return new Contender(
                name,
                java(PostgreSqlCopy.class, List.of(first.toString(), server.url(database), how)),
                DONE,
                () -> server.createAnew(database),
                () -> server.size(database));
    }

    private Contender night(String name, Path home, Path file, String asOf, Contender.Preparation before) {
        return new Contender(
                name,
                program(home, "import", file.toString(), "--as-of", asOf),
                DONE_WITH_REJECTS,
                before,
                () -> databaseOf(home));
    }

    private Contender review(String name, Path home) {
        return new Contender(
                name,
                program(home, "review", "--quarter", "2026Q2", "--as-of", NEXT_AS_OF, "--language", "ja,en"),
                DONE,
                () -> {},
                () -> databaseOf(home));
    }

    private long databaseOf(Path home) throws IOException {
        return home.endsWith("home-h2") ? size(home.resolve("data")) : server.size("nidoto");
    }

    private List<String> java(Class<?> program, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        return command;
    }

    private List<String> program(Path home, String... arguments) {
        var command = new ArrayList<>(nidoto);
        command.addAll(List.of("--home", home.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void makeHome(Path home, String database) throws IOException {
        delete(home);
        try {
            var init = new ProcessBuilder(program(home, "init"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("init.log").toFile())
                    .start();
            if (init.waitFor() != 0) {
                throw new IOException(Files.readString(folder.resolve("init.log")));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        Files.writeString(home.resolve("nidoto.yml"), "nidoto:\n  company: Benchmark\n" + database);
    }

    private List<Path> databaseFiles(String database) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("database-" + database))
                    .toList();
        }
    }

    private long sizeOf(String database) throws IOException {
        long size = 0;
        for (var file : databaseFiles(database)) {
            size += Files.size(file);
        }
        return size;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path place) {
        if (Files.notExists(place)) {
            return;
        }
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
