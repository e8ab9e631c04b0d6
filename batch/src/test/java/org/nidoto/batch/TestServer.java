package org.nidoto.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started once for all tests of a JVM that want it; each home gets a database of its own. */
public final class TestServer {
    /** The role the program connects as; it owns the databases and is no superuser. */
    public static final String USER = "nidoto";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("hba_file", whoMayEnter().toString())
                        .start();
                execute(server, "CREATE ROLE " + USER + " LOGIN");
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Those who run the tests need no password, all others do. */
    private static Path whoMayEnter() throws IOException {
        var file = Files.createTempFile("nidoto-pg_hba", ".conf");
        file.toFile().deleteOnExit();
        return Files.writeString(file, """
                local all all trust
                host all postgres,%s all trust
                host all all all scram-sha-256
                """.formatted(USER));
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Makes an empty database and gives its URL, which needs no password. */
    public static String newDatabase() {
        return newDatabase("");
    }

    /** The same, made with further options. */
    public static String newDatabase(String options) {
        var name = "home" + DATABASES.incrementAndGet();
        execute(Running.SERVER, "CREATE DATABASE " + name + " OWNER " + USER + " " + options);
        return "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/" + name;
    }

    /** Makes a role that gets in by its password only, and hands the database to it. */
    public static void requirePassword(String url, String user, String password) {
        execute(Running.SERVER, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(user, password));
        execute(
                Running.SERVER,
                "ALTER DATABASE %s OWNER TO %s".formatted(url.substring(url.lastIndexOf('/') + 1), user));
    }

    /** Executes one statement as the server's own superuser. */
    public static void execute(String sql) {
        execute(Running.SERVER, sql);
    }

    /** Everything the database holds, as text. */
    public static String dump(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT schema_to_xml('public', true, false, '')::text")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
