package org.nidoto.batch.job;

import java.time.Instant;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.Waiting;

/** Sees that the sums of the run's files hold, counts what waits for an incident or a measure that has not come, and says what has waited for too long. */
final class Reconcile {
    private final Audit audit;
    private final Waiting waiting;
    private final Notes notes;
    private final Settings settings;

    Reconcile(Audit audit, Waiting waiting, Notes notes, Settings settings) {
        this.audit = audit;
        this.waiting = waiting;
        this.notes = notes;
        this.settings = settings;
    }

    void reconcile(long runId, Instant asOf) {
        audit.pass(runId);
        waiting.count();
        for (var missing : waiting.overdue(asOf)) {
            notes.tell(JobText.WAITING_LONG.in(settings.locale(), missing.parent(), missing.records()));
        }
    }
}
