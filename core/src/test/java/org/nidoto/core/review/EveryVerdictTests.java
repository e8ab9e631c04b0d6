package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Measures.measure;
import static org.nidoto.core.review.SmallReviews.review;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.core.metric.EffectLog;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Method;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.RateRatio;
import org.nidoto.core.statistics.Verdict;

/** A company large enough for every verdict there is. */
class EveryVerdictTests {
    private static final List<String> CAUSES = List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7");

    /** Before and after the measure against each cause, the sixth adopted late. */
    private static final List<List<Integer>> COUNTS = List.of(
            List.of(40, 10),
            List.of(400, 430),
            List.of(10, 60),
            List.of(60, 86),
            List.of(30, 29),
            List.of(30, 3),
            List.of(3, 1));

    private final ManagementReview review = company();

    private static ManagementReview company() {
        var log = EffectLog.beginning("2023-01-01")
                .measure(measure("Old", "machine", "2023-01-01"))
                .adopted("Old", "Works", "2023-01-02");
        for (int i = 0; i < CAUSES.size(); i++) {
            var cause = CAUSES.get(i);
            var adopted = i == 5 ? "2026-07-31" : "2025-04-30";
            var after = i == 5 ? "2026-08-01" : "2025-05-01";
            log.measure(measure("M" + i, cause, "2025-04-01"))
                    .adopted("M" + i, "Works", adopted)
                    .happened("Works", cause, COUNTS.get(i).get(0), "2024-04-01", "2025-03-31")
                    .happened("Works", cause, COUNTS.get(i).get(1), after, "2026-10-05");
        }
        log.measure(measure("New", "c1", "2026-10-01"));
        return review(log.tally(frame()), log.inputs());
    }

    @Test
    void everyVerdictIsGivenByItsRule() {
        assertThat(review.effects().effects())
                .extracting(effect -> effect.verdict().verdict())
                .containsExactly(
                        Verdict.NO_BASELINE,
                        Verdict.EFFECTIVE,
                        Verdict.EFFECTIVE,
                        Verdict.WORSE,
                        Verdict.TARGET_MISSED,
                        Verdict.NOT_SHOWN,
                        Verdict.TOO_EARLY,
                        Verdict.NOT_PROVABLE,
                        Verdict.NOT_STARTED);
        assertThat(review.effects().family()).isEqualTo(7);
        assertThat(review.effects().count(Verdict.EFFECTIVE)).isEqualTo(2);
    }

    @Test
    void effectiveMayStillFallShortOfTheTarget() {
        assertThat(of("M0").verdict().targetExcluded()).isFalse();
        assertThat(of("M1").verdict().targetExcluded()).isTrue();
    }

    @Test
    void itIsSaidHowLongAVerdictTakes() {
        assertThat(of("M5").verdict().moreDays()).hasValue(435);
        assertThat(of("M6").verdict().daysWithoutIncident()).hasValue(626);
        assertThat(of("M6").verdict().moreDays()).isEmpty();
    }

    @Test
    void itIsSaidHowManyQuietDaysWouldShowADecrease() {
        int days = of("M6").quietDays().orElseThrow();
        assertThat(upperEnd(days)).isLessThan(1);
        assertThat(upperEnd(days - 1)).isGreaterThanOrEqualTo(1);
        assertThat(of("M0").quietDays()).as("it shows already").hasValue(0);
        assertThat(of("M2").quietDays()).as("sixty already").isEmpty();
    }

    /** Of the ratio of one incident after the measure to three before, after so many more days. */
    private static double upperEnd(int moreDays) {
        return new RateRatio(new BeforeAfter(1, 523 + moreDays, 3, 365))
                .midP(Confidence.NINETY_FIVE)
                .orElseThrow()
                .interval()
                .upper();
    }

    @Test
    void testsAreCorrectedForEachOther() {
        var p = of("M0").p().orElseThrow();
        assertThat(of("M0").adjustedP().orElseThrow()).isCloseTo(p * 7, within(p));
        assertThat(of("M3").adjustedP().orElseThrow())
                .isGreaterThanOrEqualTo(of("M3").p().orElseThrow());
    }

    @Test
    void aMeasureAfterWhichItGotWorseComesFirst() {
        var said = review.findings().stream()
                .filter(Finding.Effects.class::isInstance)
                .map(Finding.Effects.class::cast)
                .toList();
        assertThat(said).hasSize(1);
        assertThat(said.get(0).worse()).isEqualTo(1);
        assertThat(said.get(0).effective()).isEqualTo(2);
        assertThat(said.get(0).undecided()).isEqualTo(2);
        assertThat(said.get(0).first()).contains("Measure M2");
    }

    @Test
    void limitsOfAPhaseOfFewMonthsAreOnTrial() {
        var phases = of("M5").phases();
        assertThat(phases).hasSize(2);
        assertThat(phases.get(0).from()).isEqualTo(YearMonth.of(2024, 4));
        assertThat(phases.get(0).onTrial()).isFalse();
        assertThat(phases.get(1).from()).isEqualTo(YearMonth.of(2026, 8));
        assertThat(phases.get(1).onTrial()).isTrue();
    }

    /** Twenty a month for two years, then ten: no trend, and a step of exactly a half. */
    @Test
    void aLongSeriesTellsTheStepFromTheTrend() {
        var log = EffectLog.beginning("2023-09-01").measure(measure("M1", "machine", "2025-10-01"));
        for (int i = 0; i < 36; i++) {
            var month = YearMonth.of(2023, 10).plusMonths(i);
            log.volume("Works", month, 100).happenedIn("Works", "machine", i < 24 ? 20 : 10, month);
        }
        log.volume("Works", YearMonth.of(2023, 9), 100).adopted("M1", "Works", "2025-10-31");
        var effect = log.effects(frame()).effects().get(0);
        assertThat(effect.method()).contains(Method.RATE_RATIO);
        assertThat(effect.sensitivity().interrupted().value().orElseThrow()).isCloseTo(0.5, within(1e-6));
        assertThat(effect.verdict().verdict()).isEqualTo(Verdict.EFFECTIVE);
    }

    /** Two hundred and forty a year in twelve departments that adopt together: too many for exact strata. */
    @Test
    void thousandsOfIncidentsAreTakenByMantelAndHaenszel() {
        var log = EffectLog.beginning("2023-01-01").measure(measure("M1", "machine", "2025-04-01"));
        for (int i = 0; i < 12; i++) {
            log.adopted("M1", "Works " + i, "2025-04-30")
                    .happened("Works " + i, "machine", 120, "2024-04-01", "2025-03-31")
                    .happened("Works " + i, "machine", 100, "2025-05-01", "2026-10-05");
        }
        var effect = log.effects(frame()).effects().get(0);
        assertThat(effect.method()).contains(Method.MANTEL_HAENSZEL);
        assertThat(effect.ratio().value().orElseThrow()).isCloseTo(100.0 / 523 / (120.0 / 365), within(1e-9));
    }

    private Effect of(String measure) {
        return review.effects().effects().stream()
                .filter(effect -> effect.measures().get(0).id().number().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}
