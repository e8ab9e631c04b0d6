package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Measures.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Method;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.RateRatio;
import org.nidoto.core.statistics.Verdict;

class MeasureEffectsTests {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Test
    void theYearBeforeTheDecisionIsHeldAgainstTheDaysAfterTheAdoption() {
        var effect = only(EffectLog.beginning("2023-01-01")
                .measure(measure("M1", "machine", "2025-04-01"))
                .adopted("M1", "Works", "2025-04-30")
                .happened("Works", "machine", 3, "2024-03-29", "2024-03-31")
                .happened("Works", "machine", 40, "2024-04-01", "2025-03-31")
                .happened("Works", "machine", 7, "2025-04-01", "2025-04-30")
                .happened("Works", "machine", 10, "2025-05-01", "2026-10-05")
                .happened("Works", "method", 5, "2025-05-01", "2026-10-05"));
        assertThat(effect.baseline()).contains(new ReviewPeriod(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)));
        assertThat(effect.counts()).isEqualTo(new BeforeAfter(10, 523, 40, 365));
        assertThat(effect.byVolume()).isFalse();
        assertThat(effect.method()).contains(Method.RATE_RATIO);
        var evidence =
                new RateRatio(effect.counts()).midP(Confidence.NINETY_FIVE).orElseThrow();
        assertThat(effect.ratio()).isEqualTo(Estimate.of(evidence.ratio(), Optional.of(evidence.interval())));
        assertThat(effect.verdict().verdict()).isEqualTo(Verdict.EFFECTIVE);
    }

    /** Reference case 27-stratified-exact/departments, its exposures as volumes of work. */
    @Test
    void eachDepartmentIsItsOwnControl() {
        var log = EffectLog.beginning("2026-01-01").measure(measure("M1", "machine", "2026-02-01"));
        var departments = List.of("Sales", "Ops", "IT", "HR", "QA");
        var counts = List.of(
                new BeforeAfter(4, 210, 12, 300),
                new BeforeAfter(2, 150, 9, 330),
                new BeforeAfter(0, 90, 3, 275),
                new BeforeAfter(0, 60, 0, 305),
                new BeforeAfter(1, 100, 2, 265));
        for (int i = 0; i < departments.size(); i++) {
            var department = departments.get(i);
            log.adopted("M1", department, "2026-02-28")
                    .volume(department, JANUARY, (long) counts.get(i).exposureBefore())
                    .volume(department, JANUARY.plusMonths(2), (long)
                            counts.get(i).exposureAfter())
                    .happenedIn(department, "machine", counts.get(i).before(), JANUARY)
                    .happenedIn(department, "machine", counts.get(i).after(), JANUARY.plusMonths(2));
        }
        var effect = only(log, "2026-04-20T18:00");
        assertThat(effect.byVolume()).isTrue();
        assertThat(effect.followedTo()).isEqualTo("2026-03-31");
        assertThat(effect.method()).contains(Method.STRATIFIED);
        assertEstimate(effect.ratio(), 0.492451145754354, 0.197331492500999, 1.10454493914361);
        assertThat(effect.p().orElseThrow()).isCloseTo(0.088991281432034, within(1e-6));
        assertEstimate(effect.sensitivity().exact(), 0.492451145754354, 0.179518156345474, 1.17275320735553);
    }

    /** Reference case 28-stepped-wedge/four-depts, its quarters as months and its exposures as volumes of work. */
    @Test
    void departmentsThatAdoptOneAfterTheOtherAreToldApartFromTheTrend() {
        var log = EffectLog.beginning("2026-01-01").measure(measure("M1", "machine", "2026-02-01"));
        var events = List.of(
                List.of(9, 11, 5, 4, 3, 4),
                List.of(6, 7, 8, 3, 2, 3),
                List.of(12, 9, 10, 13, 6, 5),
                List.of(5, 6, 4, 7, 5, 6));
        for (int i = 0; i < events.size(); i++) {
            var department = "Department " + i;
            for (int month = 0; month < 6; month++) {
                log.volume(department, JANUARY.plusMonths(month), 90)
                        .happenedIn(department, "machine", events.get(i).get(month), JANUARY.plusMonths(month));
            }
        }
        log.adopted("M1", "Department 0", "2026-02-28")
                .adopted("M1", "Department 1", "2026-03-31")
                .adopted("M1", "Department 2", "2026-04-30");
        var effect = only(log, "2026-06-30T18:00");
        assertThat(effect.method()).contains(Method.STEPPED_WEDGE);
        assertEstimate(effect.ratio(), 0.412421659572385, 0.2243450643904, 0.758169678243737);
        assertThat(effect.p().orElseThrow()).isCloseTo(0.00435605391195184, within(1e-6));
    }

    /** Reference case 39-overdispersed-rate-ratio/call-centre, its exposures as volumes of work. */
    @Test
    void manyIncidentsThatScatterMoreThanChanceHaveAWiderInterval() {
        var log = EffectLog.beginning("2025-04-01").measure(measure("M1", "machine", "2025-11-01"));
        int[] events = {1012, 985, 1103, 1240, 960, 1075, 1190, 890, 1005, 930, 870, 1020};
        int[] volumes = {98, 97, 101, 104, 96, 99, 103, 95, 98, 102, 100, 99};
        for (int i = 0; i < events.length; i++) {
            var month = YearMonth.of(2025, 4).plusMonths(i + (i < 7 ? 0 : 1));
            log.volume("Centre", month, volumes[i]).happenedIn("Centre", "machine", events[i], month);
        }
        log.volume("Centre", YearMonth.of(2025, 11), 100).adopted("M1", "Centre", "2025-11-30");
        var effect = only(log, "2026-04-30T18:00");
        assertThat(effect.method()).contains(Method.OVERDISPERSED);
        assertEstimate(effect.ratio(), 0.880645739622329, 0.802977215627091, 0.965826805072292);
        assertThat(effect.p().orElseThrow()).isCloseTo(0.0118965417506449, within(1e-6));
    }

    @Test
    void withoutItsTriggersTheBaselineIsSmaller() {
        var log = EffectLog.beginning("2023-01-01")
                .happened("Works", "machine", 6, "2024-04-01", "2025-03-31")
                .measure(measure("M1", "machine", "2025-04-01").causedBy("N1", "N2"))
                .adopted("M1", "Works", "2025-04-30");
        var sensitivity = only(log).sensitivity();
        assertThat(sensitivity.triggers()).isEqualTo(2);
        var untriggered = new RateRatio(new BeforeAfter(0, 523, 4, 365))
                .midP(Confidence.NINETY_FIVE)
                .orElseThrow();
        assertThat(sensitivity.withoutTriggers().upper())
                .hasValue(untriggered.interval().upper());
    }

    @Test
    void measuresAdoptedWithinThirtyDaysForTheSameCausesAreOneBundle() {
        var log = EffectLog.beginning("2023-01-01")
                .measure(measure("M1", "machine", "2025-04-01"))
                .measure(measure("M2", "machine", "2025-04-10"))
                .measure(measure("M3", "machine", "2025-04-11"))
                .measure(measure("M4", "method", "2025-04-12"))
                .adopted("M1", "Works", "2025-05-01")
                .adopted("M2", "Works", "2025-05-31")
                .adopted("M3", "Works", "2025-06-01")
                .adopted("M4", "Works", "2025-05-01");
        var effects = log.effects(frame()).effects();
        assertThat(effects)
                .extracting(effect -> effect.measures().stream()
                        .map(member -> member.id().number())
                        .toList())
                .containsExactly(List.of("M1", "M2"), List.of("M3"), List.of("M4"));
        assertThat(effects.get(0).departments().get(0).adopted()).contains(LocalDate.of(2025, 5, 31));
    }

    @Test
    void aMeasureNobodyAdoptedHasNotStartedAndOneOlderThanTheLogHasNoBaseline() {
        var effects = EffectLog.beginning("2024-10-01")
                .measure(measure("M1", "machine", "2024-10-01"))
                .measure(measure("M2", "method", "2025-04-01"))
                .adopted("M1", "Works", "2024-10-20")
                .happened("Works", "machine", 3, "2025-01-01", "2025-02-01")
                .happened("Works", "method", 3, "2025-01-01", "2025-02-01")
                .effects(frame());
        assertThat(effects.effects())
                .extracting(effect -> effect.verdict().verdict())
                .containsExactly(Verdict.NO_BASELINE, Verdict.NOT_STARTED);
        assertThat(effects.family()).isZero();
        assertThat(effects.effects().get(0).p()).isEqualTo(OptionalDouble.empty());
    }

    private static Effect only(EffectLog log) {
        return only(log, "2026-10-05T18:00");
    }

    private static Effect only(EffectLog log, String asOf) {
        var effects = log.effects(frameAsOf(asOf)).effects();
        assertThat(effects).hasSize(1);
        return effects.get(0);
    }

    private static void assertEstimate(Estimate estimate, double value, double lower, double upper) {
        assertThat(estimate.value().orElseThrow()).isCloseTo(value, within(1e-6 * value));
        assertThat(estimate.lower().orElseThrow()).isCloseTo(lower, within(1e-6 * lower));
        assertThat(estimate.upper().orElseThrow()).isCloseTo(upper, within(1e-6 * upper));
    }
}
