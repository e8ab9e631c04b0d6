package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.prevention.Decision;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.TextOrder;

/**
 * What became of the decisions of earlier meetings (決定事項の処置状況): those of meetings held by the as-of day that were not done before
 * the period began. What was done after the as-of day is not done yet; a due day ends with its business day.
 *
 * @param decisions those overdue first, then those still to be done, then those done; within each by due day, those without one last
 * @param doneInTime done by their due day, of those done or overdue that have one
 */
public record DecisionFollowUp(List<Row> decisions, Proportion doneInTime) {
    private static final Comparator<Row> MOST_URGENT_FIRST = Comparator.comparing(Row::state)
            .thenComparing(row -> row.decision().dueAt().orElse(LocalDate.MAX))
            .thenComparing(row -> row.decision().meetingDate())
            .thenComparing(row -> row.decision().number(), TextOrder.BY_CODE_POINT);

    public DecisionFollowUp {
        decisions = List.copyOf(decisions);
    }

    static DecisionFollowUp of(List<Decision> decisions, ReviewFrame frame) {
        var rows = decisions.stream()
                .filter(decision -> !decision.meetingDate().isAfter(frame.asOfDay()))
                .map(decision -> asKnown(decision, frame))
                .filter(decision -> decision.doneAt()
                        .filter(done -> done.isBefore(frame.period().from()))
                        .isEmpty())
                .map(decision -> new Row(decision, state(decision, frame)))
                .sorted(MOST_URGENT_FIRST)
                .toList();
        int inTime = count(rows, State.DONE);
        return new DecisionFollowUp(
                rows, new Proportion(inTime, inTime + count(rows, State.DONE_LATE) + count(rows, State.OVERDUE)));
    }

    private static Decision asKnown(Decision decision, ReviewFrame frame) {
        return new Decision(
                decision.number(),
                decision.meetingDate(),
                decision.text(),
                decision.owner(),
                decision.dueAt(),
                decision.doneAt().filter(done -> !done.isAfter(frame.asOfDay())));
    }

    private static State state(Decision decision, ReviewFrame frame) {
        var due = decision.dueAt();
        if (decision.doneAt().isPresent()) {
            return due.filter(decision.doneAt().get()::isAfter).isPresent() ? State.DONE_LATE : State.DONE;
        }
        return due.map(Moment.Day::new)
                        .filter(day -> frame.dueInstant(day).isBefore(frame.asOf()))
                        .isPresent()
                ? State.OVERDUE
                : State.OPEN;
    }

    private static int count(List<Row> rows, State state) {
        return (int) rows.stream()
                .filter(row -> row.state() == state && row.decision().dueAt().isPresent())
                .count();
    }

    /** One decision. */
    public record Row(Decision decision, State state) {}

    /** How far a decision is. */
    public enum State {
        OVERDUE,
        /** To be done, and not past due. */
        OPEN,
        /** Done too late. */
        DONE_LATE,
        /** Done by its due day, or without one. */
        DONE
    }
}
