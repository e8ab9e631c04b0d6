package org.nidoto.core.metric;

import java.util.List;
import org.nidoto.core.incident.IncidentId;

/**
 * What the period's incidents hold that was taken, but is to be looked at by who keeps the log.
 *
 * @param incidents how many have it
 * @param first the first of them by source and number, at most {@value #NAMED}
 */
public record Oddity(Kind kind, int incidents, List<IncidentId> first) {
    static final int NAMED = 5;

    public Oddity {
        first = List.copyOf(first);
    }

    /** What it is. */
    public enum Kind {
        OCCURRED_AFTER_DETECTED,
        STEP_BEFORE_DETECTED,
        CLOSED_BEFORE_RESOLVED,
        CLOSED_WITHOUT_RESOLVED,
        CLOSED_WITHOUT_DATE,
        IN_THE_FUTURE,
        CONTACT_DISAGREES,
        UNREGISTERED
    }
}
