package org.nidoto.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A home, and the delivered program that works in it. */
final class Night {
    /** What a short life is best started with. */
    static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    static final Path SPARK_HOME = Path.of("jars", "target", "spark-home").toAbsolutePath();

    private static final Path SAMPLES = Path.of("..", "..", "samples");
    private static final Path PROGRAM = Path.of("..", "target", "lib", "nidoto.jar");
    static final int PATIENCE_MINUTES = 30;

    private final Path home;

    private Night(Path home) {
        this.home = home;
    }

    /** A new home with the samples' configuration, reviews in one language. */
    static Night local(Path home) throws IOException, InterruptedException {
        var night = new Night(home);
        assertThat(night.run("init")).isZero();
        Files.writeString(
                home.resolve("nidoto.yml"),
                Files.readString(SAMPLES.resolve("nidoto.yml")).replace("[ja, en]", "[ja]") + "\n");
        return night;
    }

    /** The same with Spark as its engine. */
    static Night onSpark(Path home, String master) throws IOException, InterruptedException {
        var night = local(home);
        night.configure("""
                  engine: spark
                  spark:
                    home: %s
                    application: %s
                    master: "%s"
                    timeout: 30m
                    conf:
                      spark.driver.extraJavaOptions: %s
                      spark.executor.memory: 512m
                """.formatted(
                SPARK_HOME, Path.of("target", "application").toAbsolutePath(), master, String.join(" ", QUICK_START)));
        return night;
    }

    /** Adds to the end of the configuration. */
    void configure(String lines) throws IOException {
        Files.writeString(home.resolve("nidoto.yml"), lines, StandardOpenOption.APPEND);
    }

    void changeEngine(String engine) throws IOException {
        var file = home.resolve("nidoto.yml");
        Files.writeString(file, Files.readString(file).replace("engine: spark", "engine: " + engine));
    }

    String[] imports(Collection<String> names, String asOf) {
        return Stream.concat(
                        Stream.of("import", "--as-of", asOf),
                        names.stream()
                                .sorted()
                                .map(name -> home.resolve("inbox").resolve(name).toString()))
                .toArray(String[]::new);
    }

    Path home() {
        return home;
    }

    void dropSamples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                Files.copy(file, home.resolve("inbox").resolve(file.getFileName()));
            }
        }
    }

    void drop(String name, String content) throws IOException {
        Files.writeString(home.resolve("inbox").resolve(name), content);
    }

    void profile(String name, String content) throws IOException {
        Files.writeString(home.resolve("profiles").resolve(name), content);
    }

    /** The one rejects file of a file. */
    Path rejects(String name) throws IOException {
        try (var files = Files.list(home.resolve("rejects"))) {
            return files.filter(path -> String.valueOf(path.getFileName()).startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    int run(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    Process start(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(List.of("-jar", PROGRAM.toString(), "--home", home.toString()));
        command.addAll(List.of(arguments));
        Files.createDirectories(home);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        home.resolveSibling(home.getFileName() + ".out").toFile()))
                .start();
    }

    /** What the terminal has shown. */
    String told() throws IOException {
        return Files.readString(home.resolveSibling(home.getFileName() + ".out"))
                .replace(home.toString(), "HOME");
    }

    /** The hash of every file below a folder of the home, by its place. */
    Map<String, String> files(String folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var all = Files.walk(home.resolve(folder))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                hashes.put(home.relativize(file).toString(), sha256(file));
            }
        }
        return hashes;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
