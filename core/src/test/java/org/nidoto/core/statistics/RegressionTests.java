package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nidoto.core.statistics.SteppedWedge.Enough;

class RegressionTests {
    private static final Set<InterruptedTimeSeries.Term> ALL_TERMS = EnumSet.allOf(InterruptedTimeSeries.Term.class);

    @Test
    void withoutCellsOrIncidentsThereIsNoEffect() {
        assertThat(SteppedWedge.of(List.of())).isEmpty();
        assertThat(SteppedWedge.of(wedge(4, 6, d -> d + 2, (d, p) -> 0))).isEmpty();
        assertThat(SteppedWedge.isWorthFitting(List.of(), Enough.HOUSE)).isFalse();
    }

    @Test
    void whenAllDepartmentsAdoptAtOnceTheEffectCannotBeToldFromTime() {
        var atOnce = wedge(4, 6, d -> 3, (d, p) -> 5 + d + p);
        assertThat(SteppedWedge.of(atOnce)).isEmpty();
        assertThat(SteppedWedge.isWorthFitting(atOnce, Enough.HOUSE)).isFalse();
    }

    @Test
    void withoutAnIncidentInUseTheRatioHasNoEstimate() {
        assertThat(SteppedWedge.of(wedge(4, 6, d -> d + 2, (d, p) -> p >= d + 2 ? 0 : 5)))
                .isEmpty();
    }

    @Test
    void anEffectThatRunsOffToInfinityHasNoEstimate() {
        var onlyTheFirstInUse = wedge(5, 6, d -> d == 0 ? 0 : 3, (d, p) -> d == 0 || p < 3 ? 4 + p : 0);
        onlyTheFirstInUse.add(new SteppedWedge.Cell("never", "p0", 3, 90, 0));
        onlyTheFirstInUse.add(new SteppedWedge.Cell("never", "p4", 5, 90, 0));
        assertThat(SteppedWedge.of(onlyTheFirstInUse)).isEmpty();
    }

    @Test
    void oneDepartmentCannotBeComparedWithAnother() {
        assertThat(SteppedWedge.of(wedge(1, 6, d -> 3, (d, p) -> 5))).isEmpty();
    }

    @Test
    void anEffectThatIsExactlyThereIsFoundExactly() {
        var halved = wedge(5, 8, d -> d + 2, (d, p) -> 64 * (d + 1) * (p >= d + 2 ? 1 : 2));
        var effect = SteppedWedge.of(halved).orElseThrow();
        assertThat(effect.ratio()).isCloseTo(0.5, within(1e-9));
        assertThat(effect.deviance()).isCloseTo(0, within(1e-9));
        assertThat(SteppedWedge.isWorthFitting(halved, Enough.HOUSE)).isTrue();
    }

