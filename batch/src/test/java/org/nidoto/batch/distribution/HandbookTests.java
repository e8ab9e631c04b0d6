package org.nidoto.batch.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.handbook.Page;

/** The handbook as somebody follows it who has the archive, an empty folder, and nothing else. */
class HandbookTests {
    private static final Pattern FILE = Pattern.compile(
            "(?:/opt/nidoto|nidoto-\\*|Nidoto)?[/\\\\]?(?<!\\w)((?:schedule|container|bin|samples)[/\\\\][\\w./\\\\-]+\\w)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+?\\.md)?(#[^)]+)?\\)");

    @Test
    void whatIsShownIsDoneInAnEmptyFolder(@TempDir Path folder) throws IOException, InterruptedException {
        Files.copy(Archive.packed(".tar.gz"), folder.resolve(Archive.NAME + ".tar.gz"));
        assertDone(folder, "start", "");
        assertThat(folder.resolve("nidoto/reports/index.html")).exists();

        var there = """
            cd nidoto-*/
            export PATH="$PWD/bin:$PATH" NIDOTO_HOME="$HOME/nidoto"
            """;
        assertDone(folder, "operation", there);
        assertThat(folder.resolve("nidoto/data/nidoto.mv.db")).exists();
    }

    private static void assertDone(Path folder, String page, String before) throws IOException, InterruptedException {
        var commands = String.join("\n", Page.of(page, Locale.ENGLISH).blocks("sh"));
        var java = Map.of(
                "HOME",
                folder.toString(),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "NIDOTO_JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -Duser.language=en");
        var ended = Archive.run(folder, java, "/bin/sh", "-exc", before + commands);
        assertThat(ended.exitCode()).as(ended.out()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "operation", "knowing", "postgresql"})
    void bothLanguagesShowTheSameCommandsAndSettings(String name) throws IOException {
        var english = Page.of(name, Locale.ENGLISH);
        var japanese = Page.of(name, Locale.JAPANESE);
        for (var kind : List.of("sh", "console", "yaml", "sql")) {
            assertThat(japanese.blocks(kind)).as(kind).isEqualTo(english.blocks(kind));
        }
    }

    @Test
    void everyFileAndPageThatIsNamedIsInTheArchive(@TempDir Path folder) throws IOException, InterruptedException {
        var unpacked = Archive.unpacked(folder);
        try (var pages = Files.list(unpacked.resolve("handbook"))) {
            for (var page : pages.toList()) {
                var text = Files.readString(page);
                FILE.matcher(text)
                        .results()
                        .forEach(file -> assertThat(
                                        unpacked.resolve(file.group(1).replace('\\', '/')))
                                .as("named in %s", page.getFileName())
                                .exists());
                LINK.matcher(text)
                        .results()
                        .filter(link -> link.group(1) != null)
                        .forEach(link -> assertThat(page.resolveSibling(link.group(1)))
                                .as("linked in %s", page.getFileName())
                                .exists());
            }
        }
    }
}
