package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Wire.received;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.LargeLog;
import org.nidoto.core.metric.RandomLog;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;

/** A review that many machines have counted is the review that one has, to the last bit. */
class ManyMachinesTests {
    private static final LargeLog LOG = new LargeLog(3_000, 12, 7);
    private static final List<IncidentFact> FACTS =
            LOG.facts(0, LOG.incidents(), LOG.frame()).toList();
    private static final ManagementReview WHOLE = review(LOG.tally(0, LOG.incidents(), LOG.frame()));

    @RepeatedTest(4)
    void aLargeLogThatIsCountedElsewhereMakesTheSameReview(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        assertThat(review(countedElsewhere(FACTS, LOG.frame(), random))).isEqualTo(WHOLE);
    }

    @RepeatedTest(10)
    void soDoesALogInWhichEverythingOccursThatCan(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var facts = RandomLog.of(random).stream()
                .map(incident -> incident.fact(frame()))
                .toList();
        var whole = new ReviewTally(frame());
        facts.forEach(whole::add);
        var merged = countedElsewhere(facts, frame(), random);
        assertThat(SmallReviews.review(merged, ReviewInputs.NONE))
                .isEqualTo(SmallReviews.review(whole, ReviewInputs.NONE));
    }

    private static ManagementReview review(ReviewTally tally) {
        return SmallReviews.review(tally, LOG.inputs());
    }

    /** Frame and facts are sent out in parts, the parts' tallies are sent back, and merged in pairs, as they come. */
    private static ReviewTally countedElsewhere(List<IncidentFact> facts, ReviewFrame frame, Random random) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        var tallies = new ArrayList<>(List.of(new ReviewTally(frame)));
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(shuffled.size() / 4));
            var tally = new ReviewTally(received(frame));
            received(new ArrayList<>(shuffled.subList(from, to))).forEach(tally::add);
            tallies.add(received(tally));
            from = to;
        }
        while (tallies.size() > 1) {
            Collections.shuffle(tallies, random);
            var taken = tallies.remove(tallies.size() - 1);
            tallies.get(0).merge(taken);
        }
        return tallies.get(0);
    }
}
