package org.nidoto.batch.job;

import java.time.Instant;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.Waiting;

/** Counts what waits for an incident or a measure that has not come, and says what has waited for too long. */
final class Reconcile {
    private final Waiting waiting;
    private final Notes notes;
    private final Settings settings;

    Reconcile(Waiting waiting, Notes notes, Settings settings) {
        this.waiting = waiting;
        this.notes = notes;
        this.settings = settings;
    }

    void count(Instant asOf) {
        waiting.count();
        for (var missing : waiting.overdue(asOf)) {
            notes.tell(JobText.WAITING_LONG.in(settings.locale(), missing.parent(), missing.records()));
        }
    }
}
