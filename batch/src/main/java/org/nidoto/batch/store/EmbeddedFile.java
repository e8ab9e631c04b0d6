package org.nidoto.batch.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.nidoto.batch.DatabaseSettings;
import org.nidoto.batch.OwnerOnly;

/** What can be told of the embedded database's file before it is opened. */
final class EmbeddedFile {
    /** With what H2 begins a file that it encrypts. */
    private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

    /** H2's own state for a wrong key. */
    private static final String WRONG_KEY = "90049";

    private EmbeddedFile() {}

    /** H2's own state for a file that is not as it was written. */
    private static final String DAMAGED = "90030";

    /** Whether the file holds anything, and that encrypted. */
    static boolean isEncrypted(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ENCRYPTED.length), ENCRYPTED);
        }
    }

    static boolean isWrongKey(SQLException failure) {
        return WRONG_KEY.equals(failure.getSQLState());
    }

    /** The file as H2 names it in a URL, without the ending that it adds itself. */
    static Path place(Path file) {
        return Path.of(file.toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", ""));
    }

    /** Where a file is opened that lies somewhere else than the settings say. */
    static String url(Path file) throws IOException {
        return "jdbc:h2:file:" + place(file) + ";TRACE_LEVEL_FILE=0" + (isEncrypted(file) ? ";CIPHER=AES" : "");
    }

    /** What opens it there. */
    static String password(Path file) throws IOException {
        return isEncrypted(file) ? DatabaseSettings.key() + " " : "";
    }

    /** Refuses a file that is encrypted and should not be, or the other way round; an empty one may become either. */
    static void hold(Path file, boolean encrypted) throws IOException, SQLException {
        if (Files.size(file) > 0 && isEncrypted(file) != encrypted) {
            throw new SQLException(
                    encrypted
                            ? file + " is not encrypted, but nidoto.database.encrypted is true"
                            : file + " is encrypted; set nidoto.database.encrypted and "
                                    + DatabaseSettings.KEY_VARIABLE,
                    WRONG_KEY);
        }
    }

    /**
     * Holds what a file has against the mark beside it, which says how far its runs were when it was closed last: where its end cannot be read
     * any more, H2 opens it as it was some time before, and takes it for a new one where nothing of it can be read.
     *
     * @param found how far the runs are in it
     */
    static void holdBegun(Path file, boolean empty, LastRun found) throws IOException, SQLException {
        var begun = begun(file);
        if (Files.notExists(begun)) {
            if (!empty) {
                OwnerOnly.createFile(begun);
            }
            return;
        }
        if (empty) {
            throw new SQLException(file + " holds nothing, though it once did", DAMAGED);
        }
        var marked = LastRun.read(Files.readString(begun));
        if (found.compareTo(marked) < 0) {
            throw new SQLException("%s ends at %s, though it once held %s".formatted(file, found, marked), DAMAGED);
        }
    }

    /** Marks how far the runs were when the file was closed. */
    static void mark(Path file, LastRun last) throws IOException {
        Files.writeString(begun(file), last + "\n");
    }

    /** Lets another file take this one's place, however far its runs are. */
    static void unmark(Path file) throws IOException {
        if (Files.exists(begun(file))) {
            Files.writeString(begun(file), "");
        }
    }

    private static Path begun(Path file) {
        return Path.of(place(file) + ".begun");
    }
}
