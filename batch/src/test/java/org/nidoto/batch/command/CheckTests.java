package org.nidoto.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.NightProcess;

class CheckTests {
    private final NightHome night;

    CheckTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    private void configure(String yaml) throws IOException {
        var configuration = night.home().configuration();
        Files.writeString(configuration, Files.readString(configuration) + "\n" + yaml + "\n");
    }

    private List<String> broken() {
        var ended = night.run("check");
        assertThat(ended.exitCode()).isEqualTo(2);
        return ended.out().lines().filter(line -> line.startsWith("broken  ")).toList();
    }

    @Test
    void aNewHomeIsInOrderAndStaysAsItIs() throws SQLException {
        var ended = night.run("check");
        assertThat(ended.out().lines().map(line -> line.replaceFirst(":.*", "")))
                .containsExactly(
                        "ok      Configuration",
                        "ok      Folders",
                        "ok      Import profiles",
                        "ok      Database",
                        "ok      Calendar",
                        "ok      Mail",
                        "ok      Fonts",
                        "ok      Disk");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("is still empty");
        assertThat(night.home().data().resolve("nidoto.mv.db")).doesNotExist();

        night.run("status");
        assertThat(night.run("check").out()).contains("as this program wants it");
        night.change("UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = '3'");
        assertThat(broken()).singleElement().asString().contains("version 99").contains("later version");
    }

    @Test
    void everythingThatIsBrokenIsSaid() throws IOException {
        configure("  compnay: X");
        Files.delete(night.home().archive());
        Files.writeString(night.home().profiles().resolve("bad.yml"), "kind: [");
        var ended = night.run("check");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out().lines())
                .hasSize(5)
                .filteredOn(line -> line.startsWith("broken  "))
                .satisfiesExactly(
                        line -> assertThat(line).contains("nidoto.compnay"),
                        line -> assertThat(line).contains(night.home().archive() + " is no folder"),
                        line -> assertThat(line).contains("profiles/bad.yml"));
    }

    @Test
    void holidaysThatEndAreSaidBeforeTheyDo() throws IOException {
        var configuration = Files.readString(night.home().configuration());
        Files.writeString(
                night.home().configuration(),
                configuration.replaceAll("company-holidays:.*", "company-holidays: [\"2025-12-30/2025-12-31\"]"));
        assertThat(broken())
                .singleElement()
                .asString()
                .contains("until 2026-11-30 only")
                .contains("nidoto.figures.company-holidays");
    }

    @Test
    void dataThatOthersCanReadAreSaid() throws IOException {
        assumeTrue(night.home()
                .data()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix"));
        Files.setPosixFilePermissions(night.home().data(), PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(broken()).singleElement().asString().contains("chmod 700");
    }

    @Test
    void aDatabaseThatIsNoneIsSaid(@TempDir Path folder) throws IOException {
        var other = NightHome.onH2(folder);
        Files.writeString(other.home().data().resolve("nidoto.mv.db"), "no database at all");
        var ended = other.run("check");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out())
                .contains("broken  The database's file is damaged or gone (")
                .contains("Disk: ");
    }

    @Test
    void aServerThatIsNotThereIsSaid(@TempDir Path folder) throws IOException {
        var other = NightHome.on(folder, "jdbc:postgresql://localhost:1/nowhere", "nobody");
        var ended = other.run("check");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out())
                .contains("broken  The database cannot be reached")
                .contains("Disk: ");
    }

    @Test
    void aMailServerThatIsNotThereIsSaid() throws IOException {
        configure("  mail: {host: localhost, port: 1, from: nidoto@example.com, to: [quality@example.com]}");
        assertThat(broken())
                .singleElement()
                .asString()
                .contains("Mail: localhost does not let us in: Couldn't connect");
    }

    @Test
    void aDiskWithoutRoomIsSaid(@TempDir Path folder) throws IOException {
        var other = NightHome.onH2(folder);
        try (var file =
                new RandomAccessFile(other.home().data().resolve("nidoto.mv.db").toFile(), "rw")) {
            file.setLength(8L << 40);
        }
        var ended = other.run("check");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).contains("broken  Disk: only ", "a night wants 17592.2 GB");
    }

    @Test
    void aFolderOfSomebodyElseIsSaid() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root gives folders away");
        var nobody = night.home()
                .reports()
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName("nobody");
        Files.setOwner(night.home().reports(), nobody);
        assertThat(broken()).singleElement().asString().contains("belongs to nobody, but this is run by root");
    }

    @Test
    void aJavaWithoutFontsIsSaid(@TempDir Path folder) throws IOException, InterruptedException {
        var library = Files.createDirectory(folder.resolve("lib")).resolve("libfreetype.so.6");
        Files.writeString(library, "no library");
        var other = NightHome.onH2(folder.resolve("home"));
        var ended = NightProcess.run(
                other.home().folder(),
                Map.of("LD_LIBRARY_PATH", library.resolveSibling("").toString()),
                "check");
        assumeTrue(ended.exitCode() != 0, "this Java has a FreeType of its own");
        assertThat(ended.exitCode()).as(ended.out()).isEqualTo(2);
        assertThat(ended.out()).contains("broken  Fonts: this Java cannot load them (");
    }

    @Test
    void itSpeaksJapaneseToo() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPANESE);
            assertThat(night.run("check").out().lines()).hasSize(8).allMatch(line -> line.startsWith("正常  "));
        } finally {
            Locale.setDefault(before);
        }
    }
}
