package org.nidoto.batch.store;

import org.flywaydb.core.api.migration.JavaMigration;

/** The migrations that are not SQL. */
final class Migrations {
    private Migrations() {}

    static JavaMigration[] inJava() {
        return new JavaMigration[] {new SpringBatchTables(), new WithoutReferences()};
    }
}
