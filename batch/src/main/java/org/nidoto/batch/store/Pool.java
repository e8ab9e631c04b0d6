package org.nidoto.batch.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.nidoto.batch.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of one run, and with them the lock that lets no other run in. */
final class Pool extends HikariDataSource {
    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_MILLIS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);

    private final Optional<ServerLock> lock;
    private Optional<Path> file = Optional.empty();

    private Pool(Optional<ServerLock> lock) {
        this.lock = lock;
    }

    /** Takes the lock where the database needs one, connects, and brings the tables up to date. */
    static Pool open(DatabaseSettings database, Dialect dialect, RunNote note)
            throws SQLException, IOException, InterruptedException {
        if (note.looks() && dialect.letsIn(note)) {
            var beside = beside(database, dialect);
            if (beside.isPresent()) {
                return beside.get();
            }
        }
        dialect.prepare(database);
        var pool = new Pool(dialect.lock(database, note));
        boolean ready = false;
        try {
            pool.connectTo(database, dialect);
            var tables = pool.flyway(dialect);
            var file = database.embeddedFile();
            if (file.isPresent()) {
                EmbeddedFile.holdBegun(file.get(), tables.info().applied().length == 0, pool.lastRun());
            }
            if (file.isPresent() && tables.info().pending().length > 0) {
                pool.close();
                EmbeddedUpgrade.run(file.get(), database);
                return open(database, dialect, note);
            }
            tables.migrate();
            pool.file = file;
            ready = true;
            return pool;
        } finally {
            if (!ready) {
                pool.close();
            }
        }
    }

    /** Without a lock, to look at tables that are up to date already; empty where they are not. */
    private static Optional<Pool> beside(DatabaseSettings database, Dialect dialect) {
        var pool = new Pool(Optional.empty());
        boolean ready = false;
        try {
            pool.connectTo(database, dialect);
            ready = pool.flyway(dialect).info().pending().length == 0;
            return ready ? Optional.of(pool) : Optional.empty();
        } finally {
            if (!ready) {
                pool.close();
            }
        }
    }

    private Flyway flyway(Dialect dialect) {
        return Flyway.configure()
                .dataSource(this)
                .locations(dialect.migrations())
                .javaMigrations(Migrations.inJava())
                .load();
    }

    private void connectTo(DatabaseSettings database, Dialect dialect) {
        setJdbcUrl(database.url());
        if (!database.user().isEmpty()) {
            setUsername(database.user());
        }
        database.password().ifPresent(this::setPassword);
        setDataSourceProperties(dialect.connection());
        setMaximumPoolSize(CONNECTIONS);
        setConnectionTimeout(PATIENCE_MILLIS);
        lock.ifPresent(held -> {
            setConnectionInitSql(held.proof());
            setConnectionTestQuery(held.proof());
        });
    }

    private LastRun lastRun() throws SQLException {
        try (var connection = getConnection()) {
            return LastRun.of(connection);
        }
    }

    /** Closes the connections, and with the last of them the embedded database's file, which is marked then. */
    @Override
    public void close() {
        if (isClosed()) {
            return;
        }
        try {
            var last = file.isPresent() ? lastRun() : LastRun.NONE;
            super.close();
            if (file.isPresent()) {
                EmbeddedFile.mark(file.get(), last);
            }
        } catch (SQLException | IOException failure) {
            LOG.warn("how far the runs are could not be marked beside the database's file", failure);
        } finally {
            super.close();
            lock.ifPresent(ServerLock::close);
        }
    }
}
