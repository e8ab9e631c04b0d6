package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold of a measure's effect whatever the data; each repetition is a seed. */
class SeededEffectPropertiesTests {
    private final Random random;

    SeededEffectPropertiesTests(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
    }

    /** Topics 25 to 27. */
    @RepeatedTest(30)
    void theUnitOfWorkDoesNotChangeARatio() {
        var ones = strata(1);
        var thousands = ones.stream()
                .map(one -> new BeforeAfter(
                        one.after(), 1000 * one.exposureAfter(), one.before(), 1000 * one.exposureBefore()))
                .toList();
        var exact = StratifiedRateRatio.of(ones).midP(Confidence.NINETY_FIVE);
        var scaled = StratifiedRateRatio.of(thousands).midP(Confidence.NINETY_FIVE);
        assertThat(scaled.ratio().orElseThrow()).isCloseTo(exact.ratio().orElseThrow(), within(1e-9));
        assertThat(scaled.p()).isCloseTo(exact.p(), within(1e-9));
        assertThat(exact.ratio().orElseThrow())
                .isBetween(exact.interval().lower(), exact.interval().upper());
        assertThat(MantelHaenszel.of(thousands).ratio().orElseThrow())
                .isCloseTo(MantelHaenszel.of(shuffled(ones)).ratio().orElseThrow(), within(1e-9));
    }

    private List<BeforeAfter> strata(int fewest) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> new BeforeAfter(
                        fewest + random.nextInt(30),
                        30 + random.nextInt(90),
                        fewest + random.nextInt(30),
                        90 + random.nextInt(90)))
                .toList();
    }

    /** Topic 29. */
    @RepeatedTest(20)
    void theUnitOfWorkDoesNotChangeAStepOnATrend() {
        var counts = random.ints(24, 5, 60).toArray();
        assertThat(step(counts, 1000).ratio()).isCloseTo(step(counts, 1).ratio(), within(1e-6));
        var interval = step(counts, 1).interval(Confidence.NINETY_FIVE).orElseThrow();
        assertThat(step(counts, 1).ratio()).isBetween(interval.lower(), interval.upper());
    }

    private static InterruptedTimeSeries step(int[] counts, double exposure) {
        var periods = IntStream.rangeClosed(1, counts.length)
                .mapToObj(t -> new InterruptedTimeSeries.Period(
                        t, t % 12 + 1, counts[t - 1], exposure, t > 12 ? 1 : 0, Math.max(0, t - 12)))
                .toList();
        return InterruptedTimeSeries.of(periods, Set.of()).orElseThrow();
    }

    /** Topic 30. */
    @RepeatedTest(20)
    void aStrongerEffectAndALongerFollowUpAreNoHarderToSee() {
        var test = new DecreaseTest(1 + random.nextInt(80), 365, 0.05);
        double exposure = 30 + random.nextInt(700);
        assertThat(test.power(0.3, exposure)).isBetween(test.power(0.6, exposure), 1.0);
        int now = test.critical(exposure).orElse(-1);
        assertThat(test.critical(2 * exposure).orElse(-1)).isGreaterThanOrEqualTo(now);
    }

    /** Topic 31. */
    @RepeatedTest(30)
    void theOrderOfUnitsAndTheUnitOfWorkDoNotChangeWhatWasExpected() {
        var units = IntStream.range(0, 8)
                .mapToObj(i -> new PoissonRate(1 + random.nextInt(40), 100 + random.nextInt(200)))
                .toList();
        var treated = strata(1);
        var effect = EmpiricalBayesEffect.of(units, treated, 1).orElseThrow();
        var other =
                EmpiricalBayesEffect.of(shuffled(units), shuffled(treated), 1).orElseThrow();
        assertThat(other.ratio().orElseThrow()).isCloseTo(effect.ratio().orElseThrow(), within(1e-9));
        var interval = effect.interval(Confidence.NINETY_FIVE).orElseThrow();
        assertThat(effect.ratio().orElseThrow()).isBetween(interval.lower(), interval.upper());
    }

    /** Topic 39. */
    @RepeatedTest(30)
    void theUnitOfWorkAndTheOrderOfMonthsDoNotChangeTheOverdispersedRatio() {
        var counts = random.ints(24, 50, 150).toArray();
        var periods = periods(counts, 1);
        var ratio = OverdispersedRatio.of(shuffled(periods)).orElseThrow();
        var scaled = OverdispersedRatio.of(periods(counts, 1000)).orElseThrow();
        assertThat(scaled.ratio()).isCloseTo(ratio.ratio(), within(1e-9));
        assertThat(scaled.p().orElseThrow()).isCloseTo(ratio.p().orElseThrow(), within(1e-9));
        var interval = ratio.interval(Confidence.NINETY_FIVE).orElseThrow();
        assertThat(ratio.ratio()).isBetween(interval.lower(), interval.upper());
    }

    private static List<OverdispersedRatio.Period> periods(int[] counts, double exposure) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new OverdispersedRatio.Period(i >= 12, counts[i], exposure))
                .toList();
    }

    private <T> List<T> shuffled(Collection<T> given) {
        var shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
