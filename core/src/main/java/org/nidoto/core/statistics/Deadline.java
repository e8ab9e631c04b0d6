package org.nidoto.core.statistics;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something was due and when it was done.
 *
 * @param due when it was due, or {@code null} where there is no target
 * @param done when it was done, or {@code null} where it was not
 */
public record Deadline(@Nullable Instant due, @Nullable Instant done) {
    /** Where a piece of work stands against its target. */
    public enum State {
        /** Done by the due time, or exactly then. */
        MET,
        /** Done after the due time. */
        LATE,
        /** Not done, and the due time is past: a miss, or slow work would look better than it is. */
        OVERDUE,
        /** Not done, and the due time is not past; exactly at as-of is not past. */
        PENDING,
        /** Nothing was due. */
        WITHOUT_TARGET
    }

    /** Where it stands at the as-of instant; what was done after that is not done yet. */
    public State state(Instant asOf) {
        if (due == null) {
            return State.WITHOUT_TARGET;
        }
        return knownDone(asOf)
                .map(at -> at.isAfter(due) ? State.LATE : State.MET)
                .orElse(due.isBefore(asOf) ? State.OVERDUE : State.PENDING);
    }

    /** Whether it claims to be done after the as-of instant, which is a finding about the data. */
    public boolean doneInFuture(Instant asOf) {
        return done != null && done.isAfter(asOf);
    }

    private Optional<Instant> knownDone(Instant asOf) {
        return Optional.ofNullable(done).filter(at -> !at.isAfter(asOf));
    }
}
