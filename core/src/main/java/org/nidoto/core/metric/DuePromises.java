package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Moment;

/**
 * The next contacts promised to clients (次回連絡の約束) that want a hand this morning, of incidents that are not finished and that no
 * contact has followed.
 *
 * @param today due on the as-of day or before it and still in time, the earliest first
 * @param broken past due, the longest first
 */
public record DuePromises(List<Due> today, List<Due> broken) {
    public DuePromises {
        today = List.copyOf(today);
        broken = List.copyOf(broken);
    }

    /**
     * One promise.
     *
     * @param by who made it; empty where the log does not say
     * @param sinceLastNight whether it was broken after the night before; never for one that is still in time
     */
    public record Due(
            IncidentId incident,
            String title,
            Label client,
            Label department,
            Optional<String> by,
            Moment due,
            boolean sinceLastNight)
            implements Serializable {
        private Object writeReplace() {
            return new Sent(incident, title, client, department, by.orElse(null), due, sinceLastNight);
        }

        /** What travels in its place: an {@link Optional} cannot be sent. */
        private record Sent(
                IncidentId incident,
                String title,
                Label client,
                Label department,
                @Nullable String by,
                Moment due,
                boolean sinceLastNight)
                implements Serializable {
            private Object readResolve() {
                return new Due(incident, title, client, department, Optional.ofNullable(by), due, sinceLastNight);
            }
        }
    }
}
