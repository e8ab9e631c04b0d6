package org.nidoto.batch.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.nidoto.batch.OwnerOnly;

/**
 * Lets one run at a time into a home. The operating system holds the lock, so that one left by a dead process does not block; what the file
 * says is for people only.
 */
final class RunLock implements Closeable {
    /** A byte no one writes: what the file says stays readable on systems where a locked byte is not. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_NOTE = 1000;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty where another run holds it. */
    static Optional<RunLock> take(Path file, String note) throws IOException {
        OwnerOnly.createFile(file);
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (!locked(channel)) {
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
            taken = true;
            return Optional.of(new RunLock(channel));
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** What the run that holds the lock says of itself. */
    static String holder(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var note = ByteBuffer.allocate(LONGEST_NOTE);
            channel.read(note, 0);
            return new String(note.array(), 0, note.position(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        }
    }
}
