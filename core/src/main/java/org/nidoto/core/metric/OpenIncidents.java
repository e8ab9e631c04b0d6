package org.nidoto.core.metric;

import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;

/**
 * The incidents that are not finished at the as-of instant, whatever the period they were detected in.
 *
 * @param total how many there are
 * @param longest the longest open, up to a cap
 */
public record OpenIncidents(int total, List<Open> longest) {
    /** How many a review lists. */
    public static final int CAP = 60;

    public OpenIncidents {
        longest = List.copyOf(longest);
    }

    /**
     * One open incident.
     *
     * @param lastReached the last step of the response it has reached
     * @param daysOpen whole days from detection to the as-of instant
     * @param nextContactDue the latest promise of a next contact; empty where none is open
     */
    public record Open(
            IncidentId id,
            String title,
            Label client,
            Label department,
            Optional<Label> severity,
            Moment detected,
            Milestone lastReached,
            long daysOpen,
            Optional<Moment> nextContactDue) {}
}
