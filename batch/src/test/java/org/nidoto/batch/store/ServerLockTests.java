package org.nidoto.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.DatabaseSettings;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.TestServer;

/** Two machines are two homes with one database. */
class ServerLockTests {
    private static final RunNote NOTE = new RunNote("nightly, 2026-10-05T00:00:00Z, pid 4711", true);

    private final NightHome night;
    private final DatabaseSettings database;

    ServerLockTests(@TempDir Path folder) throws IOException {
        night = NightHome.onPostgreSql(folder);
        database = new DatabaseSettings(night.databaseUrl(), TestServer.USER, "", false);
    }

    @Test
    void whileAnotherMachineRunsTheNextEndsAtOnceAndSaysWhichIsActive() throws SQLException, InterruptedException {
        try (var elsewhere = ServerLock.take(database, new Properties(), NOTE)) {
            assertThat(elsewhere.proof()).isNotEmpty();
            var ended = night.nightly();
            assertThat(ended.exitCode()).isEqualTo(4);
            assertThat(ended.err().lines())
                    .singleElement()
                    .asString()
                    .contains(NOTE.text())
                    .contains("127.0.0.1");
        }
        assertThat(night.nightly().exitCode()).isZero();
    }

    @Test
    void twoDatabasesOfOneServerDoNotWaitForEachOther(@TempDir Path folder)
            throws IOException, SQLException, InterruptedException {
        try (var elsewhere = ServerLock.take(database, new Properties(), NOTE)) {
            assertThat(elsewhere.proof()).isNotEmpty();
            assertThat(NightHome.onPostgreSql(folder).nightly().exitCode()).isZero();
        }
    }

    @Test
    void aConnectionThatIsCutLetsTheLockGo() throws SQLException, InterruptedException {
        try (var cut = ServerLock.take(database, new Properties(), NOTE)) {
            cutOffTheLock();
            try (var next = ServerLock.take(database, new Properties(), NOTE)) {
                assertThat(next.proof()).isNotEqualTo(cut.proof());
            }
        }
    }

    @Test
    void aRunThatLostItsLockGetsNoFurtherConnection() throws IOException, SQLException, InterruptedException {
        try (var pool = Pool.open(database, new PostgreSql(), NOTE)) {
            pool.getConnection().close();
            cutOffTheLock();
            Thread.sleep(1000);
            assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        }
    }

    @Test
    void aDatabaseThatCannotHoldEveryLetterIsRefused(@TempDir Path folder) throws IOException {
        var url = TestServer.newDatabase("ENCODING 'EUC_JP' LOCALE 'C' TEMPLATE template0");
        var ended = NightHome.on(folder, url, TestServer.USER).run("status");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("EUC_JP");
    }

    /** As an administrator does, or a network. */
    private void cutOffTheLock() throws SQLException, InterruptedException {
        try (var other = night.connect();
                var statement = other.createStatement()) {
            statement.execute("""
                SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """);
        }
        Thread.sleep(200);
    }
}
