package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ProportionTests {
    @Test
    void nothingLookedAtIsAbsentAndNotZero() {
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThat(new Proportion(0, 0).interval()).isEmpty();
    }

    @Test
    void noneAndAllHaveTheirEndsExactly() {
        assertThat(new Proportion(0, 7).interval().orElseThrow().lower()).isZero();
        assertThat(new Proportion(7, 7).interval().orElseThrow().upper()).isEqualTo(1);
    }

    @Test
    void moreThanTheWholeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(3, 2))
                .withMessageContaining("3 of 2");
    }

    @RepeatedTest(50)
    void theShareLiesInItsIntervalAndTheOthersMirrorIt(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int n = 1 + random.nextInt(2000);
        var share = new Proportion(random.nextInt(n + 1), n);
        var interval = share.interval().orElseThrow();
        var mirrored = new Proportion(n - share.of(), n).interval().orElseThrow();
        assertThat(share.share().orElseThrow()).isBetween(interval.lower(), interval.upper());
        assertThat(mirrored.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
        assertThat(mirrored.upper()).isCloseTo(1 - interval.lower(), within(1e-12));
    }

    @RepeatedTest(20)
    void moreConfidenceMeansAWiderInterval(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int n = 2 + random.nextInt(100);
        var share = new Proportion(1 + random.nextInt(n - 1), n);
        var narrow = share.interval(new Confidence(0.8)).orElseThrow();
        var wide = share.interval(new Confidence(0.99)).orElseThrow();
        assertThat(wide.lower()).isLessThan(narrow.lower());
        assertThat(wide.upper()).isGreaterThan(narrow.upper());
    }

    @Test
    void aMillionAreCountedLikeTen() {
        var interval = new Proportion(300_000, 1_000_000).interval().orElseThrow();
        assertThat(interval.upper() - interval.lower())
                .isCloseTo(2 * Confidence.NINETY_FIVE.z() * Math.sqrt(0.3 * 0.7 / 1e6), within(1e-8));
    }
}
