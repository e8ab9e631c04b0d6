package org.nidoto.core.incident;

import java.io.Serializable;
import java.util.Optional;

/**
 * One mistake that reached or could have reached a client (インシデント), as its log gives it: codes stand as written there, be it a
 * code or a name, until a {@link CodeBook} reads them.
 *
 * @param recurrenceOf the earlier incident this one names as its own recurrence
 * @param status the state the log gives; empty where it gives none
 */
public record Incident(
        IncidentId id,
        String title,
        Optional<String> description,
        ClientCode client,
        DepartmentCode department,
        CategoryCode category,
        Optional<SeverityCode> severity,
        Optional<DetectionSource> detectionSource,
        Milestones milestones,
        CauseAnalysis analysis,
        ClientCare care,
        Optional<IncidentId> recurrenceOf,
        Optional<IncidentStatus> status)
        implements Serializable {
    public Incident {
        Codes.requireText("title", title);
    }

    /** Whether the log took it back; such incidents are counted apart and are in no metric. */
    public boolean cancelled() {
        return status.equals(Optional.of(IncidentStatus.CANCELLED));
    }

    private Object writeReplace() {
        return new Sent(PackedRecord.of(this));
    }

    /** What travels in its place: an {@link Optional} cannot be sent. */
    private record Sent(PackedRecord packed) implements Serializable {
        private Object readResolve() {
            return packed.incident();
        }
    }
}