    @RepeatedTest(20)
    void theOrderOfCellsAndCellsWithoutExposureDoNotMatter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var cells = wedge(5, 6, d -> d + 2, (d, p) -> 3 + random.nextInt(20));
        var before = SteppedWedge.of(cells).orElseThrow();
        cells.add(new SteppedWedge.Cell("d9", "p1", 7, 0, 1));
        Collections.shuffle(cells, random);
        var after = SteppedWedge.of(cells).orElseThrow();
        assertThat(after.logRatio()).isCloseTo(before.logRatio(), within(1e-9));
        assertThat(after.standardError()).isCloseTo(before.standardError(), within(1e-9));
        assertThat(after.cellsUsed()).isEqualTo(30);
    }

    @Test
    void aStepOnATrendIsFoundExactly() {
        var series = series(24, 12, t -> (int) Math.round(1e6 * Math.exp(0.02 * t) * (t > 12 ? 0.7 : 1)));
        var step = InterruptedTimeSeries.of(series, Set.of()).orElseThrow();
        assertThat(step.ratio()).isCloseTo(0.7, within(1e-5));
        assertThat(InterruptedTimeSeries.isWorthFitting(series, 12, 8)).isTrue();
        assertThat(InterruptedTimeSeries.isWorthFitting(series(24, 18, t -> 1), 12, 8))
                .isFalse();
    }

    @Test
    void aSeriesThatIsTooShortForItsTermsOrSilentOnOneSideHasNoEstimate() {
        assertThat(InterruptedTimeSeries.of(List.of(), Set.of())).isEmpty();
        assertThat(InterruptedTimeSeries.of(series(3, 2, t -> t), ALL_TERMS)).isEmpty();
        assertThat(InterruptedTimeSeries.of(series(24, 12, t -> t > 12 ? 0 : 3), Set.of()))
                .isEmpty();
        assertThat(InterruptedTimeSeries.of(series(24, 24, t -> 3), Set.of())).isEmpty();
    }

    @Test
    void aPerfectFitHasNoDegreesOfFreedomAndNoInterval() {
        var tight =
                InterruptedTimeSeries.of(series(3, 2, t -> 5 + t * t), Set.of()).orElseThrow();
        assertThat(tight.degreesOfFreedom()).isZero();
        assertThat(tight.dispersion()).isEmpty();
        assertThat(tight.interval(Confidence.NINETY_FIVE)).isEmpty();
    }

    @Test
    void largeCountsThatScatterGetAWiderIntervalThanChanceWouldGive() {
        var periods = List.of(
                new OverdispersedRatio.Period(false, 100_000, 100),
                new OverdispersedRatio.Period(false, 130_000, 100),
                new OverdispersedRatio.Period(true, 90_000, 100),
                new OverdispersedRatio.Period(true, 125_000, 100));
        var ratio = OverdispersedRatio.of(periods).orElseThrow();
        assertThat(ratio.poissonInterval(Confidence.NINETY_FIVE).upper()).isLessThan(1);
        assertThat(ratio.interval(Confidence.NINETY_FIVE).orElseThrow().upper()).isGreaterThan(1);
        assertThat(ratio.p().orElseThrow()).isGreaterThan(0.05);
        assertThat(OverdispersedRatio.isCalledFor(periods, 200, 1.3)).isTrue();
        assertThat(OverdispersedRatio.isCalledFor(List.of(), 200, 1.3)).isFalse();
    }

    @Test
    void onePeriodOnEachSideCannotTellHowCountsScatter() {
        var two = OverdispersedRatio.of(List.of(
                        new OverdispersedRatio.Period(false, 300, 100), new OverdispersedRatio.Period(true, 150, 100)))
                .orElseThrow();
        assertThat(two.ratio()).isEqualTo(0.5);
        assertThat(two.dispersion()).isEmpty();
        assertThat(two.interval(Confidence.NINETY_FIVE)).isEmpty();
        assertThat(two.p()).isEmpty();
    }

    @Test
    void noIncidentOnOneSideIsLeftToTheRateRatio() {
        assertThat(OverdispersedRatio.of(List.of())).isEmpty();
        assertThat(OverdispersedRatio.of(List.of(new OverdispersedRatio.Period(true, 3, 10))))
                .isEmpty();
    }

    @Test
    void twoHundredDepartmentsOverThreeYearsAreNoTrouble() {
        var random = new Random(1);
        var cells = wedge(200, 36, d -> 1 + d % 35, (d, p) -> random.nextInt(9));
        assertThat(SteppedWedge.of(cells).orElseThrow().cellsUsed()).isEqualTo(7200);
    }

    private interface Count {
        int in(int department, int period);
    }

    private static List<SteppedWedge.Cell> wedge(
            int departments, int periods, IntUnaryOperator adoption, Count events) {
        var cells = new ArrayList<SteppedWedge.Cell>();
        for (int d = 0; d < departments; d++) {
            for (int p = 0; p < periods; p++) {
                int adopted = p >= adoption.applyAsInt(d) ? 1 : 0;
                cells.add(new SteppedWedge.Cell("d" + d, "p" + p, events.in(d, p), 90, adopted));
            }
        }
        return cells;
    }

    private static List<InterruptedTimeSeries.Period> series(int length, int before, IntUnaryOperator events) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(t -> new InterruptedTimeSeries.Period(
                        t, (t - 1) % 12 + 1, events.applyAsInt(t), 100, t > before ? 1 : 0, Math.max(0, t - before)))
                .toList();
    }
}
