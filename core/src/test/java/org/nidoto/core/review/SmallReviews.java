package org.nidoto.core.review;

import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.tally;

import java.util.List;
import org.nidoto.core.metric.Incidents;
import org.nidoto.core.metric.ReviewTally;

/** Reviews of small logs. */
final class SmallReviews {
    private SmallReviews() {}

    static ManagementReview review(List<Incidents> log) {
        return review(log, ReviewInputs.NONE);
    }

    static ManagementReview review(List<Incidents> log, ReviewInputs inputs) {
        return review(tally(frame(), log), inputs);
    }

    static ManagementReview review(ReviewTally tally, ReviewInputs inputs) {
        return ManagementReview.of(heading(tally), tally, inputs);
    }

    static Heading heading(ReviewTally tally) {
        var frame = tally.frame();
        return new Heading(
                "Sakura Trading", frame.period(), frame.quarter(), frame.asOf(), frame.zone(), Heading.Edition.DRAFT);
    }
}
