package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RateRatioTests {
    @Test
    void withoutExposureOnEitherSideNothingIsSaid() {
        assertThat(new RateRatio(new BeforeAfter(3, 90, 0, 0)).midP(Confidence.NINETY_FIVE))
                .isEmpty();
        assertThat(new RateRatio(new BeforeAfter(0, 0, 3, 90)).exact(Confidence.NINETY_FIVE))
                .isEmpty();
    }

    @Test
    void withoutAnIncidentTheRatioIsAbsentAndAnythingIsPossible() {
        assertThat(midP(0, 90, 0, 90)).isEqualTo(Evidence.NONE);
    }

    @Test
    void noIncidentBeforeMakesTheRatioInfiniteAndLeavesALowerEnd() {
        var evidence = midP(3, 90, 0, 90);
        assertThat(evidence.ratio()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(evidence.interval().upper()).isInfinite();
        assertThat(evidence.interval().lower()).isPositive();
    }

    @Test
    void countsBelowZeroAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BeforeAfter(-1, 90, 3, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> new BeforeAfter(1, Double.NaN, 3, 90));
    }

    @RepeatedTest(50)
    void exchangingTheSidesInvertsTheRatio(RepetitionInfo repetition) {
        var counts = random(repetition);
        var there = new RateRatio(counts).midP(Confidence.NINETY_FIVE).orElseThrow();
        var back = new RateRatio(exchanged(counts)).midP(Confidence.NINETY_FIVE).orElseThrow();
        assertThat(back.interval().lower()).isCloseTo(1 / there.interval().upper(), Percentage.withPercentage(1e-7));
        assertThat(back.interval().upper()).isCloseTo(1 / there.interval().lower(), Percentage.withPercentage(1e-7));
        assertThat(back.p()).isCloseTo(there.p(), within(1e-12));
    }

    @RepeatedTest(50)
    void theExactIntervalHoldsTheMidPIntervalAndThatTheRatio(RepetitionInfo repetition) {
        var ratio = new RateRatio(random(repetition));
        var exact = ratio.exact(Confidence.NINETY_FIVE).orElseThrow();
        var midP = ratio.midP(Confidence.NINETY_FIVE).orElseThrow();
        assertThat(exact.interval().lower()).isLessThanOrEqualTo(midP.interval().lower());
        assertThat(exact.interval().upper())
                .isGreaterThanOrEqualTo(midP.interval().upper());
        assertThat(midP.ratio().orElseThrow())
                .isBetween(midP.interval().lower(), midP.interval().upper());
        assertThat(exact.p()).isGreaterThanOrEqualTo(midP.p());
    }

    @RepeatedTest(50)
    void pIsSmallExactlyWhenTheIntervalLeavesOut1(RepetitionInfo repetition) {
        var evidence =
                new RateRatio(random(repetition)).midP(Confidence.NINETY_FIVE).orElseThrow();
        boolean holds1 = evidence.interval().lower() <= 1 && evidence.interval().upper() >= 1;
        assertThat(evidence.p() > 0.05).isEqualTo(holds1);
    }

    @Test
    void aMillionIncidentsOnEachSideGiveANarrowInterval() {
        var interval = midP(1_000_000, 100, 1_000_000, 100).interval();
        double reach = 1.959963984540054 * Math.sqrt(2e-6);
        assertThat(Math.log(interval.upper())).isCloseTo(reach, within(1e-6));
        assertThat(Math.log(interval.lower())).isCloseTo(-reach, within(1e-6));
    }

    private static Evidence midP(int after, double exposureAfter, int before, double exposureBefore) {
        return new RateRatio(new BeforeAfter(after, exposureAfter, before, exposureBefore))
                .midP(Confidence.NINETY_FIVE)
                .orElseThrow();
    }

    private static BeforeAfter exchanged(BeforeAfter counts) {
        int formerly = counts.before();
        double formerExposure = counts.exposureBefore();
        return new BeforeAfter(formerly, formerExposure, counts.after(), counts.exposureAfter());
    }

    private static BeforeAfter random(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int most = repetition.getCurrentRepetition() % 2 == 0 ? 5 : 400;
        return new BeforeAfter(
                1 + random.nextInt(most), 1 + random.nextInt(365), 1 + random.nextInt(most), 1 + random.nextInt(365));
    }
}
