package org.nidoto.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.statistics.Estimate;

/**
 * Every figure that can be compared, beside those of the period before and of the same period a year earlier (前期比・前年同期比), each with
 * the size of the change, its interval and a test. All tests of one question are one family, corrected by Benjamini and Hochberg.
 *
 * <p>Incidents of the earlier periods are followed to the as-of instant too, hence for longer.
 *
 * @param figures by question, in the order of the response
 */
public record PeriodComparisons(List<Compared> figures) {
    public PeriodComparisons {
        figures = List.copyOf(figures);
    }

    /** The figures of one question. */
    public List<Compared> of(Question question) {
        return figures.stream()
                .filter(figure -> figure.quantity().question() == question)
                .toList();
    }

    /** What the meeting asks, hence which tests are one family. */
    public enum Question {
        /** Is there a signal? */
        INCIDENTS,
        /** Are the causes found? */
        CAUSES,
        /** Are we faster? */
        SPEED,
        /** Do we respond in good order? */
        RESPONSE,
        /** Do incidents come back? */
        RECURRENCE,
        /** Are measures adopted in time? */
        PREVENTION,
        /** Can the page be trusted? */
        DATA
    }

    /** How a change is measured. */
    public enum Scale {
        /** Rate now over rate then: mid-p. */
        RATE_RATIO,
        /** Share now less share then, −1 to 1: Newcombe's interval, Fisher's mid-p. */
        DIFFERENCE,
        /** Peto's ratio, above 1 being faster now: log-rank test. */
        SPEED_RATIO
    }

    /**
     * A figure.
     *
     * @param milestone which one, of {@link Quantity#TIME_TO} and {@link Quantity#IN_TIME}
     * @param days which window, of {@link Quantity#RECURRED}
     */
    public record Compared(
            Quantity quantity,
            Optional<Milestone> milestone,
            Optional<Integer> days,
            Value now,
            Against before,
            Against lastYear) {}

    /**
     * A figure's value in one period.
     *
     * @param value a count, a share from 0 to 1, or a median in business minutes; empty where there is none
     * @param n the cases it rests on
     */
    public record Value(OptionalDouble value, int n) {}

    /**
     * A figure against one earlier period.
     *
     * @param change on the quantity's scale, with its interval
     * @param p two-sided, for no change; empty where it was not tested
     * @param adjustedP the same after Benjamini–Hochberg over the question's tests of both earlier periods; the reading rests on it
     * @param holmP the same after Holm
     */
    public record Against(
            Value then,
            Estimate change,
            OptionalDouble p,
            OptionalDouble adjustedP,
            OptionalDouble holmP,
            Reading reading) {}

    /** What can be said of a change, or why nothing can. */
    public enum Reading {
        /** Above 1, or above 0 on the scale of differences, and a signal. */
        HIGHER,
        /** Below, and a signal. */
        LOWER,
        /** No signal, which is no proof that nothing changed. */
        NO_SIGNAL,
        /** Fewer cases in a period than the company chose to judge by; not tested. */
        TOO_FEW,
        /** Nothing to compare in the review's period. */
        NOTHING_NOW,
        /** Nothing to compare in the earlier period. */
        NOTHING_THEN,
        /** The log begins after the earlier period. */
        BEFORE_THE_LOG,
        /** Both periods have cases, but nothing that can be told apart: nobody got there, or never at the same time. */
        NOT_COMPARABLE
    }

    /** What is compared. */
    public enum Quantity {
        INCIDENTS(Question.INCIDENTS, Scale.RATE_RATIO),
        FOUND_BY_CLIENT(Question.INCIDENTS, Scale.DIFFERENCE),
        FOUND_OUTSIDE(Question.INCIDENTS, Scale.DIFFERENCE),
        /** Of one occurrence cause; {@link CauseOrder} holds them, a family of their own. */
        CAUSE(Question.CAUSES, Scale.RATE_RATIO),
        /** Of all suppliers; {@link SupplierIncidents} holds those of each, a family of their own. */
        SUPPLIER_CAUSED(Question.CAUSES, Scale.DIFFERENCE),
        CAUSE_STATED(Question.CAUSES, Scale.DIFFERENCE),
        CAUSE_CONFIRMED(Question.CAUSES, Scale.DIFFERENCE),
        PERSON_BLAMING(Question.CAUSES, Scale.DIFFERENCE),
        TIME_TO(Question.SPEED, Scale.SPEED_RATIO),
        IN_TIME(Question.SPEED, Scale.DIFFERENCE),
        TOP_TO_VISIT(Question.SPEED, Scale.SPEED_RATIO),
        REPORTED_BEFORE_APOLOGY(Question.RESPONSE, Scale.DIFFERENCE),
        HEARD_BEFORE_PROPOSAL(Question.RESPONSE, Scale.DIFFERENCE),
        REPLIED_BEFORE_HEARING(Question.RESPONSE, Scale.DIFFERENCE),
        PRESENTED_BEFORE_CLOSING(Question.RESPONSE, Scale.DIFFERENCE),
        PROMISES_KEPT(Question.RESPONSE, Scale.DIFFERENCE),
        APOLOGISED(Question.RESPONSE, Scale.DIFFERENCE),
        ACCOMPANIED(Question.RESPONSE, Scale.DIFFERENCE),
        LETTERS(Question.RESPONSE, Scale.DIFFERENCE),
        MEMORANDA(Question.RESPONSE, Scale.DIFFERENCE),
        TOP_REQUESTED(Question.RESPONSE, Scale.DIFFERENCE),
        TOP_VISITED_ON_REQUEST(Question.RESPONSE, Scale.DIFFERENCE),
        PROGRESS_REPORTED(Question.RESPONSE, Scale.DIFFERENCE),
        CONTRACTS_KEPT(Question.RESPONSE, Scale.DIFFERENCE),
        /** Of the episodes whose days were up in the period. */
        RECURRED(Question.RECURRENCE, Scale.DIFFERENCE),
        /** Of the adoptions that fell due in the period. */
        ADOPTED_IN_TIME(Question.PREVENTION, Scale.DIFFERENCE),
        COMPLETENESS(Question.DATA, Scale.DIFFERENCE);

        private final Question question;
        private final Scale scale;

        Quantity(Question question, Scale scale) {
            this.question = question;
            this.scale = scale;
        }

        public Question question() {
            return question;
        }

        public Scale scale() {
            return scale;
        }
    }
}
