package org.nidoto.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server of the benchmark's own, as it comes: no setting is changed. */
final class PostgreSqlServer implements Closeable {
    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int OWN = 2;
    private static final int WITH_ENDED_CHILDREN = 4;

    private final EmbeddedPostgres server;
    private final Path data;

    PostgreSqlServer(Path data) throws IOException {
        this.data = data;
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .start();
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database + "?user=postgres";
    }

    /** Puts an empty database in the place of one that was there before. */
    void createAnew(String database) throws IOException {
        execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        execute("CREATE DATABASE " + database);
    }

    long size(String database) throws IOException {
        try (var connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT pg_database_size('" + database + "')")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private void execute(String sql) throws IOException {
        try (var connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IOException(sql, failure);
        }
    }

    /** The processor time that the server and all it has started have taken so far. */
    double cpuSeconds() throws IOException {
        var postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        double ticks = ticks(postmaster, WITH_ENDED_CHILDREN);
        var children = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .toList();
        for (var child : children) {
            ticks += ticks(child.pid(), OWN);
        }
        return ticks / TICKS_A_SECOND;
    }

    private static double ticks(long pid, int fields) throws IOException {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.isReadable(stat)) {
            return 0;
        }
        var text = Files.readString(stat);
        var all = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = 0;
        for (int i = USER_TIME; i < USER_TIME + fields; i++) {
            ticks += Double.parseDouble(all[i]);
        }
        return ticks;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
