package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.nidoto.core.statistics.DuplicateCandidates;
import org.nidoto.core.statistics.DuplicateCandidates.Entry;

class LikenessTallyTests {
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 2, 28, 23, 0);

    @RepeatedTest(20)
    void whatIsLeftOutHasNoLikeAndTheRestChainsAsAllDo(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var all = new ArrayList<Entry>();
        var tally = new LikenessTally();
        for (int part = 0; part < 3; part++) {
            var other = new LikenessTally();
            for (int i = 0; i < 400; i++) {
                var likeness = "C1|method|納期遅延🚚" + random.nextInt(800);
                var at = FIRST.plusSeconds(random.nextInt(3 * 86_400)).plusNanos(random.nextInt(2) * 1_000_000L);
                all.add(new Entry("", likeness, Optional.of(at)));
                other.add(likeness, at);
            }
            tally.merge(other);
        }

        assertThat(tally.candidates()).hasSizeLessThan(all.size());
        assertThat(tally.candidates().stream().map(Entry::occurred))
                .isSubsetOf(all.stream().map(Entry::occurred).toList());
        assertThat(DuplicateCandidates.among(tally.candidates(), Duration.ofHours(24)))
                .containsExactlyInAnyOrderElementsOf(DuplicateCandidates.among(all, Duration.ofHours(24)))
                .isNotEmpty();
    }
}
