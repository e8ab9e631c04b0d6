package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** What else can lie in an inbox; each has its outcome, which is said, and none costs the other files their night. */
class OddFilesTests {
    private static final String CLIENTS = "code,name\nC1,Aoki\n";

    private final Path folder;
    private final NightHome night;

    OddFilesTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.in(Files.createDirectory(folder.resolve("home")));
    }

    private Path inInbox(String name) {
        return night.home().inbox().resolve(name);
    }

    private String log() throws IOException {
        return Files.readString(night.home().logs().resolve("nidoto.log"));
    }

    @Test
    void whatIsNoPlainFileStaysUntouchedAndIsSaid() throws IOException, InterruptedException, SQLException {
        var secret = Files.writeString(folder.resolve("outside.csv"), CLIENTS.replace("Aoki", "Secret"));
        Files.createSymbolicLink(inInbox("link.csv"), secret);
        Files.createDirectory(inInbox("folder.csv"));
        Files.writeString(inInbox("folder.csv").resolve("clients.csv"), CLIENTS.replace("Aoki", "Inner"));
        assumeTrue(new ProcessBuilder("mkfifo", inInbox("pipe.csv").toString())
                        .start()
                        .waitFor()
                == 0);
        night.drop("clients.csv", CLIENTS);

        var ended = night.nightly();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("clients.csv (clients): imported").contains("1 read = 1 taken");
        assertThat(night.count("SELECT COUNT(*) FROM client")).isEqualTo(1);
        try (var left = Files.list(night.home().inbox())) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("link.csv", "folder.csv", "pipe.csv");
        }
        for (var name : List.of("link.csv", "folder.csv", "pipe.csv")) {
            assertThat(log())
                    .contains(name + ": no plain file, so it is not taken; folders and links are never opened.");
        }
        assertThat(secret).exists();
    }

    @Test
    void aFileOfNoBytesIsRefusedAndLeavesWithTheReason() throws IOException {
        night.drop("empty.csv", "");
        var ended = night.nightly();
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out().lines()).contains("refused: empty.csv: the file is empty; expected a header row");
        assertThat(night.home().inbox()).isEmptyDirectory();
        assertThat(night.home().rejects().resolve("empty.refused-1.csv")).isEmptyFile();
        assertThat(night.home().rejects().resolve("empty.refused-1.csv.reason.txt"))
                .hasContent("empty.csv: the file is empty; expected a header row");
    }

    @Test
    void aHardLinkIsNeverOpened() throws IOException, SQLException {
        var other = Files.writeString(folder.resolve("clients.csv"), CLIENTS);
        Files.createLink(inInbox("clients.csv"), other);
        assertThat(night.nightly().exitCode()).isEqualTo(3);
        assertThat(log()).contains("clients.csv: no plain file, so it is not taken");
        assertThat(night.count("SELECT COUNT(*) FROM client")).isZero();
        assertThat(inInbox("clients.csv")).hasContent(CLIENTS);
        assertThat(other).hasContent(CLIENTS);
    }

    @Test
    void oddNamesAreTakenAndPutAwayUnderHarmlessOnes() throws IOException, SQLException {
        for (var name : List.of("two\nlines.csv", "CON.csv", "-rf.csv", "得".repeat(83) + ".csv")) {
            night.drop(name, "code,name\nC" + Integer.toHexString(name.hashCode()) + ",Aoki\n,Nobody\n");
        }
        night.drop("空".repeat(83) + ".csv", "");
        assertThat(night.nightly().exitCode()).isEqualTo(3);
        assertThat(night.home().inbox()).isEmptyDirectory();
        assertThat(night.count("SELECT COUNT(*) FROM source_file WHERE state = 'ACCEPTED'"))
                .isEqualTo(4);
        assertThat(names(night.home().archive())).hasSize(4).allMatch(name -> name.matches("[^\\p{Cntrl}]+"));
        assertThat(names(night.home().rejects()))
                .hasSize(6)
                .allMatch(name -> name.matches("[^\\p{Cntrl}]+"))
                .contains("two_lines.rejects-" + night.text("SELECT file_id FROM source_file WHERE name LIKE 'two%'")
                        + ".csv");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void devicesAreNeverOpened() throws IOException, InterruptedException {
        assumeTrue(new ProcessBuilder("mknod", inInbox("endless.csv").toString(), "c", "1", "5")
                        .start()
                        .waitFor()
                == 0);
        night.drop("clients.csv", CLIENTS);
        assertThat(night.nightly().out()).contains("clients.csv (clients): imported");
        assertThat(inInbox("endless.csv")).exists();
        assertThat(log()).contains("endless.csv: no plain file, so it is not taken");
    }

    @Test
    void packedFilesAreRefusedUnopened() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bomb)) {
            packed.write(new byte[20_000_000]);
        }
        Files.write(inInbox("clients.csv.gz"), bomb.toByteArray());
        Files.write(inInbox("clients.csv"), bomb.toByteArray());
        var ended = night.nightly();
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("refused: clients.csv: ", "refused: clients.csv.gz: ");
        assertThat(night.home().inbox()).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAndSaysWhy() throws IOException, InterruptedException {
        night.drop("clients.csv", CLIENTS);
        night.drop("departments.csv", "code,name_en\nD1,Sales\n");
        var locked =
                Files.setPosixFilePermissions(inInbox("clients.csv"), PosixFilePermissions.fromString("---------"));
        var ended = Files.isReadable(locked) ? nightlyWithoutPrivileges() : night.nightly();
        assertThat(ended.out())
                .contains("refused: clients.csv: the file cannot be read; check its permissions and the disk.")
                .contains("departments.csv (departments): imported");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(night.home().rejects().resolve("clients.refused-1.csv.reason.txt"))
                .hasContent("clients.csv: the file cannot be read; check its permissions and the disk.");
        assertThat(night.home().rejects().resolve("clients.refused-1.csv")).exists();
    }

    /** The night in a process of a root that may read no more than others may: root is kept out of nothing. */
    private NightHome.Ended nightlyWithoutPrivileges() throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        var process = new ProcessBuilder(List.of(
                        "setpriv",
                        "--bounding-set=-dac_override,-dac_read_search",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.nidoto.batch.Nidoto",
                        "--home",
                        night.home().folder().toString(),
                        "nightly",
                        "--as-of",
                        "2026-10-05T08:00"))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int exitCode = process.waitFor();
        return new NightHome.Ended(exitCode, Files.readString(out), "");
    }

    @Test
    void aFileThatIsStillBeingWrittenWaitsForTheNextNight() throws IOException, InterruptedException {
        var configuration = night.home().configuration();
        Files.writeString(
                configuration, Files.readString(configuration).replace("inbox-rest: 0s", "inbox-rest: 1500ms"));
        night.drop("clients.csv", CLIENTS);
        night.drop("departments.csv", "code,name_en\n");
        var writer = new Thread(this::writeOn);
        writer.start();

        var ended = night.nightly();
        writer.interrupt();
        writer.join();

        assertThat(ended.out()).contains("clients.csv (clients): imported").doesNotContain("departments.csv (");
        assertThat(log()).contains("departments.csv: still being written; it will be taken next time.");
        assertThat(night.nightly().out()).contains("departments.csv (departments): imported");
        assertThat(night.home().inbox()).isEmptyDirectory();
    }

    private void writeOn() {
        try {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                Files.writeString(inInbox("departments.csv"), "D" + i + ",x\n", StandardOpenOption.APPEND);
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void filesOfOneNameInTwoNightsAreKeptApart() throws IOException, SQLException {
        for (var row : List.of("C1,Aoki\n,Nobody\n", "C1,Aoki\nC2,Baba\n,Nobody\n")) {
            night.drop("clients.csv", "code,name\n" + row);
            assertThat(night.nightly().exitCode()).isEqualTo(3);
        }
        assertThat(night.count("SELECT COUNT(*) FROM client")).isEqualTo(2);
        assertThat(night.home().rejects().resolve("clients.rejects-1.csv")).exists();
        assertThat(night.home().rejects().resolve("clients.rejects-2.csv")).exists();
        try (var archived = Files.list(night.home().archive())) {
            assertThat(archived.map(path -> path.getFileName().toString()))
                    .hasSize(2)
                    .allMatch(name -> name.matches("clients\\.[0-9a-f]{12}\\.csv"));
        }
    }

    @Test
    void oneFileGivenTwiceIsReadOnceAndTheSecondIsSaid() throws IOException, SQLException {
        var file = Files.writeString(folder.resolve("clients.csv"), CLIENTS + ",Nobody\n")
                .toString();
        var copy = Files.writeString(folder.resolve("copy of clients.csv"), CLIENTS + ",Nobody\n");
        var ended = night.run("import", file, file, copy.toString());
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out().lines())
                .contains(
                        "clients.csv: the same content as clients.csv, which is taken in this run; it is read once.",
                        "copy of clients.csv: the same content as clients.csv, which is taken in this run; it is read"
                                + " once.")
                .endsWith(
                        "clients.csv (clients): imported",
                        "  rows: 2 read = 1 taken + 0 filtered + 1 rejected + 0 duplicate",
                        "  records: 1 added, 0 changed, 0 unchanged; 0 withdrawn, 0 waiting",
                        "clients.csv: already imported",
                        "copy of clients.csv: already imported");
        assertThat(night.count("SELECT COUNT(*) FROM client")).isEqualTo(1);
    }

    @Test
    void twoFilesOfOneNameAreImportedOneAfterTheOther() throws IOException {
        var first = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("clients.csv"), CLIENTS);
        var second = Files.writeString(
                Files.createDirectory(folder.resolve("b")).resolve("clients.csv"), CLIENTS + "C2,Baba\n");
        var ended = night.run("import", first.toString(), second.toString());
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().lines())
                .containsExactly(
                        "reading clients.csv",
                        "reading clients.csv",
                        "clients.csv (clients): imported",
                        "  rows: 1 read = 1 taken + 0 filtered + 0 rejected + 0 duplicate",
                        "  records: 1 added, 0 changed, 0 unchanged; 0 withdrawn, 0 waiting",
                        "clients.csv (clients): imported",
                        "  rows: 2 read = 2 taken + 0 filtered + 0 rejected + 0 duplicate",
                        "  records: 1 added, 0 changed, 1 unchanged; 0 withdrawn, 0 waiting");
    }
}
