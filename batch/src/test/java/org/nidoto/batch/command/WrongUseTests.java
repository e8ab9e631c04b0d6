package org.nidoto.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.NightHome;

class WrongUseTests {
    private final NightHome night;

    WrongUseTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compnay: X                              | nidoto.compnay",
                "maximum-reject-share: 2                 | nidoto.maximum-reject-share",
                "inbox-rest: soon                        | nidoto.inbox-rest",
                "figures: {zone: Mars/Phobos}            | nidoto.figures.zone",
                "figures: {fiscal-year-start: 13}        | nidoto.figures.fiscal-year-start",
                "figures: {working-hours: ['9 to 5']}    | no working window",
                "figures: {targets: {answered: 1h}}      | nidoto.figures.targets",
            })
    void aWrongSettingIsOneSentenceThatNamesIt(String yaml, String named) throws IOException {
        Files.writeString(night.home().configuration(), "nidoto:\n  " + yaml + "\n");
        var ended = night.run("status");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString().contains(named);
    }

    @Test
    void brokenYamlIsOneSentence() throws IOException {
        Files.writeString(night.home().configuration(), "nidoto:\n  company: [\n");
        var ended = night.run("status");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString().contains("nidoto.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "profile"})
    void aFileWhoseReadingFailsIsOneSentence(String command) {
        var broken = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(broken), "a file of Linux that nobody can read from its beginning");
        var ended = night.run(command, broken.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines()).containsExactly("/proc/self/mem: no such file, or it cannot be read.");
    }

    @Test
    void aFolderThatIsNoHomeIsNotMadeOne(@TempDir Path elsewhere) {
        var ended = night.run("nightly", "--home", elsewhere.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void whileOneRunIsActiveTheNextEndsAtOnceAndSaysWhichIsActive() throws IOException {
        try (var active = RunLock.take(night.home().data().resolve("nidoto.lock"), "nightly, pid 4711")
                .orElseThrow()) {
            assertThat(active).isNotNull();
            var ended = night.run("nightly");
            assertThat(ended.exitCode()).isEqualTo(4);
            assertThat(ended.err()).contains("nightly, pid 4711");
        }
        assertThat(night.run("status").exitCode()).isZero();
    }
}
