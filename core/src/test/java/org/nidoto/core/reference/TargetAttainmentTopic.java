package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.Deadline;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.TargetAttainment;

/** 12: how often work was done within its target time. */
final class TargetAttainmentTopic implements ReferenceTopic {
    private static final Map<Deadline.State, String> NAMES = Map.of(
            Deadline.State.MET, "met",
            Deadline.State.LATE, "missed_late",
            Deadline.State.OVERDUE, "missed_open",
            Deadline.State.PENDING, "pending",
            Deadline.State.WITHOUT_TARGET, "no_target");

    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var asOf = Times.instant(given.text("as_of"));
        var deadlines = given.rows().stream()
                .map(row -> new Deadline(
                        row.optionalText("due").map(Times::instant).orElse(null),
                        row.optionalText("done").map(Times::instant).orElse(null)))
                .toList();
        var attainment = TargetAttainment.of(deadlines, asOf);
        var interval = attainment.attainment().interval(given.confidence());
        return answer(
                "states",
                        deadlines.stream()
                                .map(deadline -> NAMES.get(deadline.state(asOf)))
                                .toList(),
                "met", attainment.met(),
                "missed_late", attainment.late(),
                "missed_open", attainment.overdue(),
                "pending", attainment.pending(),
                "no_target", attainment.withoutTarget(),
                "future_timestamps", attainment.doneInFuture(),
                "attainment", attainment.attainment().share(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper),
                "naive_closed_only", attainment.amongDone().share());
    }
}
