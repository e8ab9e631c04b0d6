package org.nidoto.batch.job;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;

/**
 * Counts facts on several threads, each into a tally of its own. What the tallies come to together does not depend on who counted what; the
 * witness is shown the facts by one thread and in their order.
 */
final class CountingThreads implements Closeable {
    private static final int BLOCK = 500;
    private static final int BLOCKS_A_THREAD = 3;

    private final ReviewFrame frame;
    private final Consumer<IncidentFact> witness;
    private final int mostBlocks;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<ReviewTally> idle = new ConcurrentLinkedQueue<>();
    private final Deque<Future<List<IncidentFact>>> counted = new ArrayDeque<>();
    private List<Read> block = new ArrayList<>();

    CountingThreads(int threads, ReviewFrame frame, Consumer<IncidentFact> witness) {
        this.frame = frame;
        this.witness = witness;
        this.mostBlocks = BLOCKS_A_THREAD * threads;
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            var counting = new Thread(work, "counting");
            counting.setDaemon(true);
            return counting;
        });
    }

    private record Read(Incident incident, List<Contact> contacts) {}

    /** Takes an incident to be counted. */
    void add(Incident incident, List<Contact> contacts) {
        block.add(new Read(incident, contacts));
        if (block.size() == BLOCK) {
            handOver();
        }
    }

    private void handOver() {
        var full = block;
        block = new ArrayList<>(BLOCK);
        counted.add(threads.submit(() -> count(full)));
        if (counted.size() > mostBlocks) {
            show();
        }
    }

    private List<IncidentFact> count(List<Read> read) {
        var tally = idleOrNew();
        var facts = new ArrayList<IncidentFact>(read.size());
        for (var one : read) {
            var fact = IncidentFact.of(one.incident(), one.contacts(), frame.codes(), frame.asOf(), frame.zone());
            tally.add(fact);
            facts.add(fact);
        }
        idle.add(tally);
        return facts;
    }

    private ReviewTally idleOrNew() {
        var tally = idle.poll();
        return tally == null ? new ReviewTally(frame) : tally;
    }

    private void show() {
        try {
            counted.remove().get().forEach(witness);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        }
    }

    /** What all have counted. */
    ReviewTally end() {
        handOver();
        while (!counted.isEmpty()) {
            show();
        }
        var whole = idleOrNew();
        for (var next = idle.poll(); next != null; next = idle.poll()) {
            whole.merge(next);
        }
        return whole;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
