package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Coverage-guided fuzzing by Jazzer, for {@code fuzz.seconds} a target (8 unless set; {@code -Dfuzz.seconds=3600} for a long run), in a
 * process of its own, since Jazzer rewrites the classes that it watches. It starts from the corpus in the test resources, leaves new inputs
 * in {@code target/fuzz}, and names an input that breaks the rule in Base64; such an input then joins the corpus, which is always replayed.
 */
class FuzzTests {
    private static final Path CORPUS = Path.of("src", "test", "resources", "org", "nidoto", "batch", "fuzz");
    private static final String SECONDS = System.getProperty("fuzz.seconds", "8");

    private static Stream<Path> corpus(Class<?> target) throws IOException {
        try (var files = Files.list(CORPUS.resolve(target.getSimpleName()))) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Path> files() throws IOException {
        return corpus(ReaderFuzz.class);
    }

    static Stream<Path> dates() throws IOException {
        return corpus(DateFuzz.class);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowOfAFileThatWasFoundIsAccountedFor(Path input, @TempDir Path folder) throws IOException {
        new AnyFile(folder).isAccountedFor(Files.readAllBytes(input));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyCellThatWasFoundIsReadOrRefused(Path input) throws IOException {
        AnyDate.isReadOrRefused(Files.readAllBytes(input));
    }

    @ParameterizedTest
    @ValueSource(classes = {ReaderFuzz.class, DateFuzz.class})
    void noInputIsFoundThatBreaksTheRule(Class<?> target) throws IOException, InterruptedException {
        var found = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()));
        var out = Path.of("target", "fuzz", target.getSimpleName() + ".txt");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=org.nidoto.batch.intake.**",
                        "--disabled_hooks=*",
                        "--reproducer_path=target/fuzz",
                        "-max_total_time=" + SECONDS,
                        "-max_len=600",
                        "-timeout=20",
                        "-rss_limit_mb=0",
                        "-artifact_prefix=" + found.resolveSibling("broken-"),
                        found.toString(),
                        CORPUS.resolve(target.getSimpleName()).toString()))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
    }
}
