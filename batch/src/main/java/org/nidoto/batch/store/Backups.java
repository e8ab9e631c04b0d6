package org.nidoto.batch.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.h2.tools.ChangeFileEncryption;
import org.nidoto.batch.DatabaseSettings;
import org.nidoto.batch.Home;
import org.nidoto.batch.OwnerOnly;
import org.nidoto.batch.store.RefusedBackup.Reason;

/**
 * Backups of the embedded database. The caller holds the run lock: no run of ours has the file open. Each file appears whole or not at all,
 * and what a restore replaces is backed up before.
 */
public final class Backups {
    private final DatabaseSettings database;
    private final Path key;

    public Backups(DatabaseSettings database, Home home) {
        this.database = database;
        this.key = home.data().resolve(BackupFile.PSEUDONYM_KEY);
    }

    /** What was put back: its state is that of {@code made}; what was there before is in {@code before}, empty where nothing was. */
    public record Restored(Instant made, Optional<Path> before) {}

    /**
     * Backs the database up, once it has been opened without trouble.
     *
     * @throws SQLException where it cannot be opened
     */
    public void backUp(Path target, Instant made) throws IOException, SQLException, RefusedBackup {
        var file = file();
        if (isEmpty(file)) {
            throw new RefusedBackup(Reason.EMPTY);
        }
        SchemaState.of(database);
        write(target, file, made);
    }

    private void write(Path target, Path file, Instant made) throws IOException, RefusedBackup {
        var folder = target.toAbsolutePath().resolveSibling("");
        OwnerOnly.createFolders(folder);
        if (Files.exists(target)) {
            throw new RefusedBackup(Reason.EXISTS);
        }
        var draft = Files.createTempFile(folder, ".backup-", ".tmp");
        try {
            BackupFile.write(draft, file, key, made);
            force(draft);
            Files.move(draft, target);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new RefusedBackup(Reason.EXISTS);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Puts a backup in the place of the database, once it has been opened without trouble, under the encryption that the settings want.
     *
     * @param before where to back up what is there now
     * @throws SQLException where the backup is encrypted with another key than ours
     */
    public Restored restore(Path backup, Path before, Instant now) throws IOException, SQLException, RefusedBackup {
        var file = file();
        var folder = file.toAbsolutePath().resolveSibling("");
        OwnerOnly.createFolders(folder);
        var draft = Files.createTempDirectory(folder, ".restoring-");
        try {
            var made = BackupFile.unpack(backup, draft);
            var unpacked = draft.resolve(BackupFile.DATABASE);
            open(unpacked);
            encryptAsWanted(unpacked);
            boolean replaces = !isEmpty(file);
            if (replaces) {
                write(before, file, now);
            }
            EmbeddedFile.unmark(file);
            put(unpacked, file);
            if (Files.exists(draft.resolve(BackupFile.PSEUDONYM_KEY))) {
                put(draft.resolve(BackupFile.PSEUDONYM_KEY), key);
            }
            return new Restored(made, replaces ? Optional.of(before) : Optional.empty());
        } finally {
            delete(draft);
        }
    }

    private Path file() throws RefusedBackup {
        return database.embeddedFile().orElseThrow(() -> new RefusedBackup(Reason.SERVER));
    }

    private static boolean isEmpty(Path file) throws IOException {
        return Files.notExists(file) || Files.size(file) == 0;
    }

    /** Opens the unpacked file, whether it is encrypted or not. */
    private void open(Path file) throws IOException, SQLException, RefusedBackup {
        try {
            if (SchemaState.of(database.at(EmbeddedFile.place(file), EmbeddedFile.isEncrypted(file)))
                    .fromLater()) {
                throw new RefusedBackup(Reason.LATER);
            }
        } catch (SQLException failure) {
            if (EmbeddedFile.isWrongKey(failure)) {
                throw failure;
            }
            throw new RefusedBackup(Reason.DAMAGED);
        }
    }

    private void encryptAsWanted(Path file) throws IOException, SQLException {
        boolean encrypted = EmbeddedFile.isEncrypted(file);
        if (encrypted != database.encrypted()) {
            var key = DatabaseSettings.key().toCharArray();
            ChangeFileEncryption.execute(
                    file.resolveSibling("").toString(),
                    "nidoto",
                    "AES",
                    encrypted ? key : null,
                    encrypted ? null : key,
                    true);
        }
    }

    /** In one step, once its bytes are on the disk. */
    private static void put(Path from, Path to) throws IOException {
        OwnerOnly.claim(from);
        force(from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> left;
        try (var files = Files.list(folder)) {
            left = files.toList();
        }
        for (var file : left) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
