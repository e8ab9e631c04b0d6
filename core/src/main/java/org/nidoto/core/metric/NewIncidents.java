package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;

/**
 * The incidents that nobody knew of the night before, cancelled ones left out, whenever they were detected.
 *
 * @param total how many there are
 * @param open how many of them are not finished
 * @param worstOpen how many of those are of the worst severity, S
 * @param first the open ones, then the others, the gravest first, of equal severity the newest first, up to {@link #CAP}
 */
public record NewIncidents(int total, int open, int worstOpen, List<NewIncident> first) {
    /** How many are kept. */
    public static final int CAP = 40;

    public NewIncidents {
        first = List.copyOf(first);
    }

    /**
     * One new incident.
     *
     * @param lastReached the last step of the response it has reached
     * @param finished whether nothing more is to come
     */
    public record NewIncident(
            IncidentId id,
            String title,
            Label client,
            Label department,
            Label category,
            Optional<Label> severity,
            Moment detected,
            Milestone lastReached,
            boolean finished)
            implements Serializable {
        private Object writeReplace() {
            return new Sent(
                    id, title, client, department, category, severity.orElse(null), detected, lastReached, finished);
        }

        /** What travels in its place: an {@link Optional} cannot be sent. */
        private record Sent(
                IncidentId id,
                String title,
                Label client,
                Label department,
                Label category,
                @Nullable Label severity,
                Moment detected,
                Milestone lastReached,
                boolean finished)
                implements Serializable {
            private Object readResolve() {
                return new NewIncident(
                        id,
                        title,
                        client,
                        department,
                        category,
                        Optional.ofNullable(severity),
                        detected,
                        lastReached,
                        finished);
            }
        }
    }
}
