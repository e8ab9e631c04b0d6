package org.nidoto.batch.job;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes what is to stand in files on several threads, before its turn to be written comes. What fails does so at its turn, as if it were made
 * only then.
 */
final class MadeAhead implements Closeable {
    private final ExecutorService threads;

    MadeAhead(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            var printing = new Thread(work, "printing");
            printing.setDaemon(true);
            return printing;
        });
    }

    /** The same content, which from now on is being made. */
    WholeFile.Content of(WholeFile.Content content) {
        var made = threads.submit(() -> {
            var bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            return bytes;
        });
        return out -> await(made).writeTo(out);
    }

    private static ByteArrayOutputStream await(Future<ByteArrayOutputStream> made) throws IOException {
        try {
            return made.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException unwritten) {
                throw unwritten;
            }
            if (failure.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new CompletionException(failure.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
