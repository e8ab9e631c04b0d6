package org.nidoto.batch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens files for which others may put something else at any moment, as in the inbox: no link is followed, and no pipe is waited for. Opening a
 * pipe lasts until somebody writes into it, and Java cannot ask not to wait; so a thread of its own opens, and is left behind where it waits.
 */
public final class PlainFile {
    private static final int LOOKS = 300;
    private static final int MILLISECONDS_BETWEEN = 100;

    private PlainFile() {}

    /**
     * Opens it for reading.
     *
     * @throws IOException where it cannot be read, is no plain file, or has not been opened after half a minute
     */
    public static InputStream open(Path path) throws IOException {
        requirePlain(path);
        var opening =
                new FutureTask<>(() -> FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        var thread = new Thread(opening, "opening a file");
        thread.setDaemon(true);
        thread.start();
        return Channels.newInputStream(plain(opened(opening, path), path));
    }

    private static FileChannel opened(FutureTask<FileChannel> opening, Path path) throws IOException {
        try {
            for (int i = 0; i < LOOKS; i++) {
                try {
                    return opening.get(MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillWaiting) {
                    requirePlain(path);
                }
            }
            throw new FileSystemException(path.toString(), null, "opening it does not end");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException unreadable ? unreadable : new IOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(path.toString());
        }
    }

    /** What has been opened has places to go to, as no pipe has, and a plain file still lies there. */
    private static FileChannel plain(FileChannel opened, Path path) throws IOException {
        boolean plain = false;
        try {
            opened.position(opened.position());
            requirePlain(path);
            plain = true;
            return opened;
        } finally {
            if (!plain) {
                opened.close();
            }
        }
    }

    private static void requirePlain(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(path.toString(), null, "no plain file");
        }
    }
}
