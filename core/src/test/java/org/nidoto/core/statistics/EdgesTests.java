package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One of something, everything alike, nothing to divide by: edges that the tests of the single statistics leave out. */
class EdgesTests {
    /** Topic 02. One of one against none of one: Wilson's intervals end at 1 / (1 + z²) and z² / (1 + z²). */
    @Test
    void oneCaseOnEachSideLeavesRoomForNearlyAnyDifference() {
        var difference = new ProportionDifference(new Proportion(1, 1), new Proportion(0, 1));
        var interval = difference.interval().orElseThrow();
        assertThat(interval.upper()).isEqualTo(1);
        assertThat(interval.lower()).isCloseTo(1 - Math.sqrt(2) * 3.841458820694124 / 4.841458820694124, within(1e-9));
    }

    /** Topic 06. */
    @Test
    void aSingleCauseIsFirst() {
        var ranks = RankCertainty.of(Map.of("a", 1));
        assertThat(ranks.causes().get(0).best()).isEqualTo(OptionalInt.of(1));
        assertThat(ranks.causes().get(0).worst()).isEqualTo(OptionalInt.of(1));
        assertThat(ranks.orderMayBeStated(30)).isFalse();
    }

    /** Topic 08. */
    @Test
    void aSingleTestIsNotCorrected() {
        var family = new TestFamily(List.of(OptionalDouble.of(0.03)));
        assertThat(family.benjaminiHochberg()).containsExactly(OptionalDouble.of(0.03));
        assertThat(family.holm()).containsExactly(OptionalDouble.of(0.03));
    }

    /** Topic 09. */
    @ParameterizedTest
    @EnumSource
    void whatIsAllAlikeIsEveryQuantile(QuantileMethod method) {
        assertThat(method.of(new double[] {7, 7, 7, 7}, 0.8)).hasValue(7);
    }

    /** Topic 15. */
    @Test
    void monthsThatAreAllAlikeHaveNoSlope() {
        var flat = IntStream.range(0, 8)
                .mapToObj(month -> new MonotoneTrend.Point(month, 5))
                .toList();
        var test = MonotoneTrend.of(flat).test().orElseThrow();
        assertThat(test.s()).isZero();
        assertThat(test.slope()).isZero();
        assertThat(test.p()).isEqualTo(1);
    }

    /** Topic 20. */
    @Test
    void aPhaseOfOneMonthHasItsOwnCentreOnTrial() {
        var phases = ChartPhase.split(new int[] {4, 4, 9}, List.of(3), CChart.TAIL);
        assertThat(phases).extracting(phase -> phase.chart().center()).containsExactly(4.0, 9.0);
        assertThat(phases.get(1).limitsAreOnTrial()).isTrue();
        assertThat(phases.get(1).signals()).isEmpty();
    }

    /** Topic 29. */
    @Test
    void aSeriesWithoutExposureHasNoStep() {
        var idle = IntStream.rangeClosed(1, 24)
                .mapToObj(
                        t -> new InterruptedTimeSeries.Period(t, t % 12 + 1, 3, 0, t > 12 ? 1 : 0, Math.max(0, t - 12)))
                .toList();
        assertThat(InterruptedTimeSeries.of(idle, Set.of())).isEmpty();
    }

    /** Topic 33. */
    @Test
    void oneDepartmentIsAllOrNothing() {
        var decided = LocalDate.of(2026, 1, 1);
        var adopted = new Rollout.Target(5, decided, Optional.empty(), Optional.of(decided));
        assertThat(Rollout.of(List.of(adopted), decided).coverage()).hasValue(1);
        var open = new Rollout.Target(5, decided, Optional.empty(), Optional.empty());
        assertThat(Rollout.of(List.of(open), decided).coverage()).hasValue(0);
        assertThat(Rollout.of(List.of(open), decided)
                        .daysToAdopt()
                        .quantile(0.5)
                        .value())
                .as("all open")
                .isEmpty();
    }

    /** Topics 35 and 36. */
    @Test
    void clientsThatAreAllAlikeHaveThePooledRateAndNoneStandsOut() {
        var alike = List.of(new PoissonRate(4, 10), new PoissonRate(4, 10), new PoissonRate(4, 10));
        assertThat(Funnel.of(alike).target()).hasValue(0.4);
        assertThat(Funnel.of(alike).points()).allMatch(point -> point.signal() == Funnel.Signal.NONE);
    }

    /** Topic 39. */
    @Test
    void monthsThatAreAllAlikeAreNotOverdispersed() {
        var alike = IntStream.range(0, 24)
                .mapToObj(i -> new OverdispersedRatio.Period(i >= 12, 50, 30))
                .toList();
        assertThat(OverdispersedRatio.of(alike).orElseThrow().ratio()).isCloseTo(1, within(1e-12));
        assertThat(OverdispersedRatio.isCalledFor(alike, 200, 1.3)).isFalse();
        var idle = List.of(new OverdispersedRatio.Period(false, 3, 0), new OverdispersedRatio.Period(true, 3, 0));
        assertThat(OverdispersedRatio.of(idle)).isEmpty();
    }
}
