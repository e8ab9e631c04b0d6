package org.nidoto.batch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.OptionalLong;
import org.flywaydb.core.Flyway;
import org.nidoto.batch.Home;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes everything from the home's embedded database over into the configured one: versions, knowledge times, editions, runs. */
public final class Transfer {
    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final TransactionTemplate transactions;
    private final Home home;

    Transfer(JdbcTemplate jdbc, Dialect dialect, TransactionTemplate transactions, Home home) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.transactions = transactions;
        this.home = home;
    }

    /** Whether there is an embedded database, and another is configured. */
    public boolean hasSource() {
        return !(dialect instanceof H2) && Files.exists(home.data().resolve("nidoto.mv.db"));
    }

    /**
     * Copies all of it or nothing, and leaves the embedded database as it is but for its schema, which is brought up to date.
     *
     * @return the number of rows; empty where the configured database is not
     */
    public OptionalLong run() throws IOException {
        var file = home.data().resolve("nidoto.mv.db");
        var url = EmbeddedFile.url(file);
        var password = EmbeddedFile.password(file);
        Flyway.configure()
                .dataSource(new DriverManagerDataSource(url, "", password))
                .locations(new H2().migrations())
                .javaMigrations(Migrations.inJava())
                .load()
                .migrate();
        return Objects.requireNonNull(transactions.execute(status -> {
            try (var from = DriverManager.getConnection(url, "", password)) {
                var copy = new TableCopy(from, jdbc, dialect);
                return copy.isPossible() ? OptionalLong.of(copy.copyAll()) : OptionalLong.empty();
            } catch (SQLException e) {
                throw new IllegalStateException("the embedded database cannot be read", e);
            }
        }));
    }
}
