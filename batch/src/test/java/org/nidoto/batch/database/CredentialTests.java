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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.NightProcess;
import org.nidoto.batch.TestServer;

/** The password comes from a file or the environment, and is seen nowhere else. */
class CredentialTests {
    private static final String PASSWORD = "s3cret-Geheim-秘密";

    private final Path folder;
    private final NightHome night;

    CredentialTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.night = NightHome.onPostgreSql(folder);
    }

    @Test
    void aPasswordInAFileOpensTheDatabaseAndLeavesNoTrace() throws IOException, SQLException {
        TestServer.requirePassword(night.databaseUrl(), "filed", PASSWORD);
        var file = Files.writeString(folder.resolve("database-password"), PASSWORD + "\n");
        configure("url: \"%s\"\n    user: filed\n    password-file: database-password".formatted(night.databaseUrl()));
        night.dropSamples();

        var ended = night.nightly();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out() + ended.err()).doesNotContain(PASSWORD);
        assertThat(TestServer.dump(night.databaseUrl()))
                .contains("incidents_2026-10-05.csv")
                .doesNotContain(PASSWORD);
        Files.delete(file);
        assertNoFileHolds(PASSWORD);
    }

    @Test
    void aPasswordInTheEnvironmentDoes() throws IOException, InterruptedException {
        TestServer.requirePassword(night.databaseUrl(), "environed", PASSWORD);
        configure("url: \"%s\"\n    user: environed".formatted(night.databaseUrl()));

        assertThat(statusWith(PASSWORD)).isZero();
        assertThat(Files.readString(folder.resolve("out.txt"))).doesNotContain(PASSWORD);
        assertThat(statusWith(PASSWORD + "x")).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("out.txt")))
                .contains("environed")
                .doesNotContain(PASSWORD);
        assertNoFileHolds(PASSWORD);
    }

    private int statusWith(String password) throws IOException, InterruptedException {
        var ended = NightProcess.run(folder, Map.of("NIDOTO_DATABASE_PASSWORD", password), "status");
        Files.writeString(folder.resolve("out.txt"), ended.out());
        return ended.exitCode();
    }

    @Test
    void aWrongPasswordIsOneSentence() throws IOException {
        TestServer.requirePassword(night.databaseUrl(), "mistaken", PASSWORD);
        Files.writeString(folder.resolve("database-password"), "wrong-" + PASSWORD);
        configure(
                "url: \"%s\"\n    user: mistaken\n    password-file: database-password".formatted(night.databaseUrl()));
        assertRefused("mistaken");
    }

    @Test
    void aMissingPasswordIsOneSentence() throws IOException {
        TestServer.requirePassword(night.databaseUrl(), "forgotten", PASSWORD);
        configure("url: \"%s\"\n    user: forgotten".formatted(night.databaseUrl()));
        assertRefused("no password was provided");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/nidoto?password=" + PASSWORD,
                "jdbc:postgresql://localhost/nidoto?ssl=true&sslpassword=" + PASSWORD,
                "jdbc:postgresql://nidoto:" + PASSWORD + "@localhost/nidoto",
                "jdbc:h2:file:./x;USER=sa;PASSWORD=" + PASSWORD,
                "jdbc:h2:file:./x;Password=" + PASSWORD,
            })
    void aPasswordInTheUrlIsRefusedWithoutBeingShown(String url) throws IOException {
        configure("url: \"" + url + "\"");
        assertRefused("nidoto.database.url holds a password");
    }

    @Test
    void aPasswordInTheConfigurationIsRefusedWithoutBeingShown() throws IOException {
        configure("password: \"" + PASSWORD + "\"");
        assertRefused("nidoto.database.password");
    }

    @Test
    void aPasswordFileThatIsNotThereIsNamed() throws IOException {
        configure("password-file: nowhere");
        assertRefused("nidoto.database.password-file: " + folder.resolve("nowhere"));
    }

    @Test
    void anotherDatabaseIsNamedNotTried() throws IOException {
        configure("url: \"jdbc:oracle:thin:localhost\"");
        assertRefused("jdbc:oracle:thin:localhost");
    }

    private void configure(String database) throws IOException {
        Files.writeString(
                night.home().configuration(), "nidoto:\n  inbox-rest: 0s\n  database:\n    " + database + "\n");
    }

    private void assertRefused(String named) throws IOException {
        var ended = night.run("status");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines()).singleElement().asString().contains(named);
        assertThat(ended.out() + ended.err()).doesNotContain(PASSWORD);
        Files.delete(night.home().configuration());
        Files.deleteIfExists(folder.resolve("database-password"));
        assertNoFileHolds(PASSWORD);
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
