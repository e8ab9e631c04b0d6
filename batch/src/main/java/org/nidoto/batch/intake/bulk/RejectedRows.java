package org.nidoto.batch.intake.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** The rows of one file that were not taken, on their way to where the rejects are written; the file appears whole or not at all. */
public final class RejectedRows implements Closeable {
    private static final int KEPT_FOR_REFERENCE = 1000;

    private final Path target;
    private final Path part;
    private final ObjectOutputStream out;
    private int written;

    private RejectedRows(Path target) throws IOException {
        this.target = target;
        this.part = Files.createTempFile(target.toAbsolutePath().getParent(), ".", ".part");
        this.out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
    }

    /** Begins anew, whoever has begun before. */
    public static RejectedRows of(BulkFile file, Path folder) throws IOException {
        return new RejectedRows(place(file.number(), folder));
    }

    private static Path place(long file, Path folder) {
        return folder.resolve("not-taken-" + file);
    }

    public void write(RejectedRow row) throws IOException {
        out.writeObject(row);
        if (++written % KEPT_FOR_REFERENCE == 0) {
            out.reset();
        }
    }

    /** Ends the file and gives it its name. */
    public void complete() throws IOException {
        close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Hands over the rows of a file in the order of their blocks. */
    public static void forEach(long file, Path folder, Consumer<RejectedRow> each) throws IOException {
        try (var in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(place(file, folder))))) {
            while (true) {
                each.accept((RejectedRow) in.readObject());
            }
        } catch (EOFException end) {
            return;
        } catch (ClassNotFoundException e) {
            throw new IOException("the rows of file " + file + " were written by another version of the program", e);
        }
    }
}
