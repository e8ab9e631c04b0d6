package org.nidoto.batch.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.nidoto.batch.DatabaseSettings;

/**
 * Brings the tables of an embedded database up to date in a copy of its file, which then takes the file's place in one step. H2 commits each
 * statement that changes a table by itself, so that a process that dies among them would leave tables of no version.
 */
final class EmbeddedUpgrade {
    private static final String COPY = ".upgrading";

    private EmbeddedUpgrade() {}

    /** Upgrades the file, which nobody has open. */
    static void run(Path file, DatabaseSettings database) throws IOException {
        var copy = file.resolveSibling(COPY + ".mv.db");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        var there = database.at(file.resolveSibling(COPY), database.encrypted());
        Flyway.configure()
                .dataSource(SchemaState.connections(there, new H2()))
                .locations(new H2().migrations())
                .javaMigrations(Migrations.inJava())
                .load()
                .migrate();
        try (var written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
