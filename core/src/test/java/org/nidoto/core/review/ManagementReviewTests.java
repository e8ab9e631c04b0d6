package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.metric.RandomLog;
import org.nidoto.core.metric.ReviewTally;

class ManagementReviewTests {
    @RepeatedTest(20)
    void countingInAnyPartsAndOrderIsCountingTheWhole(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var log = RandomLog.of(random);
        var whole = review(tally(frame(), log));
        var parts = new ArrayList<ReviewTally>();
        Collections.shuffle(log, random);
        for (int from = 0; from < log.size(); ) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(20));
            parts.add(tally(frame(), log.subList(from, to)));
            from = to;
        }
        Collections.shuffle(parts, random);
        var merged = new ReviewTally(frame());
        parts.forEach(merged::merge);
        assertThat(review(merged)).isEqualTo(whole);
    }

    @Test
    void aStoreWithoutIncidentsSaysNothingAndFailsNowhere() {
        var review = review(tally(frame(), List.of()));
        assertThat(review.volume().incidents()).isZero();
        assertThat(review.volume().signal()).isEqualTo(IncidentVolume.Signal.UNKNOWN);
        assertThat(review.volume().change().value()).isEmpty();
        assertThat(review.causes().occurrence().rows()).isEmpty();
        assertThat(review.quality().completeness().share()).isEmpty();
        assertThat(review.clients()).isEmpty();
    }

    private static ManagementReview review(ReviewTally tally) {
        var frame = tally.frame();
        var heading = new Heading(
                "Sakura Trading",
                frame.period(),
                Optional.of(new FiscalQuarter(2026, 2)),
                frame.asOf(),
                frame.zone(),
                Heading.Edition.DRAFT);
        return ManagementReview.of(heading, tally, ReviewInputs.NONE);
    }
}
