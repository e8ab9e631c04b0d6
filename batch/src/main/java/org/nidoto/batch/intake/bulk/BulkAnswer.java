package org.nidoto.batch.intake.bulk;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What became of an order.
 *
 * @param accounts what became of each file
 * @param tally what was counted of the records of the files that were taken
 */
public record BulkAnswer(List<BulkAccount> accounts, BulkTally tally) implements Serializable {
    public BulkAnswer {
        accounts = List.copyOf(accounts);
    }

    /** Writes something that the other side will read; it appears under its name whole or not at all. */
    public static void write(Serializable what, Path target) throws IOException {
        var part = Files.createTempFile(target.toAbsolutePath().getParent(), ".", ".part");
        try (var out = new ObjectOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeObject(what);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads what {@link #write} has written in this program's same version. */
    public static <T> T read(Path from, Class<T> type) throws IOException {
        try (var in = new ObjectInputStream(new java.io.BufferedInputStream(Files.newInputStream(from)))) {
            return type.cast(in.readObject());
        } catch (ClassNotFoundException e) {
            throw new IOException(from + " was written by another version of the program", e);
        }
    }
}
