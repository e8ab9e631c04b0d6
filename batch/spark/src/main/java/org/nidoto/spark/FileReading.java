package org.nidoto.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.nidoto.batch.intake.bulk.BulkFile;
import org.nidoto.batch.intake.bulk.BulkOrder;
import org.nidoto.batch.intake.bulk.FileJudge;
import org.nidoto.batch.intake.bulk.RejectedRows;

/** One file on its way through the judge, a block at a time; the rows that are not taken go into a file of their own. */
final class FileReading implements Iterator<Found> {
    private final FileJudge judge;
    private final RejectedRows notTaken;
    private final Deque<Found> waiting = new ArrayDeque<>();
    private boolean ended;

    FileReading(BulkFile file, BulkOrder order, String folder) throws IOException {
        this.judge = FileJudge.open(file, order);
        this.notTaken = RejectedRows.of(file, Path.of(folder));
    }

    @Override
    public boolean hasNext() {
        try {
            while (waiting.isEmpty() && !ended) {
                fill();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return !waiting.isEmpty();
    }

    private void fill() throws IOException {
        var block = judge.next();
        for (var row : judge.notTaken()) {
            notTaken.write(row);
        }
        if (block.isPresent()) {
            block.get().forEach(entry -> waiting.add(new Found(entry, null)));
        } else {
            notTaken.complete();
            waiting.add(new Found(null, judge.account()));
            ended = true;
        }
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }
}
