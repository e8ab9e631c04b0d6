package org.nidoto.batch.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.nidoto.batch.DatabaseSettings;

/** The connections of one run, and with them the lock that lets no other run in. */
final class Pool extends HikariDataSource {
    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Optional<ServerLock> lock;

    private Pool(Optional<ServerLock> lock) {
        this.lock = lock;
    }

    /** Takes the lock where the database needs one, connects, and brings the tables up to date. */
    static Pool open(DatabaseSettings database, Dialect dialect, RunNote note)
            throws SQLException, IOException, InterruptedException {
        dialect.prepare(database);
        var pool = new Pool(dialect.lock(database, note));
        boolean ready = false;
        try {
            pool.connectTo(database, dialect);
            Flyway.configure()
                    .dataSource(pool)
                    .locations(dialect.migrations())
                    .javaMigrations(new SpringBatchTables())
                    .load()
                    .migrate();
            ready = true;
            return pool;
        } finally {
            if (!ready) {
                pool.close();
            }
        }
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

    @Override
    public void close() {
        super.close();
        lock.ifPresent(ServerLock::close);
    }
}
