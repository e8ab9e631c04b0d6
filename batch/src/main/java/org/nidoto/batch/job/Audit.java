package org.nidoto.batch.job;

import java.util.List;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.Accounting;

/** Says in sentences which sums of a run's files do not hold. */
public final class Audit {
    private final Accounting accounting;
    private final Engine engine;
    private final Settings settings;

    Audit(Accounting accounting, Engine engine, Settings settings) {
        this.accounting = accounting;
        this.engine = engine;
        this.settings = settings;
    }

    /** One sentence a sum that does not hold. */
    public List<String> complaints(long runId) {
        return accounting.broken(runId, kind -> !engine.keepsRaw(kind)).stream()
                .map(this::sentence)
                .toList();
    }

    /**
     * Fails where any sum of the run does not hold.
     *
     * @throws IllegalStateException naming them
     */
    void pass(long runId) {
        var complaints = complaints(runId);
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join(" ", complaints));
        }
    }

    private String sentence(Accounting.Broken broken) {
        var text =
                switch (broken.sum()) {
                    case ROWS -> JobText.SUM_OF_ROWS;
                    case REJECTED -> JobText.SUM_OF_REJECTED;
                    case VERSIONS -> JobText.SUM_OF_VERSIONS;
                    case WITHDRAWN -> JobText.SUM_OF_WITHDRAWN;
                };
        return text.in(settings.locale(), broken.file(), broken.said(), broken.kept());
    }
}
