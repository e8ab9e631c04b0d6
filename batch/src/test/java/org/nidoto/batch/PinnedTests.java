package org.nidoto.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every build takes the same versions of everything. */
class PinnedTests {
    private static final String OURS = "0.1.0-SNAPSHOT";
    private static final Pattern VERSION = Pattern.compile("<([a-z0-9.-]*version)>([^<]+)</\\1>");
    private static final Pattern PLUGIN = Pattern.compile("<plugin>(.*?)</plugin>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private static List<String> poms() {
        return Stream.of(
                        "pom.xml",
                        "core/pom.xml",
                        "report/pom.xml",
                        "batch/pom.xml",
                        "batch/spark/pom.xml",
                        "batch/spark/jars/pom.xml")
                .map(pom -> Path.of("..").resolve(pom))
                .map(PinnedTests::text)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyVersionIsOneVersion() {
        for (var pom : poms()) {
            VERSION.matcher(pom)
                    .results()
                    .filter(version -> !version.group(2).equals(OURS))
                    .filter(version ->
                            !pom.substring(0, version.start()).endsWith("<requireJavaVersion>\n                  "))
                    .filter(version ->
                            !pom.substring(0, version.start()).endsWith("<requireMavenVersion>\n                  "))
                    .forEach(version -> assertThat(version.group(2))
                            .as(version.group(1))
                            .matches("[0-9][0-9A-Za-z.-]*|\\$\\{[a-z0-9.-]+}")
                            .doesNotContain("SNAPSHOT", "LATEST", "RELEASE"));
        }
    }

    @Test
    void everyPluginHasItsVersion() {
        var versioned = poms().stream()
                .flatMap(pom -> PLUGIN.matcher(pom).results())
                .filter(plugin -> plugin.group(1).contains("<version>"))
                .map(plugin -> name(plugin.group(1)))
                .toList();
        poms().stream()
                .flatMap(pom -> PLUGIN.matcher(pom).results())
                .forEach(plugin -> assertThat(versioned).contains(name(plugin.group(1))));
    }

    /** The jars' own pom has no parent, whose managed versions would take the place of those that Spark was built with. */
    @Test
    void sparkIsServedInTheVersionThatItIsCalledIn() {
        var called = Pattern.compile("<spark.version>([^<]+)<").matcher(text(Path.of("..", "pom.xml")));
        assertThat(called.find()).isTrue();
        assertThat(text(Path.of("spark", "jars", "pom.xml")))
                .contains("<artifactId>spark-sql_2.13</artifactId>\n      <version>" + called.group(1) + "</version>");
    }

    private static String name(String plugin) {
        var name = NAME.matcher(plugin);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }
}
