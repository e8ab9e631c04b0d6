package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FunnelTests {
    @Test
    void withoutUnitsOrExposureThereIsNoTarget() {
        assertThat(Funnel.of(List.of()).target()).isEmpty();
        var unexposed = Funnel.of(List.of(new PoissonRate(4, 0)));
        assertThat(unexposed.target()).isEmpty();
        assertThat(unexposed.points().get(0).signal()).isEqualTo(Funnel.Signal.NONE);
        assertThat(unexposed.points().get(0).p()).isEmpty();
    }

    @Test
    void withoutIncidentsNobodyStandsOut() {
        var quiet = Funnel.of(List.of(new PoissonRate(0, 10), new PoissonRate(0, 500)));
        assertThat(quiet.target()).hasValue(0);
        assertThat(quiet.dispersion()).isEmpty();
        assertThat(quiet.isOverdispersed()).isFalse();
        assertThat(quiet.points()).allMatch(point -> point.signal() == Funnel.Signal.NONE);
    }

    @Test
    void aSingleUnitIsItsOwnTarget() {
        var alone = Funnel.of(List.of(new PoissonRate(7, 10)));
        assertThat(alone.points().get(0).signal()).isEqualTo(Funnel.Signal.NONE);
        assertThat(alone.isOverdispersed()).isFalse();
    }

    @Test
    void theSameRateAlarmsWithMuchExposureAndNotWithLittle() {
        var funnel = Funnel.of(List.of(new PoissonRate(2, 10), new PoissonRate(200, 1000), new PoissonRate(900, 9000)));
        assertThat(funnel.points().get(0).signal()).isEqualTo(Funnel.Signal.NONE);
        assertThat(funnel.points().get(1).signal()).isEqualTo(Funnel.Signal.ALARM_HIGH);
    }

    @RepeatedTest(30)
    void limitsNarrowWithExposureAndHoldTheTarget(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var units = IntStream.range(0, 12)
                .mapToObj(i -> new PoissonRate(random.nextInt(20), (i + 1) * 40))
                .toList();
        var funnel = Funnel.of(units);
        double target = funnel.target().orElseThrow();
        for (var point : funnel.points()) {
            assertThat(point.alarm().orElseThrow().lower())
                    .isLessThanOrEqualTo(point.alert().orElseThrow().lower());
            assertThat(point.alarm().orElseThrow().upper())
                    .isGreaterThanOrEqualTo(point.alert().orElseThrow().upper());
            assertThat(target).isLessThanOrEqualTo(point.alert().orElseThrow().upper());
            assertThat(point.adjustedP().orElseThrow())
                    .isGreaterThanOrEqualTo(point.p().orElseThrow());
            funnel.widenedAlarm(point.unit())
                    .ifPresent(limit -> assertThat(limit).isGreaterThan(target));
        }
        assertThat(funnel.points().get(11).alarm().orElseThrow().upper())
                .isLessThan(funnel.points().get(0).alarm().orElseThrow().upper());
    }

    @Test
    void aMillionIncidentsInAUnitAreNoTrouble() {
        var funnel = Funnel.of(List.of(new PoissonRate(1_000_000, 1000), new PoissonRate(1_010_000, 1000)));
        assertThat(funnel.isOverdispersed()).isTrue();
        assertThat(funnel.points().get(1).alert().orElseThrow().upper()).isLessThan(1010);
    }
}
