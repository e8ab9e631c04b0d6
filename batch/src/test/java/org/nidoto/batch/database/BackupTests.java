package org.nidoto.batch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The embedded database, put away and brought back. */
class BackupTests {
    private final Path folder;
    private final NightHome night;

    BackupTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.onH2(folder.resolve("home"));
    }

    private void importClients(String rows) throws IOException {
        var file = Files.writeString(folder.resolve("clients.csv"), "code,name\n" + rows);
        assertThat(night.run("import", file.toString()).exitCode()).isEqualTo(0);
    }

    private NightHome.Ended restore(Path backup) {
        return night.run("restore", backup.toString());
    }

    @Test
    void aNightIsUndoneByRestoringAndRedoneByGoingBack() throws IOException, SQLException {
        var key = night.home().data().resolve("pseudonym.key");
        night.drop("clients.csv", "code,name\nC1,Aoki\nC2,Baba\n,Nobody\n");
        assertThat(night.nightly().exitCode()).isEqualTo(3);
        Files.writeString(key, "0".repeat(64) + "\n");
        var monday = night.rows();

        var backup = folder.resolve("elsewhere").resolve("monday.zip");
        var made = night.run("backup", backup.toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.exitCode()).isZero();
        assertThat(night.rows()).isEqualTo(monday);

        night.drop("clients.csv", "code,name\nC1,Aoki\nC3,Chiba\n");
        assertThat(night.nightly().exitCode()).isZero();
        Files.writeString(key, "1".repeat(64) + "\n");
        var tuesday = night.rows();
        assertThat(tuesday).isNotEqualTo(monday);

        var restored = restore(backup);
        assertThat(restored.exitCode()).isZero();
        assertThat(night.rows()).isEqualTo(monday);
        assertThat(key).hasContent("0".repeat(64));
        assertThat(night.run("status").out()).contains("clients.csv (clients): imported");

        var wayBack = Path.of(restored.out().replaceFirst("(?s).*restore ", "").strip());
        assertThat(restore(wayBack).exitCode()).isZero();
        assertThat(night.rows()).isEqualTo(tuesday);
        assertThat(key).hasContent("1".repeat(64));
        try (var left = Files.list(night.home().data())) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("nidoto.mv.db", "nidoto.begun", "nidoto.lock", "pseudonym.key");
        }
    }

    @Test
    void whatIsNoBackupOrADamagedOneIsRefusedAndNothingChanges() throws IOException, SQLException {
        importClients("C1,Aoki\n");
        var rows = night.rows();
        var backup = folder.resolve("backup.zip");
        night.run("backup", backup.toString());
        var bytes = Files.readAllBytes(backup);

        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(cut, "is damaged");
        int first = firstContent(bytes);
        for (int part = 0; part < 7; part++) {
            var flipped = bytes.clone();
            flipped[first + part] ^= 1;
            assertRefused(Files.write(folder.resolve("flipped.zip"), flipped), "is damaged");
        }
        assertRefused(Files.writeString(folder.resolve("text.zip"), "code,name\n"), "is no backup made by nidoto");
        var foreign = folder.resolve("foreign.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(foreign))) {
            zip.putNextEntry(new ZipEntry("../../nidoto.mv.db"));
        }
        assertRefused(foreign, "is no backup made by nidoto");
        assertRefused(folder.resolve("nowhere.zip"), "no such backup");

        assertThat(night.rows()).isEqualTo(rows);
        assertThat(night.home().folder().resolve("backups")).doesNotExist();
        try (var left = Files.list(night.home().data())) {
            assertThat(left).hasSize(3);
        }
    }

    /** Where the packed bytes of a ZIP file's first entry begin, by the file format's fourth section: behind the 30 bytes of its header, its name and more. */
    private static int firstContent(byte[] zip) {
        var header = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        return 30 + header.getShort(26) + header.getShort(28);
    }

    private void assertRefused(Path backup, String sentence) {
        var ended = restore(backup);
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains(sentence)
                .contains("Nothing has been changed");
    }

    @Test
    void aDamagedDatabaseIsReplacedAndKept() throws IOException, SQLException {
        importClients("C1,Aoki\n");
        var rows = night.rows();
        assertThat(night.run("backup").exitCode()).isZero();
        var file = night.home().data().resolve("nidoto.mv.db");
        Files.writeString(file, "no database any more");
        assertThat(night.run("backup").exitCode()).isEqualTo(1);

        Path backup;
        try (var backups = Files.list(night.home().folder().resolve("backups"))) {
            backup = backups.toList().get(0);
        }
        var restored = restore(backup);
        assertThat(restored.exitCode()).isZero();
        assertThat(restored.out()).contains("before-restore-");
        assertThat(night.rows()).isEqualTo(rows);
    }

    @Test
    void aBackupReplacesNoFileAndOneOfALaterVersionIsRefused() throws IOException, SQLException {
        assertThat(night.run("backup").err()).contains("no database to back up yet");
        importClients("C1,Aoki\n");
        night.change("UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = '3'");
        var backup = folder.resolve("backup.zip");
        assertThat(night.run("backup", backup.toString()).exitCode()).isZero();
        assertThat(night.run("backup", backup.toString()).err()).contains("is there already");
        assertRefused(backup, "later version");
    }

    @Test
    void aServerIsBackedUpByItsOwnTools(@TempDir Path elsewhere) throws IOException {
        var onServer = NightHome.on(elsewhere, "jdbc:postgresql://localhost:1/nowhere", "nobody");
        for (var ended : List.of(onServer.run("backup"), onServer.run("restore", "x.zip"))) {
            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err().lines()).singleElement().asString().contains("pg_dump");
        }
    }
}
