package org.nidoto.batch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.TestServer;
import org.nidoto.batch.handbook.Page;

/** What the handbook's page on PostgreSQL shows, done with a server of the tests; role and database have other names there, and other hosts. */
class PostgreSqlPageTests {
    private static final String PASSWORD = "of the page";
    private static final String NAME = "nidoto_page";

    private final NightHome night;
    private final Path passwordFile;

    PostgreSqlPageTests(@TempDir Path folder) throws IOException {
        night = NightHome.onH2(folder.resolve("home"));
        passwordFile = Files.writeString(folder.resolve("database-password"), PASSWORD + "\n");
    }

    @Test
    void aHomeMovesToTheServerThatWasMadeAsThePageSays() throws IOException, SQLException {
        var page = Page.of("postgresql", Locale.ENGLISH);
        night.drop("clients.csv", "code,name\nC1,Aoki\n");
        assertThat(night.nightly().exitCode()).isZero();

        var server = TestServer.newDatabase();
        for (var statement : page.blocks("sql").get(0).split(";\n", -1)) {
            if (!statement.isBlank()) {
                TestServer.execute(statement.replace("nidoto", NAME).replace("…", PASSWORD));
            }
        }
        var settings = page.blocks("yaml")
                .get(0)
                .replaceFirst("nidoto:\n", "")
                .replaceFirst("jdbc:postgresql://[^\"]+", server.substring(0, server.lastIndexOf('/') + 1) + NAME)
                .replaceFirst("user: nidoto", "user: " + NAME)
                .replace("/etc/nidoto/database-password", passwordFile.toString());
        Files.writeString(night.home().configuration(), "\n" + settings, StandardOpenOption.APPEND);

        var transferred = night.run(page.blocks("console").get(0).strip().replaceFirst("nidoto ", ""));
        assertThat(transferred.exitCode()).as(transferred.err()).isZero();
        var status = night.run("status");
        assertThat(status.exitCode()).as(status.err()).isZero();
        assertThat(status.out()).contains("clients.csv");
    }
}
