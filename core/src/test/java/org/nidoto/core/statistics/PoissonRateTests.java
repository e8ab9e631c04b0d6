package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PoissonRateTests {
    @Test
    void withoutExposureThereIsNoRate() {
        var rate = new PoissonRate(3, 0);
        assertThat(rate.rate()).isEmpty();
        assertThat(rate.exact()).isEmpty();
        assertThat(rate.midP()).isEmpty();
    }

    @Test
    void zeroEventsStillBoundTheRateFromAbove() {
        var rate = new PoissonRate(0, 2);
        assertThat(rate.exact().orElseThrow().upper()).isCloseTo(-Math.log(0.025) / 2, within(1e-9));
        assertThat(rate.midP().orElseThrow().upper()).isCloseTo(-Math.log(0.05) / 2, within(1e-12));
        assertThat(rate.exact().orElseThrow().lower()).isZero();
        assertThat(rate.midP().orElseThrow().lower()).isZero();
    }

    @Test
    void oneEventHasItsLowerEndInClosedForm() {
        var exact = new PoissonRate(1, 1).exact(new Confidence(0.999)).orElseThrow();
        assertThat(exact.lower()).isCloseTo(-Math.log1p(-0.0005), Percentage.withPercentage(1e-7));
    }

    @Test
    void negativeExposureIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoissonRate(1, -2))
                .withMessageContaining("-2");
    }

    @Test
    void aMillionEventsHaveAnIntervalAsWideAsTheNormalOne() {
        var midP = new PoissonRate(1_000_000, 1).midP().orElseThrow();
        assertThat(midP.upper() - midP.lower())
                .isCloseTo(2 * Confidence.NINETY_FIVE.z() * 1000, Percentage.withPercentage(0.01));
    }

    @RepeatedTest(50)
    void theMidPIntervalLiesWithinTheExactOne(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var rate = new PoissonRate(1 + random.nextInt(500), 0.01 + random.nextDouble() * 1000);
        var exact = rate.exact().orElseThrow();
        var midP = rate.midP().orElseThrow();
        assertThat(exact.lower()).isLessThan(midP.lower());
        assertThat(midP.lower()).isLessThan(rate.rate().orElseThrow());
        assertThat(rate.rate().orElseThrow()).isLessThan(midP.upper());
        assertThat(midP.upper()).isLessThan(exact.upper());
    }

    @RepeatedTest(20)
    void theExactEndsLeaveTheTailTheyPromise(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int events = 1 + random.nextInt(200);
        var exact = new PoissonRate(events, 1).exact().orElseThrow();
        assertThat(PoissonDistribution.of(exact.upper()).cumulativeProbability(events))
                .isCloseTo(0.025, within(1e-9));
        assertThat(PoissonDistribution.of(exact.lower()).survivalProbability(events - 1))
                .isCloseTo(0.025, within(1e-9));
    }
}
