package org.nidoto.batch.job;

import java.time.Instant;
import org.nidoto.batch.store.Waiting;

/** Sees that the sums of the run's files hold, counts what waits for an incident or a measure that has not come, and says what has waited for too long. */
final class Reconcile {
    private final Engine engine;
    private final Audit audit;
    private final Waiting waiting;
    private final Notes notes;

    Reconcile(Engine engine, Audit audit, Waiting waiting, Notes notes) {
        this.engine = engine;
        this.audit = audit;
        this.waiting = waiting;
        this.notes = notes;
    }

    void reconcile(long runId, Instant asOf) {
        audit.pass(runId);
        waiting.count(engine.waiting());
        for (var missing : waiting.overdue(asOf, engine.waiting())) {
            notes.warn(JobText.WAITING_LONG, new Value(missing.parent()), missing.records());
        }
    }
}
