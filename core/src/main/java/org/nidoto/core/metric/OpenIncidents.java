package org.nidoto.core.metric;

import java.time.temporal.ChronoUnit;
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
 * @param ofPeriod how many of them were detected in the period
 * @param longest the longest open, up to a cap
 */
public record OpenIncidents(int total, int ofPeriod, List<Open> longest) {
    /** How many a review lists. */
    public static final int CAP = 60;

    public OpenIncidents {
        longest = List.copyOf(longest);
    }

    static OpenIncidents of(OpenTally tally, ReviewFrame frame) {
        return new OpenIncidents(
                tally.total(),
                tally.ofPeriod(),
                tally.longest().stream().map(incident -> open(incident, frame)).toList());
    }

    private static Open open(OpenTally.Unfinished incident, ReviewFrame frame) {
        var codes = frame.codes();
        return new Open(
                incident.id(),
                incident.title(),
                codes.label(incident.client()),
                codes.label(incident.department()),
                Optional.ofNullable(incident.severity()).map(codes::label),
                incident.detected(),
                incident.lastReached(),
                ChronoUnit.DAYS.between(incident.detected().date(frame.zone()), frame.asOfDay()),
                Optional.ofNullable(incident.nextContactDue()));
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
