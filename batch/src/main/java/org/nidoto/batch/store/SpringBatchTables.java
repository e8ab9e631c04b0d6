package org.nidoto.batch.store;

import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The first migration: Spring Batch's own tables, as its jar brings them for the database. */
final class SpringBatchTables implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "spring batch 6.0";
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
    public void migrate(Context context) throws Exception {
        var product = context.getConnection().getMetaData().getDatabaseProductName();
        ScriptUtils.executeSqlScript(
                context.getConnection(),
                new ClassPathResource(
                        "org/springframework/batch/core/schema-" + product.toLowerCase(Locale.ROOT) + ".sql"));
    }
}
