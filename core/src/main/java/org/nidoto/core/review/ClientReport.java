package org.nidoto.core.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.CaseEvent;
import org.nidoto.core.metric.CaseMeasure;
import org.nidoto.core.metric.ClientMeasure;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.MetricRules;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.statistics.PromiseKeeping;
import org.nidoto.core.statistics.PromiseKeeping.State;

/**
 * What is handed to one client (取引先別 改善状況報告書): its incidents that were detected in the period or are still open, their causes in the
 * system, what is done about them, and when it hears from the company next. It holds no figure and no word of any other client but the
 * verdict on a measure, and names no person; {@link Discretion} sees to the free texts.
 *
 * @param company the company's name
 * @param quarter the quarter that the period is; empty where it is none
 * @param asOf the instant after which nothing counts
 * @param rules the rules its figures were computed by
 * @param account what is told
 */
public record ClientReport(
        String company,
        ReviewPeriod period,
        Optional<FiscalQuarter> quarter,
        Instant asOf,
        MetricRules rules,
        Label client,
        Account account) {

    /**
     * What the client is told.
     *
     * @param incidents how many of its incidents are told of, of which {@code cases} are shown
     * @param open how many of them are not finished
     * @param promises what became of the contacts that were promised about them
     * @param cases the longest open first, then the finished ones, the latest first; up to a cap
     * @param measures what is done against the causes of the cases
     */
    public record Account(
            int incidents, int open, PromiseKeeping promises, List<Case> cases, List<ClientMeasure> measures) {
        public Account {
            cases = List.copyOf(cases);
            measures = List.copyOf(measures);
        }
    }

    /**
     * One incident.
     *
     * @param lastReached the last step of the response it has reached
     * @param nextContact the next contact that was promised and has not come; empty where none was, or it is finished
     * @param overdue whether that contact is past due
     */
    public record Case(
            IncidentId id,
            String title,
            Label category,
            Moment detected,
            boolean open,
            Milestone lastReached,
            PlainCause cause,
            Optional<Moment> nextContact,
            boolean overdue) {}

    /** How many incidents a report shows. */
    public static final int CAP = 40;

    /**
     * Draws the report of one client up.
     *
     * @param facts every incident of the client, of all times, that is known and not cancelled
     * @param review the review as of the same instant, whose verdicts on measures the report repeats
     */
    public static ClientReport of(
            Label client, List<IncidentFact> facts, ManagementReview review, ReviewInputs inputs, ReviewFrame frame) {
        var told = facts.stream()
                .filter(fact -> !fact.finished() || frame.period().contains(fact.detectedOn()))
                .sorted(order(frame))
                .toList();
        var shown = told.stream().limit(CAP).toList();
        var measures = new ArrayList<List<CaseMeasure>>();
        shown.forEach(fact -> measures.add(CaseMeasure.of(
                fact, inputs.measures(), inputs.adoptions(), review.adoption(), review.effects(), frame)));
        return new ClientReport(
                review.heading().company(),
                frame.period(),
                frame.quarter(),
                frame.asOf(),
                frame.rules(),
                client,
                new Account(
                        told.size(),
                        (int) told.stream().filter(fact -> !fact.finished()).count(),
                        promises(told, frame),
                        shown.stream().map(fact -> of(fact, frame)).toList(),
                        ClientMeasure.of(measures, facts, inputs.measures(), frame)));
    }

    private static Comparator<IncidentFact> order(ReviewFrame frame) {
        Comparator<IncidentFact> byDetection = Comparator.comparing(
                        (IncidentFact fact) -> fact.detected().earliest(frame.zone()))
                .thenComparing(IncidentFact::id);
        return (one, other) -> {
            if (one.finished() != other.finished()) {
                return one.finished() ? 1 : -1;
            }
            return one.finished() ? byDetection.compare(other, one) : byDetection.compare(one, other);
        };
    }

    private static Case of(IncidentFact fact, ReviewFrame frame) {
        var next = CaseEvent.nextContactDue(fact, frame);
        return new Case(
                fact.id(),
                fact.incident().title(),
                frame.codes().label(fact.incident().category()),
                fact.detected(),
                !fact.finished(),
                fact.lastReached(),
                PlainCause.of(fact, frame),
                next,
                next.stream().anyMatch(due -> frame.dueInstant(due).isBefore(frame.asOf())));
    }

    private static PromiseKeeping promises(List<IncidentFact> facts, ReviewFrame frame) {
        var states = facts.stream()
                .flatMap(fact -> CaseEvent.of(fact, frame).stream())
                .flatMap(event -> event.contact().stream())
                .flatMap(contact -> contact.promise().stream())
                .toList();
        return new PromiseKeeping(
                count(states, State.KEPT),
                count(states, State.LATE),
                count(states, State.BROKEN),
                count(states, State.PENDING),
                0);
    }

    private static int count(List<State> states, State wanted) {
        return (int) states.stream().filter(state -> state == wanted).count();
    }
}
