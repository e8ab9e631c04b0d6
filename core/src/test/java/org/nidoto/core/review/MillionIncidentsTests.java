package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.core.metric.LargeLog;
import org.nidoto.core.statistics.Proportion;

class MillionIncidentsTests {
    /**
     * A million incidents are 912 whole rounds of 1,096 days, and 448 days more that end before the quarter: 912 on each of its 92 days.
     * Of 912 rounds 48 are cancelled, one in 19, and 864 count; 114 leave theirs open, one in 8, of which 6, one in 152, are cancelled
     * too. Clients found those of every fourth day, 23 days in all, and a third party those of 23 others.
     */
    @Test
    void areCountedOneByOne() {
        var log = new LargeLog(1_000_000, 12, 1);
        var tally = log.tally(0, log.incidents(), log.frame());
        var volume = tally.volume(List.of());
        assertThat(volume.incidents()).isEqualTo(864 * 92);
        assertThat(volume.cancelled()).isEqualTo(48 * 92);
        assertThat(volume.previous()).as("a quarter of 91 days").isEqualTo(864 * 91);
        assertThat(volume.foundByClient()).isEqualTo(new Proportion(864 * 23, 864 * 92));
        assertThat(volume.foundOutside()).isEqualTo(new Proportion(864 * 46, 864 * 92));
        assertThat(tally.open().total()).isEqualTo(108 * 92);
        assertThat(tally.causes().occurrence().total()).isEqualTo(864 * 92);
    }
}
