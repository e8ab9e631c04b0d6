package org.nidoto.core.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Optional;

/**
 * Whether the superior heard of it before the company apologised, counted in incidents.
 *
 * @param compliant reported before the apology or at the same minute
 * @param late reported after the apology
 * @param unreported apologised for, never reported
 * @param notApplicable no apology yet, outside the rate
 */
public record Escalation(int compliant, int late, int unreported, int notApplicable) {
    /** How one incident was escalated. */
    public enum State {
        COMPLIANT,
        LATE,
        UNREPORTED,
        NOT_APPLICABLE
    }

    /**
     * When one incident was reported and apologised for.
     *
     * @param reported to the superior; empty where it was not
     * @param apologised to the client; empty where it was not
     */
    public record Steps(Optional<Instant> reported, Optional<Instant> apologised) {
        /** What is dated after as-of has not happened. */
        public State state(Instant asOf) {
            var apology = apologised.filter(at -> !at.isAfter(asOf));
            var report = reported.filter(at -> !at.isAfter(asOf));
            if (apology.isEmpty()) {
                return State.NOT_APPLICABLE;
            }
            if (report.isEmpty()) {
                return State.UNREPORTED;
            }
            return report.get().isAfter(apology.get()) ? State.LATE : State.COMPLIANT;
        }
    }

    /** All incidents together. */
    public static Escalation of(Collection<Steps> incidents, Instant asOf) {
        var states = new EnumMap<State, Integer>(State.class);
        incidents.forEach(steps -> states.merge(steps.state(asOf), 1, Integer::sum));
        return new Escalation(
                states.getOrDefault(State.COMPLIANT, 0),
                states.getOrDefault(State.LATE, 0),
                states.getOrDefault(State.UNREPORTED, 0),
                states.getOrDefault(State.NOT_APPLICABLE, 0));
    }

    /** The incidents of both. */
    public Escalation plus(Escalation other) {
        return new Escalation(
                compliant + other.compliant,
                late + other.late,
                unreported + other.unreported,
                notApplicable + other.notApplicable);
    }

    /** The share compliant among the incidents that were apologised for. */
    public Proportion rate() {
        return new Proportion(compliant, compliant + late + unreported);
    }
}
