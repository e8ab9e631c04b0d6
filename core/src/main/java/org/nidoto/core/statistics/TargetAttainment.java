package org.nidoto.core.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;

/**
 * How often work was done within its target time (目標時間内達成率). What is overdue and still open is a miss; what is not yet due, or
 * has no target, is outside. A house definition.
 *
 * @param met done in time
 * @param late done too late
 * @param overdue open, and its due time past
 * @param pending open, and not yet due
 * @param withoutTarget nothing was due
 * @param doneInFuture how many of them claim to be done after the as-of instant, and count as not done
 */
public record TargetAttainment(int met, int late, int overdue, int pending, int withoutTarget, int doneInFuture) {
    /** Nothing looked at. */
    public static final TargetAttainment NONE = new TargetAttainment(0, 0, 0, 0, 0, 0);

    /** Counts the states at the as-of instant. */
    public static TargetAttainment of(Collection<Deadline> deadlines, Instant asOf) {
        var states = new EnumMap<Deadline.State, Integer>(Deadline.State.class);
        deadlines.forEach(deadline -> states.merge(deadline.state(asOf), 1, Integer::sum));
        return new TargetAttainment(
                states.getOrDefault(Deadline.State.MET, 0),
                states.getOrDefault(Deadline.State.LATE, 0),
                states.getOrDefault(Deadline.State.OVERDUE, 0),
                states.getOrDefault(Deadline.State.PENDING, 0),
                states.getOrDefault(Deadline.State.WITHOUT_TARGET, 0),
                (int) deadlines.stream()
                        .filter(deadline -> deadline.doneInFuture(asOf))
                        .count());
    }

    /** What this and other work came to together. */
    public TargetAttainment plus(TargetAttainment more) {
        return new TargetAttainment(
                met + more.met,
                late + more.late,
                overdue + more.overdue,
                pending + more.pending,
                withoutTarget + more.withoutTarget,
                doneInFuture + more.doneInFuture);
    }

    /** The share that met its target among all whose due time has decided; absent while none has. */
    public Proportion attainment() {
        return new Proportion(met, met + late + overdue);
    }

    /** The share among what is done. It leaves out what is overdue and so flatters: for reconciliation with other software only. */
    public Proportion amongDone() {
        return new Proportion(met, met + late);
    }
}
