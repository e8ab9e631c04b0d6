package org.nidoto.batch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.nidoto.batch.DatabaseSettings;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How far the schema of a database is, looked at without changing it.
 *
 * @param version of the last migration; empty where there is no database yet
 * @param pending migrations that the next run makes
 * @param fromLater whether a later version of the program has been at it
 */
public record SchemaState(Optional<String> version, int pending, boolean fromLater) {
    private static final SchemaState NONE = new SchemaState(Optional.empty(), 0, false);

    /**
     * Connects once and looks.
     *
     * @throws SQLException where the database cannot be reached, refuses us, or is damaged
     */
    public static SchemaState of(DatabaseSettings database) throws SQLException, IOException {
        var dialect = Dialect.of(database.url());
        var file = database.embeddedFile();
        if (file.isPresent() && (Files.notExists(file.get()) || Files.size(file.get()) == 0)) {
            return NONE;
        }
        dialect.prepare(database);
        var connections = connections(database, dialect);
        connections.getConnection().close();
        try {
            return state(Flyway.configure()
                    .dataSource(connections)
                    .locations(dialect.migrations())
                    .javaMigrations(Migrations.inJava())
                    .load()
                    .info()
                    .all());
        } catch (FlywayException failure) {
            throw new SQLException(failure.getMessage(), failure);
        }
    }

    /** Not Flyway's own, which cuts the blank off that ends a file's key. */
    static DriverManagerDataSource connections(DatabaseSettings database, Dialect dialect) {
        var login = new Properties();
        login.putAll(dialect.connection());
        login.setProperty("user", database.user());
        database.password().ifPresent(password -> login.setProperty("password", password));
        return new DriverManagerDataSource(database.url(), login);
    }

    private static SchemaState state(MigrationInfo[] migrations) {
        var version = Arrays.stream(migrations)
                .filter(migration -> migration.getState().isApplied() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(Object::toString);
        int pending = (int) Arrays.stream(migrations)
                .filter(migration -> migration.getState() == MigrationState.PENDING)
                .count();
        boolean fromLater =
                Arrays.stream(migrations).anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
        return version.isEmpty() ? NONE : new SchemaState(version, pending, fromLater);
    }
}
