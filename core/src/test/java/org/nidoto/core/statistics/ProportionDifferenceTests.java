package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ProportionDifferenceTests {
    @Test
    void anAbsentShareLeavesTheDifferenceAbsent() {
        var difference = new ProportionDifference(new Proportion(1, 2), new Proportion(0, 0));
        assertThat(difference.difference()).isEmpty();
        assertThat(difference.interval()).isEmpty();
    }

    @RepeatedTest(50)
    void itLiesInItsIntervalAndTurnsRoundWithTheOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var one = share(random);
        var other = share(random);
        var there = new ProportionDifference(one, other);
        var back = new ProportionDifference(other, one);
        var interval = there.interval().orElseThrow();
        assertThat(there.difference().orElseThrow()).isBetween(interval.lower(), interval.upper());
        assertThat(interval.lower()).isGreaterThanOrEqualTo(-1 - 1e-12);
        assertThat(interval.upper()).isLessThanOrEqualTo(1 + 1e-12);
        assertThat(back.interval().orElseThrow().lower()).isCloseTo(-interval.upper(), within(1e-12));
    }

    private static Proportion share(Random random) {
        int n = 1 + random.nextInt(300);
        return new Proportion(random.nextInt(n + 1), n);
    }
}
