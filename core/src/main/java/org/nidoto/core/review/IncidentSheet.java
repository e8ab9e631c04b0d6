package org.nidoto.core.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.nidoto.core.incident.ClientCare;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.CaseEvent;
import org.nidoto.core.metric.CaseMeasure;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.MetricRules;
import org.nidoto.core.metric.ReviewFrame;

/**
 * Everything the sheet of one incident says (再発防止報告書（8D）), as it stood at the as-of instant.
 *
 * @param company the company's name
 * @param asOf the instant after which nothing counts
 * @param rules the rules its figures were computed by
 * @param severity empty where the log gives none
 * @param status open, closed or cancelled
 * @param detected when it was noticed
 * @param closed when it was closed; empty where it was not, or the log does not say when
 * @param minutesToContainment business minutes from detection to containment; empty where one of the two lacks its time or never was
 * @param events its course, in order of time
 * @param nextContactDue the next contact that the client is waiting for; empty where none was promised, or it is finished
 * @param recurrenceOf the earlier incident it names as its own recurrence
 * @param cameBack later incidents that name this one as theirs
 * @param measures what was decided because of it, or is against one of its causes
 */
public record IncidentSheet(
        String company,
        Instant asOf,
        MetricRules rules,
        IncidentId id,
        String title,
        Optional<String> description,
        Label client,
        Label department,
        Label category,
        Optional<Label> severity,
        Optional<DetectionSource> detectionSource,
        IncidentStatus status,
        Moment detected,
        Optional<Moment> closed,
        OptionalLong minutesToContainment,
        List<CaseEvent> events,
        Optional<Moment> nextContactDue,
        CauseFound cause,
        ClientCare care,
        Optional<IncidentId> recurrenceOf,
        List<IncidentId> cameBack,
        List<CaseMeasure> measures) {
    public IncidentSheet {
        events = List.copyOf(events);
        cameBack = List.copyOf(cameBack);
        measures = List.copyOf(measures);
    }

    /**
     * Draws the sheet of one incident up.
     *
     * @param review the review as of the same instant, whose verdicts on measures the sheet repeats
     * @param cameBack later incidents that name this one
     */
    public static IncidentSheet of(
            IncidentFact fact,
            List<IncidentId> cameBack,
            ManagementReview review,
            ReviewInputs inputs,
            ReviewFrame frame) {
        var incident = fact.incident();
        var codes = frame.codes();
        return new IncidentSheet(
                review.heading().company(),
                frame.asOf(),
                frame.rules(),
                fact.id(),
                incident.title(),
                incident.description(),
                codes.label(incident.client()),
                codes.label(incident.department()),
                codes.label(incident.category()),
                incident.severity().map(codes::label),
                incident.detectionSource(),
                status(fact),
                fact.detected(),
                fact.at(Milestone.CLOSED),
                minutesToContainment(fact, frame),
                CaseEvent.of(fact, frame),
                CaseEvent.nextContactDue(fact, frame),
                CauseFound.of(fact, frame),
                incident.care(),
                incident.recurrenceOf(),
                cameBack,
                CaseMeasure.of(
                        fact, inputs.measures(), inputs.adoptions(), review.adoption(), review.effects(), frame));
    }

    private static IncidentStatus status(IncidentFact fact) {
        if (fact.incident().cancelled()) {
            return IncidentStatus.CANCELLED;
        }
        return fact.finished() ? IncidentStatus.CLOSED : IncidentStatus.OPEN;
    }

    private static OptionalLong minutesToContainment(IncidentFact fact, ReviewFrame frame) {
        return fact.detected() instanceof Moment.Timed from
                        && fact.at(Milestone.CONTAINED).orElse(null) instanceof Moment.Timed to
                ? frame.calendar().businessMinutes(from.at(), to.at())
                : OptionalLong.empty();
    }
}
