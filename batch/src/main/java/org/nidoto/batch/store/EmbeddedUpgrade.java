package org.nidoto.batch.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.nidoto.batch.DatabaseSettings;

/**
 * Brings the tables of an embedded database up to date in a copy of its file, which then takes the file's place in one step. H2 commits each
 * statement that changes a table by itself, so that a process that dies among them would leave tables of no version.
 */
final class EmbeddedUpgrade {
    private static final Pattern PLACE = Pattern.compile("jdbc:h2:file:([^;~]+)(;.*)?");
    private static final String SUFFIX = ".mv.db";

    private EmbeddedUpgrade() {}

    /** The file that holds the database; empty where it is not one of this machine's file system, or lies in a place only H2 knows. */
    static Optional<Path> file(DatabaseSettings database) {
        var place = PLACE.matcher(database.url());
        return place.matches() ? Optional.of(Path.of(place.group(1) + SUFFIX).toAbsolutePath()) : Optional.empty();
    }

    /** Upgrades the file, which nobody has open. */
    static void run(Path file, DatabaseSettings database) throws IOException {
        var name = ".upgrading";
        var copy = file.resolveSibling(name + SUFFIX);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        var place = PLACE.matcher(database.url());
        if (!place.matches()) {
            throw new IllegalArgumentException(database.url() + " names no file");
        }
        var options = Optional.ofNullable(place.group(2)).orElse("");
        Flyway.configure()
                .dataSource(
                        "jdbc:h2:file:" + file.resolveSibling(name) + options,
                        database.user(),
                        database.password().orElse(""))
                .locations(new H2().migrations())
                .javaMigrations(new SpringBatchTables())
                .load()
                .migrate();
        try (var written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
