package org.nidoto.core.review;

import org.nidoto.core.metric.AnalysisDepth;
import org.nidoto.core.metric.ApologyCare;
import org.nidoto.core.metric.ContractOutcomes;
import org.nidoto.core.metric.ExecutiveInvolvement;
import org.nidoto.core.metric.PreventionStrength;
import org.nidoto.core.metric.ProgressRhythm;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.metric.Silences;

/** The steps of a good response that are more than a time to a milestone: each has its number. */
public record ResponseSteps(
        Silences silences,
        ApologyCare apology,
        AnalysisDepth analysis,
        PreventionStrength prevention,
        ExecutiveInvolvement executives,
        ProgressRhythm progress,
        ContractOutcomes contracts) {
    static ResponseSteps of(ReviewTally tally, ReviewInputs inputs) {
        return new ResponseSteps(
                tally.silences(),
                tally.apology(),
                tally.analysis(),
                tally.prevention(inputs.measures(), inputs.adoptions()),
                tally.executives(),
                tally.progress(),
                tally.contracts());
    }
}
