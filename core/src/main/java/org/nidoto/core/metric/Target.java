package org.nidoto.core.metric;

import java.time.Instant;
import java.util.Optional;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.statistics.Deadline;
import org.nidoto.core.statistics.Deadline.State;

/**
 * One incident's target for one milestone. Where detection or the milestone is a day alone, days are compared: in time means on the day it
 * was due or before, detection being taken as that day's beginning.
 *
 * @param due when the milestone was due
 * @param done when it was reached; empty where it was not
 */
record Target(Moment due, Optional<Moment> done) {
    /** Empty where the milestone has no target, or was skipped: nothing tells when it would have been reached. */
    static Optional<Target> of(IncidentFact fact, Milestone milestone, ReviewFrame frame) {
        if (fact.skipped(milestone)) {
            return Optional.empty();
        }
        return Optional.ofNullable(frame.rules().targets().get(milestone)).map(allowed -> {
            var due = frame.dueAfter(fact.detected().earliest(frame.zone()), allowed);
            boolean byDay = fact.detected() instanceof Moment.Day;
            return new Target(
                    byDay ? new Moment.Day(due.atZone(frame.zone()).toLocalDate()) : new Moment.Timed(due),
                    fact.at(milestone));
        });
    }

    /** Where it stands at the as-of instant; a day has passed when the next one begins. */
    State state(ReviewFrame frame) {
        if (done.isPresent() && (isDay(due) || isDay(done.get()))) {
            return frame.cut().isAfter(done.get(), due) ? State.LATE : State.MET;
        }
        var at = done.map(moment -> moment.earliest(frame.zone()));
        return new Deadline(dueInstant(frame), at.orElse(null)).state(frame.asOf());
    }

    private static boolean isDay(Moment moment) {
        return moment instanceof Moment.Day;
    }

    /** The instant after which it is overdue. */
    Instant dueInstant(ReviewFrame frame) {
        return due instanceof Moment.Timed timed
                ? timed.at()
                : due.date(frame.zone()).plusDays(1).atStartOfDay(frame.zone()).toInstant();
    }
}
