package org.nidoto.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Measures.measure;
import static org.nidoto.core.metric.OtherChoices.withNelsonsRules;
import static org.nidoto.core.review.SmallReviews.review;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.core.metric.EffectLog;
import org.nidoto.core.metric.IncidentChart.RunRule;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Method;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.statistics.ChartKind;
import org.nidoto.core.statistics.Verdict;

/**
 * A company large enough for every method and every signal there is, its counts laid out so that the outcome is known beforehand: from the log of
 * incidents to what the review says.
 */
class EverySignalTests {
    private static final YearMonth FIRST = YearMonth.of(2024, 10);
    private static final int MONTHS = 24;
    private static final YearMonth LAST_BEFORE = YearMonth.of(2025, 9);

    /**
     * Twenty-four months to September 2026, measures decided on 1 October 2025. Three departments halve ten incidents a month one after the other; a
     * fourth scatters between 30 and 70 before and between 10 and 40 after; a fifth goes from twenty a month to ten at once.
     */
    private final ManagementReview company = company();

    private static ManagementReview company() {
        var log = EffectLog.beginning("2024-09-01")
                .measure(measure("Wedge", "c1", "2025-10-01"))
                .measure(measure("Scatter", "c2", "2025-10-01"))
                .measure(measure("Step", "c3", "2025-10-01"));
        halving(log, "East", YearMonth.of(2025, 10));
        halving(log, "North", YearMonth.of(2025, 12));
        halving(log, "West", YearMonth.of(2026, 2));
        log.adopted("Scatter", "Centre", "2025-10-31").adopted("Step", "Works", "2025-10-31");
        for (int i = 0; i < MONTHS; i++) {
            var month = FIRST.plusMonths(i);
            boolean before = !month.isAfter(LAST_BEFORE);
            log.volume("Centre", month, 100)
                    .volume("Works", month, 100)
                    .happenedIn("Centre", "c2", i % 2 == 0 ? (before ? 30 : 10) : (before ? 70 : 40), month)
                    .happenedIn("Works", "c3", before ? 20 : 10, month);
        }
        return review(log.tally(frame()), log.inputs());
    }

    /** Ten incidents a month until the end of the month in which the department adopts, then five. */
    private static void halving(EffectLog log, String department, YearMonth adopts) {
        log.adopted("Wedge", department, adopts.atEndOfMonth().toString());
        for (int i = 0; i < MONTHS; i++) {
            var month = FIRST.plusMonths(i);
            log.volume(department, month, 100).happenedIn(department, "c1", month.isAfter(adopts) ? 5 : 10, month);
        }
    }

    @Test
    void departmentsThatAdoptOneAfterTheOtherAreJudgedByTheSteppedWedge() {
        assertThat(of("Wedge").method()).contains(Method.STEPPED_WEDGE);
        assertThat(of("Wedge").ratio().value().orElseThrow()).isCloseTo(0.5, within(1e-6));
        assertThat(of("Wedge").verdict().verdict()).isEqualTo(Verdict.EFFECTIVE);
    }

    @Test
    void monthsThatScatterMoreThanChanceWidenTheInterval() {
        var scatter = of("Scatter");
        assertThat(scatter.method()).contains(Method.OVERDISPERSED);
        assertThat(scatter.ratio().value().orElseThrow())
                .as("six months of 40 and five of 10 after, six of 30 and six of 70 before")
                .isCloseTo(290.0 / 11 / (600.0 / 12), within(1e-9));
        assertThat(scatter.ratio().upper().orElseThrow())
                .isGreaterThan(scatter.sensitivity().stratified().upper().orElseThrow());
    }

    @Test
    void aLongSeriesTellsTheStepFromTheTrend() {
        assertThat(of("Step").sensitivity().interrupted().value().orElseThrow()).isCloseTo(0.5, within(1e-6));
        assertThat(of("Step").method()).contains(Method.RATE_RATIO);
    }

