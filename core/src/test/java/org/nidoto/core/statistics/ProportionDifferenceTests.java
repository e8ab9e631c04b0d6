package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionDifferenceTests {
    @Test
    void anAbsentShareLeavesTheDifferenceAbsent() {
        var difference = new ProportionDifference(new Proportion(1, 2), new Proportion(0, 0));
        assertThat(difference.difference()).isEmpty();
        assertThat(difference.interval()).isEmpty();
        assertThat(difference.p()).isEmpty();
    }

    /** Tails by scipy 1.17 {@code hypergeom(n1 + n2, x1 + x2, n1)}, each with half the probability of what was seen; twice the smaller. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.008449442679452648",
        "9, 10, 3, 10, 0.0102405334603477",
        "5, 56, 0, 29, 0.11645241895367218",
        "0, 10, 0, 20, 1",
        "10, 10, 0, 10, 5.412544112234515E-6",
        "20, 40, 8, 40, 0.005668022121976214"
    })
    void fishersMidPIsTwiceTheSmallerTail(int of, int n, int ofThen, int nThen, double p) {
        var now = new Proportion(of, n);
        var then = new Proportion(ofThen, nThen);
        assertThat(new ProportionDifference(now, then).p()).hasValueCloseTo(p, withinPercentage(1e-7));
        assertThat(new ProportionDifference(then, now).p()).hasValueCloseTo(p, withinPercentage(1e-7));
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
