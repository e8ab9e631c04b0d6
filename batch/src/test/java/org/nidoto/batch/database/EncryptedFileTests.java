package org.nidoto.batch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.NightProcess;

/** The embedded database's file under a key that only the environment knows. */
class EncryptedFileTests {
    private static final String KEY = "Schluessel-4711=%&'+~";
    private static final String CLIENT = "Kurosawa Trading";

    private final Path folder;
    private final NightHome night;

    EncryptedFileTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.onH2(folder);
        var configuration = Files.readString(night.home().configuration());
        Files.writeString(night.home().configuration(), configuration + "\n  database: {encrypted: true}\n");
    }

    private NightHome.Ended run(String key, String... arguments) throws IOException, InterruptedException {
        return NightProcess.run(folder, key.isEmpty() ? Map.of() : Map.of("NIDOTO_DATABASE_KEY", key), arguments);
    }

    @Test
    void theFileOpensWithTheKeyAloneAndTheKeyIsSeenNowhere() throws IOException, InterruptedException {
        var clients = Files.writeString(folder.resolve("clients.csv"), "code,name\nC1," + CLIENT + "\n");
        var imported = run(KEY, "import", clients.toString());
        assertThat(imported.out()).contains("1 added");
        assertThat(imported.exitCode()).isZero();
        Files.delete(clients);
        assertThat(night.home().data().resolve("nidoto.mv.db")).isNotEmptyFile();

        var wrong = run("another-key-of-the-right-length", "status");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out().lines()).last().asString().contains("the key");
        var none = run("", "status");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.out().lines()).singleElement().asString().contains("NIDOTO_DATABASE_KEY");

        Files.writeString(night.home().configuration(), "nidoto: {inbox-rest: 0s}\n");
        var plain = run("", "status");
        assertThat(plain.exitCode()).isEqualTo(2);
        assertThat(plain.out().lines()).last().asString().contains("nidoto.database.encrypted");

        assertThat(imported.out() + wrong.out() + none.out() + plain.out()).doesNotContain(KEY);
        assertNoFileHolds(KEY);
        assertNoFileHolds(CLIENT);
    }

    @Test
    void aKeyThatIsTooShortIsNotTaken() throws IOException, InterruptedException {
        for (var key : new String[] {"short", "with a blank in its middle", "秘密の鍵秘密の鍵秘密の鍵秘密の鍵秘密の鍵"}) {
            var ended = run(key, "status");
            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.out()).contains("NIDOTO_DATABASE_KEY").doesNotContain(key);
        }
        assertThat(night.home().data().resolve("nidoto.mv.db")).doesNotExist();
    }

    @Test
    void aFileThatIsNotEncryptedIsNotTakenForOneThatIs() throws IOException, InterruptedException, SQLException {
        var encrypted = Files.readString(night.home().configuration());
        Files.writeString(night.home().configuration(), encrypted.replace("encrypted: true", "encrypted: false"));
        var clients = Files.writeString(folder.resolve("clients.csv"), "code,name\nC1," + CLIENT + "\n");
        assertThat(night.run("import", clients.toString()).exitCode()).isZero();
        var rows = night.rows();
        var backup = folder.resolve("plain.zip").toString();
        assertThat(night.run("backup", backup).exitCode()).isZero();
        Files.writeString(night.home().configuration(), encrypted);
        var ended = run(KEY, "status");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out().lines()).last().asString().contains("is not encrypted");

        assertThat(run(KEY, "restore", backup).exitCode()).isZero();
        var file = night.home().data().resolve("nidoto.mv.db");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith("H2encrypt");
        assertThat(run(KEY, "status").out()).contains("1 added");

        var secret = folder.resolve("secret.zip").toString();
        assertThat(run(KEY, "backup", secret).exitCode()).isZero();
        assertThat(run("another-key-of-the-right-length", "restore", secret).exitCode())
                .isEqualTo(2);
        Files.writeString(night.home().configuration(), encrypted.replace("encrypted: true", "encrypted: false"));
        assertThat(run(KEY, "restore", secret).exitCode()).isZero();
        assertThat(night.rows()).isEqualTo(rows);
    }

    private void assertNoFileHolds(String secret) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }
}
