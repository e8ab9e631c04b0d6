package org.nidoto.core.review;

import java.util.List;
import org.nidoto.core.metric.AdoptionProgress;
import org.nidoto.core.metric.CauseBreakdown;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.metric.DecisionFollowUp;
import org.nidoto.core.metric.GoodOrder;
import org.nidoto.core.metric.HeadlineComparison;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.metric.MeasureEffects;
import org.nidoto.core.metric.MetricRules;
import org.nidoto.core.metric.OpenIncidents;
import org.nidoto.core.metric.PeriodComparisons;
import org.nidoto.core.metric.PromiseKeeping;
import org.nidoto.core.metric.RecurrenceRate;
import org.nidoto.core.metric.ResponseTimes;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.metric.SupplierIncidents;

/**
 * Everything one management review says (マネジメントレビュー). Printing adds words and pictures to it, and no figure.
 *
 * @param clients the clients that management should know about, most points first
 * @param followUp what became of the decisions of earlier meetings
 * @param decisionsWanted what the meeting is asked to decide, weightiest first, up to four
 * @param rules the rules the figures were computed by, for the page of definitions
 */
public record ManagementReview(
        Heading heading,
        IncidentVolume volume,
        CauseBreakdown causes,
        ResponseTimes responseTimes,
        GoodOrder order,
        PromiseKeeping promises,
        AdoptionProgress adoption,
        RecurrenceRate recurrence,
        MeasureEffects effects,
        List<ClientConcern> clients,
        OpenIncidents open,
        DataQuality quality,
        HeadlineComparison comparison,
        ResponseSteps steps,
        ExpertFigures experts,
        PeriodComparisons comparisons,
        SupplierIncidents suppliers,
        DecisionFollowUp followUp,
        List<DecisionWanted> decisionsWanted,
        MetricRules rules) {
    public ManagementReview {
        clients = List.copyOf(clients);
        decisionsWanted = List.copyOf(decisionsWanted);
    }

    /**
     * Draws one review up.
     *
     * @param tally of all incidents known, of all times
     * @throws IllegalArgumentException where the heading speaks of another period or instant than was counted for
     */
    public static ManagementReview of(Heading heading, ReviewTally tally, ReviewInputs inputs) {
        var frame = tally.frame();
        if (!heading.period().equals(frame.period()) || !heading.asOf().equals(frame.asOf())) {
            throw new IllegalArgumentException("counted for " + frame.period() + " as of " + frame.asOf() + ", not for "
                    + heading.period() + " as of " + heading.asOf());
        }
        var causes = tally.causes();
        var adoption = tally.adoption(inputs.measures(), inputs.adoptions(), inputs.exposures());
        var recurrence = tally.recurrence(inputs.measures(), inputs.adoptions());
        var clients = tally.clients(inputs.exposures());
        int enough = frame.rules().choices().minimums().unaddressed();
        var withoutMeasure = tally.vitalWithoutMeasure(inputs.measures()).stream()
                .filter(row -> row.incidents() >= enough)
                .toList();
        return new ManagementReview(
                heading,
                tally.volume(inputs.exposures()),
                causes,
                tally.responseTimes(),
                tally.order(),
                tally.promises(),
                adoption,
                recurrence,
                tally.effects(inputs.measures(), inputs.adoptions(), inputs.exposures()),
                clients,
                tally.open(),
                tally.quality(inputs.measures(), inputs.adoptions(), inputs.exposures(), inputs.files()),
                tally.comparison(inputs.exposures()),
                ResponseSteps.of(tally, inputs),
                ExpertFigures.of(tally, inputs),
                tally.comparisons(inputs.measures(), inputs.adoptions(), inputs.exposures()),
                tally.suppliers(),
                tally.followUp(inputs.decisions()),
                DecisionsWanted.of(
                        clients,
                        withoutMeasure,
                        causes.occurrence().total(),
                        recurrence,
                        adoption,
                        frame.rules().choices().summary().decisions()),
                frame.rules());
    }

    /** Who has what past due. */
    public OverdueLoad overdueLoad() {
        return OverdueLoad.of(this);
    }

    /** The three to five findings of the summary, most important first. */
    public List<Finding> findings() {
        return Findings.of(this);
    }
}
