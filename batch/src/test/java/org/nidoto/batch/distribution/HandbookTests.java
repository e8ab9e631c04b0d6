package org.nidoto.batch.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** On a machine of its own this is done as root; here the folders of the machine lie in one of ours, and who asks for root gets none. */
    @Test
    void whatTheServiceAndCronNeedIsDoneInAMachineOfOurs(@TempDir Path folder)
            throws IOException, InterruptedException {
        var blocks = Page.of("start", Locale.ENGLISH).blocks("console");
        var machine = Files.createDirectories(folder.resolve("machine"));
        for (var place : List.of("opt", "etc/systemd/system", "etc/cron.d", "var/lib")) {
            Files.createDirectories(machine.resolve(place));
        }
        var programs = Files.createDirectories(folder.resolve("programs"));
        program(programs, "sudo", "[ \"$1\" = -u ] && shift 2; exec \"$@\"");
        program(programs, "useradd", "[ \"$*\" = '--system nidoto' ]");
        program(programs, "systemctl", "echo \"systemctl $*\"");
        program(
                programs,
                "install",
                "[ \"$1\" = -d ] && shift && mkdir -p \"$5\" || cp \"$5\" \"$6\"; [ \"$1 $2 $3\" = '-o nidoto -m' ]");
        program(programs, "podman", "[ \"$1 $2 $3 $4\" = 'build -t nidoto -f' ] && [ -f \"$5\" ] && [ -d \"$6\" ]");
        program(programs, "kubectl", "[ \"$1 $2\" = 'apply -f' ] && [ -f \"$3\" ]");

        var configured = Files.createDirectories(folder.resolve("tried"));
        Files.writeString(configured.resolve("nidoto.yml"), "nidoto:\n  company: ours\n");
        var shown = List.of(blocks.get(0), blocks.get(1), blocks.get(2), blocks.get(4));
        var systemd = there(folder, machine, "cd nidoto-*/\n" + String.join("", shown));
        assertThat(systemd).contains("systemctl enable --now nidoto.timer", "systemctl start nidoto.service");
        assertThat(machine.resolve("etc/systemd/system/nidoto.service")).exists();
        assertThat(machine.resolve("etc/systemd/system/nidoto.timer")).exists();

        assertThat(machine.resolve("etc/cron.d/nidoto")).exists();
        assertThat(machine.resolve("var/lib/nidoto/nidoto.yml")).hasContent("nidoto:\n  company: ours\n");
    }

    private static void program(Path folder, String name, String does) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Does it in the folder in which the archive has just been unpacked. */
    private static String there(Path folder, Path machine, String commands) throws IOException, InterruptedException {
        Archive.unpacked(folder);
        Files.copy(
                Archive.packed(".tar.gz"),
                folder.resolve(Archive.NAME + ".tar.gz"),
                StandardCopyOption.REPLACE_EXISTING);
        var here = commands.replaceAll("(?<= )/(?=(opt|etc|var)/)", machine + "/");
        var environment = Map.of(
                "NIDOTO_HOME",
                folder.resolve("tried").toString(),
                "PATH",
                folder.resolve("programs") + ":" + System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"));
        var ended = Archive.run(folder, environment, "/bin/sh", "-exc", here);
        assertThat(ended.exitCode()).as(ended.out()).isZero();
        return ended.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "operation", "knowing", "postgresql", "spark"})
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
