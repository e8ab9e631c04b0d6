package org.nidoto.batch.store;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes the references to {@code source_file} from the tables of versions: each version was looked up there twice, and indexes that nobody
 * reads cost a fifth of a night. Files are never deleted, and the sums of every run are held against what is kept.
 */
final class WithoutReferences implements JavaMigration {
    private static final List<String> TABLES = List.of(
            "incident",
            "contact",
            "measure",
            "adoption",
            "exposure",
            "decision",
            "department",
            "client",
            "listed_code");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7");
    }

    @Override
    public String getDescription() {
        return "without references";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        for (var table : TABLES) {
            var names = jdbc.queryForList("""
                    SELECT constraint_name FROM information_schema.table_constraints
                    WHERE constraint_type = 'FOREIGN KEY' AND table_schema = CURRENT_SCHEMA AND LOWER(table_name) = ?
                    """, String.class, table);
            names.forEach(name -> jdbc.execute("ALTER TABLE %s DROP CONSTRAINT \"%s\"".formatted(table, name)));
        }
    }
}
