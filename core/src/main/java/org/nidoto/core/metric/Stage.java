package org.nidoto.core.metric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;

/**
 * The time one incident took to a milestone, or has taken so far.
 *
 * <p>There is none where either end is a day alone, where the milestone lies before its start, and where it was skipped: not reached,
 * while a later one was, or while the incident is finished.
 *
 * @param reached whether it got there; if not, {@code to} is the as-of instant
 */
record Stage(Instant from, Instant to, boolean reached) {
    private static final List<Milestone> STEPS = List.of(Milestone.values());

    /** From detection to a milestone after it. */
    static Optional<Stage> fromDetection(IncidentFact fact, Milestone milestone, ReviewFrame frame) {
        var reached = fact.at(milestone);
        if (reached.isPresent()) {
            return of(fact.detected(), reached.get(), true);
        }
        return fact.skipped(milestone) ? Optional.empty() : of(fact.detected(), new Moment.Timed(frame.asOf()), false);
    }

    /** From the last milestone reached before this one; still running only where this one is the very next. */
    static Optional<Stage> fromMilestoneBefore(IncidentFact fact, Milestone milestone, ReviewFrame frame) {
        var before = lastBefore(fact, milestone);
        var start = before.flatMap(fact::at);
        if (before.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        var reached = fact.at(milestone);
        if (reached.isPresent()) {
            return of(start.get(), reached.get(), true);
        }
        boolean next =
                fact.lastReached() == before.get() && STEPS.indexOf(milestone) == STEPS.indexOf(before.get()) + 1;
        return next && !fact.finished() ? of(start.get(), new Moment.Timed(frame.asOf()), false) : Optional.empty();
    }

    private static Optional<Milestone> lastBefore(IncidentFact fact, Milestone milestone) {
        for (int place = STEPS.indexOf(milestone) - 1; place >= 0; place--) {
            if (fact.reached().containsKey(STEPS.get(place))) {
                return Optional.of(STEPS.get(place));
            }
        }
        return Optional.empty();
    }

    private static Optional<Stage> of(Moment from, Moment to, boolean reached) {
        return from instanceof Moment.Timed start
                        && to instanceof Moment.Timed end
                        && !end.at().isBefore(start.at())
                ? Optional.of(new Stage(start.at(), end.at(), reached))
                : Optional.empty();
    }

    /** Whole minutes of the clock on the wall. */
    long elapsedMinutes() {
        return Math.floorDiv(to.getEpochSecond(), 60) - Math.floorDiv(from.getEpochSecond(), 60);
    }

    long businessMinutes(ReviewFrame frame) {
        return frame.calendar().businessMinutes(from, to).orElse(0);
    }
}
