package org.nidoto.batch.job;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Makes blocks in a thread of its own, in their order and a few ahead of who takes them.
 *
 * @param <B> the block
 */
final class ReadAhead<B> implements Closeable {
    private static final int AHEAD = 2;
    private static final int PATIENCE_SECONDS = 60;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var reading = new Thread(work, "reading");
        reading.setDaemon(true);
        return reading;
    });
    private final Callable<? extends B> next;
    private final Predicate<? super B> isLast;
    private final Deque<Future<? extends B>> blocks = new ArrayDeque<>();
    private boolean ended;

    /** Begins at once; {@code next} is called until what it makes is the last. */
    ReadAhead(Callable<? extends B> next, Predicate<? super B> isLast) {
        this.next = next;
        this.isLast = isLast;
        for (int i = 0; i < AHEAD; i++) {
            order();
        }
    }

    private void order() {
        blocks.add(thread.submit(() -> {
            if (ended) {
                throw new IllegalStateException("there is no block behind the last");
            }
            B block = next.call();
            ended = isLast.test(block);
            return block;
        }));
    }

    /** The next block; what kept it from being made is thrown here. */
    B take() {
        try {
            B block = blocks.remove().get();
            if (!isLast.test(block)) {
                order();
            }
            return block;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new CompletionException(failure.getCause());
        }
    }

    /** Waits until nothing is being made any more. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a file could not be left");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
