package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.LargeLog;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.statistics.Proportion;

class MillionEventsTests {
    /**
     * Each of the quarter's 92 days has one incident of each of 152 rounds. Of these 8 are cancelled, one in 19, and 144 count; 19 are left
     * open, one in 8, of which one is cancelled too. Clients found those of every fourth day, 23 days in all, and a third party those of
     * 23 others.
     */
    @Test
    void areCountedOneByOne() {
        var log = new LargeLog(152 * LargeLog.DAYS, 12, 1);
        var tally = new ReviewTally(log.frame());
        long events = log.facts(0, log.incidents(), log.frame())
                .peek(tally::add)
                .mapToLong(MillionEventsTests::events)
                .sum();
        assertThat(events).isGreaterThan(1_000_000);
        var volume = tally.volume(List.of());
        assertThat(volume.incidents()).isEqualTo(144 * 92);
        assertThat(volume.cancelled()).isEqualTo(8 * 92);
        assertThat(volume.previous()).as("a quarter of 91 days").isEqualTo(144 * 91);
        assertThat(volume.foundByClient()).isEqualTo(new Proportion(144 * 23, 144 * 92));
        assertThat(volume.foundOutside()).isEqualTo(new Proportion(144 * 46, 144 * 92));
        assertThat(tally.open().total()).isEqualTo(18 * 92);
        assertThat(tally.causes().occurrence().total()).isEqualTo(144 * 92);
    }

    /** Its dated steps and contacts. */
    private static int events(IncidentFact fact) {
        return fact.incident().milestones().reached().size() + fact.contacts().size();
    }
}
