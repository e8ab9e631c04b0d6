package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;
import static org.nidoto.core.metric.Measures.adopted;
import static org.nidoto.core.metric.Measures.measure;
import static org.nidoto.core.metric.Measures.planned;
import static org.nidoto.core.metric.Measures.waived;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.metric.RandomLog;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.prevention.Exposure;

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
        var review = SmallReviews.review(List.of());
        assertThat(review.volume().incidents()).isZero();
        assertThat(review.volume().signal()).isEqualTo(IncidentVolume.Signal.UNKNOWN);
        assertThat(review.volume().change().value()).isEmpty();
        assertThat(review.causes().occurrence().rows()).isEmpty();
        assertThat(review.quality().completeness().share()).isEmpty();
        assertThat(review.clients()).isEmpty();
    }

    @Test
    void theHeadingMustSpeakOfWhatWasCounted() {
        var tally = tally(frame(), List.of());
        var other = SmallReviews.heading(tally(frameAsOf("2026-10-05T18:01"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ManagementReview.of(other, tally, ReviewInputs.NONE));
    }

    @Test
    void oneIncidentMakesAReview() {
        var review = SmallReviews.review(List.of(incident("1", "2026-07-01T09:00")));
        assertThat(review.volume().incidents()).isEqualTo(1);
        assertThat(review.volume().change().upper())
                .as("one now and none before: no upper end")
                .isEmpty();
        assertThat(review.open().total()).isEqualTo(1);
        assertThat(review.responseTimes()
                        .fromDetectionTo(Milestone.RESOLVED)
                        .orElseThrow()
                        .business()
                        .median()
                        .value())
                .isEmpty();
    }

    /** Measures against two causes in all states, and volumes that are known for half a year. */
    private static ManagementReview review(ReviewTally tally) {
        var exposures = new ArrayList<Exposure>();
        for (var month = YearMonth.of(2025, 4); month.isBefore(YearMonth.of(2026, 10)); month = month.plusMonths(1)) {
            for (int department = 0; department < 4; department++) {
                exposures.add(new Exposure(
                        new DepartmentCode("Department " + department),
                        Optional.of(new ClientCode("Client " + department)),
                        month,
                        100 + month.getMonthValue()));
            }
        }
        return SmallReviews.review(
                tally,
                new ReviewInputs(
                        List.of(
                                measure("M1", "man", "2026-01-10").build(),
                                measure("M2", "method", "2026-05-10")
                                        .due("2026-08-01")
                                        .build()),
                        List.of(
                                adopted("M1", "Department 0", "2026-02-01"),
                                waived("M1", "Department 1"),
                                planned("M2", "Department 2", null)),
                        exposures,
                        List.of()));
    }
}