    @Test
    void theThreeMeasuresAreCorrectedForEachOtherAndTheirBestOneIsNamed() {
        assertThat(company.effects().family()).isEqualTo(3);
        assertThat(company.findings())
                .filteredOn(Finding.Effects.class::isInstance)
                .singleElement()
                .satisfies(
                        said -> assertThat(((Finding.Effects) said).effective()).isGreaterThanOrEqualTo(2));
    }

    /** A mean of fifty a month: Poisson limits are 30 and 72, and every month would lie outside. */
    @Test
    void largeCountsThatScatterHaveLaneysLimits() {
        var scattered = charted(frame(), alternating(20, 80));
        assertThat(scattered.experts().chart().kind()).contains(ChartKind.LANEY_RATES);
        assertThat(scattered.experts().chart().sigmaZ().orElseThrow()).isGreaterThan(1.3);
        assertThat(scattered.volume().months()).noneMatch(Month::outside);
        assertThat(scattered.volume().signal()).isEqualTo(Signal.WITHIN_ORDINARY_VARIATION);

        var even = alternating(50, 50);
        even[MONTHS - 1] = 80;
        even[MONTHS - 2] = 80;
        var risen = charted(frame(), even);
        assertThat(risen.volume().signal()).isEqualTo(Signal.WORSE);
        assertThat(risen.volume().months().stream().filter(Month::outside).map(Month::month))
                .containsExactly(YearMonth.of(2026, 8), YearMonth.of(2026, 9));
    }

    @Test
    void aLongRunAndFewCrossingsAreASignalOfAnhoejAndAlternatingCountsAreNot() {
        var shifted = charted(frame(), 12, 12, 13, 12, 12, 13, 3, 3, 4, 3, 3, 4);
        assertThat(shifted.experts().chart().runSignal()).contains(true);
        assertThat(charted(frame(), 12, 3, 12, 3, 12, 3, 12, 3, 12, 3, 12, 3)
                        .experts()
                        .chart()
                        .runSignal())
                .contains(false);
    }

    /** Twelve months to September 2026, and the month that completes the pattern. */
    @ParameterizedTest
    @CsvSource({
        "BEYOND_THREE_SIGMA, 9 9 9 9 9 9 9 9 9 9 9 30, 2026-09",
        "NINE_ON_ONE_SIDE, 12 12 12 12 12 12 12 12 12 3 3 3, 2026-06",
        "SEVEN_ON_ONE_SIDE, 12 12 12 12 12 12 12 5 5 5 5 5, 2026-04",
        "SIX_RISING_OR_FALLING, 2 4 6 8 10 12 14 6 8 6 8 6, 2026-03",
        "TWO_OF_THREE_BEYOND_TWO_SIGMA, 9 9 9 9 9 9 9 9 9 18 9 18, 2026-09",
        "FOUR_OF_FIVE_BEYOND_ONE_SIGMA, 6 6 6 6 6 6 6 14 14 9 14 14, 2026-09"
    })
    void eachRuleOnRequestShowsInTheReview(RunRule rule, String counts, YearMonth completes) {
        var months = Pattern.compile(" ")
                .splitAsStream(counts)
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(charted(withNelsonsRules(), months).experts().chart().nelson())
                .filteredOn(pattern -> pattern.rule() == rule)
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.months()).contains(completes));
        assertThat(charted(frame(), months).experts().chart().nelson())
                .as("nobody asked")
                .isEmpty();
    }

    private Effect of(String measure) {
        return company.effects().effects().stream()
                .filter(effect -> effect.measures().get(0).id().number().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static int[] alternating(int odd, int even) {
        var counts = new int[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            counts[i] = i % 2 == 0 ? even : odd;
        }
        return counts;
    }

    /** The months up to September 2026, the log beginning in the month before the first. */
    private static ManagementReview charted(ReviewFrame frame, int... counts) {
        var first = YearMonth.of(2026, 9).minusMonths(counts.length - 1L);
        var log = EffectLog.beginning(first.minusMonths(1).atDay(1).toString());
        for (int i = 0; i < counts.length; i++) {
            log.happenedIn("Works", "machine", counts[i], first.plusMonths(i))
                    .volume("Works", first.plusMonths(i), 1000);
        }
        return review(log.tally(frame), log.inputs());
    }
}
