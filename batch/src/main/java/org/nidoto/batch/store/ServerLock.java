package org.nidoto.batch.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.nidoto.batch.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one run at a time into a schema on PostgreSQL, from whichever machine. It is an advisory lock of a connection kept for it alone: the
 * server lets it go when the process dies, and within two minutes when its machine does.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">PostgreSQL, advisory locks</a>
 */
final class ServerLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLock.class);
    private static final int PATIENCE_SECONDS = 30;
    private static final int LONGEST_NAME = 63;
    private static final String HELD = """
        locktype = 'advisory' AND granted AND classid = 1852400751 AND objid = hashtext(coalesce(current_schema(), ''))::oid
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())\
        """;
    private static final String TRY =
            "SELECT pg_try_advisory_lock(1852400751, hashtext(coalesce(current_schema(), '')))";
    static final String HOLDER = """
        SELECT concat(a.application_name, ' at ' || host(a.client_addr))
        FROM pg_locks JOIN pg_stat_activity a USING (pid) WHERE
        """ + HELD;

    /** A connection without traffic stays; one whose other end is gone does not. */
    private static final String KEEP = """
        SET idle_session_timeout = 0; SET tcp_keepalives_idle = 60; SET tcp_keepalives_interval = 10;
        SET tcp_keepalives_count = 6\
        """;

    private final Connection connection;
    private final int process;

    private ServerLock(Connection connection, int process) {
        this.connection = connection;
        this.process = process;
    }

    /** Takes the lock; waits for a command that only looks, and for the server to see that a process of this machine has died. */
    static ServerLock take(DatabaseSettings database, Properties told, RunNote note)
            throws SQLException, InterruptedException {
        var login = new Properties();
        login.putAll(told);
        if (!database.user().isEmpty()) {
            login.setProperty("user", database.user());
        }
        database.password().ifPresent(password -> login.setProperty("password", password));
        var name = note.text();
        login.setProperty("ApplicationName", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        var connection = DriverManager.getConnection(database.url(), login);
        var encoding = text(connection, "SHOW server_encoding");
        if (!encoding.equals("UTF8")) {
            connection.close();
            throw new SQLException("the database's encoding is " + encoding + "; expected UTF8", "3D000");
        }
        for (int i = 0; !yes(connection, TRY); i++) {
            var holder = text(connection, HOLDER);
            boolean isPassing = holder.isEmpty() || holder.startsWith(RunNote.LOOKING) || note.outlives(holder);
            if (i == PATIENCE_SECONDS || !isPassing) {
                connection.close();
                throw new AnotherRun(holder);
            }
            Thread.sleep(1000);
        }
        try (var statement = connection.createStatement()) {
            statement.execute(KEEP);
        }
        return new ServerLock(connection, Integer.parseInt(text(connection, "SELECT pg_backend_pid()")));
    }

    /** A query that fails once the lock is lost: a run's connections ask it, so that no run works on without. */
    String proof() {
        return "SELECT 1 / count(*) FROM pg_locks WHERE pid = " + process + " AND " + HELD;
    }

    private static boolean yes(Connection connection, String sql) throws SQLException {
        return text(connection, sql).equals("t");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debug("the lock's connection was lost before it could be closed", gone);
        }
    }
}
