package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GammaPoissonTests {
    @Test
    void withoutAnyExposureThereIsNoPrior() {
        assertThat(GammaPoisson.of(List.of())).isEmpty();
        assertThat(GammaPoisson.of(List.of(new PoissonRate(3, 0)))).isEmpty();
        assertThat(EmpiricalBayesEffect.of(List.of(), List.of(), 1)).isEmpty();
    }

    @Test
    void oneUnitOrUnitsAllAlikeHaveThePooledRateAndNoInterval() {
        for (var units :
                List.of(List.of(new PoissonRate(5, 10)), List.of(new PoissonRate(5, 10), new PoissonRate(50, 100)))) {
            var prior = GammaPoisson.of(units).orElseThrow();
            assertThat(prior.variance()).isZero();
            assertThat(prior.shrunk(units.get(0))).isEqualTo(0.5);
            assertThat(prior.interval(units.get(0), Confidence.NINETY_FIVE)).isEmpty();
            assertThat(prior.probabilityAbove(1, units.get(0))).isEmpty();
        }
    }

    @Test
    void withoutIncidentsEveryRateIsZero() {
        var prior = GammaPoisson.of(List.of(new PoissonRate(0, 10), new PoissonRate(0, 90)))
                .orElseThrow();
        assertThat(prior.mean()).isZero();
        assertThat(prior.shrunk(new PoissonRate(0, 10))).isZero();
    }

    @Test
    void aUnitWithoutExposureGetsThePooledRateAndNoInterval() {
        var prior = GammaPoisson.of(List.of(new PoissonRate(1, 10), new PoissonRate(90, 10)))
                .orElseThrow();
        assertThat(prior.shrunk(new PoissonRate(7, 0))).isEqualTo(prior.mean());
        assertThat(prior.interval(new PoissonRate(7, 0), Confidence.NINETY_FIVE))
                .isEmpty();
    }

    @RepeatedTest(30)
    void ratesAreDrawnTowardsThePooledOneAndLieInTheirInterval(RepetitionInfo repetition) {
        var units = units(repetition);
        var prior = GammaPoisson.of(units).orElseThrow();
        for (var unit : units) {
            double own = unit.rate().orElseThrow();
            assertThat(prior.shrunk(unit))
                    .isBetween(Math.min(own, prior.mean()) - 1e-12, Math.max(own, prior.mean()) + 1e-12);
            prior.interval(unit, Confidence.NINETY_FIVE)
                    .ifPresent(it -> assertThat(prior.shrunk(unit)).isBetween(it.lower(), it.upper()));
            prior.probabilityAbove(1, unit).ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
        }
    }

    @RepeatedTest(30)
    void ratesPerThousandAreAThousandTimesRatesPerOne(RepetitionInfo repetition) {
        var units = units(repetition);
        var scaled = units.stream()
                .map(unit -> new PoissonRate(unit.events(), unit.exposure() * 1000))
                .toList();
        var one = GammaPoisson.of(units).orElseThrow();
        var thousand = GammaPoisson.of(scaled).orElseThrow();
        for (int i = 0; i < units.size(); i++) {
            double shrunk = one.shrunk(units.get(i));
            assertThat(thousand.shrunk(scaled.get(i)) * 1000).isCloseTo(shrunk, within(1e-9 * shrunk + 1e-15));
        }
    }

    @Test
    void thoseChosenForBeingTheWorstAreExpectedToImproveByThemselves() {
        var reference = Stream.of(14, 3, 5, 2, 9, 4, 1, 6, 0, 3)
                .map(events -> new PoissonRate(events, 90))
                .toList();
        var effect = EmpiricalBayesEffect.of(reference, List.of(new BeforeAfter(8, 90, 14, 90)), 1)
                .orElseThrow();
        assertThat(effect.expected()).isLessThan(14);
        assertThat(effect.regressionShare().orElseThrow()).isPositive();
        assertThat(effect.ratio().orElseThrow())
                .isGreaterThan(effect.naiveRatio().orElseThrow());
    }

    @Test
    void noIncidentAfterwardsGivesARatioOfZeroWithoutAnInterval() {
        var reference = List.of(new PoissonRate(14, 90), new PoissonRate(2, 90));
        var effect = EmpiricalBayesEffect.of(reference, List.of(new BeforeAfter(0, 90, 14, 90)), 1)
                .orElseThrow();
        assertThat(effect.ratio()).hasValue(0);
        assertThat(effect.interval(Confidence.NINETY_FIVE)).isEmpty();
    }

    @Test
    void whereNothingWasExpectedThereIsNoRatio() {
        var effect = EmpiricalBayesEffect.of(List.of(new PoissonRate(0, 90)), List.of(new BeforeAfter(1, 90, 0, 90)), 1)
                .orElseThrow();
        assertThat(effect.ratio()).isEmpty();
        assertThat(effect.naiveRatio()).isEmpty();
        assertThat(effect.interval(Confidence.NINETY_FIVE)).isEmpty();
    }

    @Test
    void aMillionIncidentsLeaveHardlyAnythingToDrawIn() {
        var units = List.of(new PoissonRate(1_000_000, 1000), new PoissonRate(500_000, 1000));
        var prior = GammaPoisson.of(units).orElseThrow();
        assertThat(prior.weight(units.get(0))).isGreaterThan(0.99);
        assertThat(prior.interval(units.get(0), Confidence.NINETY_FIVE)
                        .orElseThrow()
                        .lower())
                .isCloseTo(1000 - 1.96, within(0.1));
    }

    private static List<PoissonRate> units(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        return Stream.generate(() -> new PoissonRate(random.nextInt(30), 1 + random.nextInt(300)))
                .limit(2 + random.nextInt(20))
                .toList();
    }
}
