package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;
import static org.nidoto.core.metric.OtherChoices.withNelsonsRules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.metric.IncidentChart.RunRule;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.statistics.CauseLoss;
import org.nidoto.core.statistics.CauseLoss.Footing;
import org.nidoto.core.statistics.CauseShift.Direction;
import org.nidoto.core.statistics.ChartKind;
import org.nidoto.core.statistics.Estimate;

class ExpertFiguresTests {
    @Test
    void lossesAreRankedWithTheIntervalOfTheirSum() {
        var losses = tally(
                        frame(),
                        incident("1", "2026-07-01").cause("method").loss(100),
                        incident("2", "2026-07-01").cause("method").loss(300),
                        incident("3", "2026-07-01").cause("machine").loss(900),
                        incident("4", "2026-07-01").cause("machine"))
                .losses();
        assertThat(losses.total()).isEqualTo(1300);
        assertThat(losses.rows()).extracting(row -> row.cause().code()).containsExactly("machine", "method");
        var method = losses.rows().get(1);
        assertThat(method.loss().lower())
                .hasValue(CauseLoss.of("method", 100, 300)
                        .interval()
                        .orElseThrow()
                        .lower());
        assertThat(method.effectiveIncidents()).hasValue(160_000.0 / 100_000);
        assertThat(losses.rows().get(0).footing()).contains(Footing.ONE_LARGE_LOSS);
        assertThat(losses.rows().get(0).cumulative().orElseThrow()).isCloseTo(900.0 / 1300, within(1e-12));
    }

    @Test
    void noOrderOfCausesIsStatedBelowThirtyIncidents() {
        var few = causes(29, 0);
        assertThat(few.mayBeOrdered()).isFalse();
        assertThat(few.mostFrequent()).isEmpty();
        var enough = causes(30, 1);
        assertThat(enough.mayBeOrdered()).isTrue();
        assertThat(enough.mostFrequent()).isPresent();
    }

    @Test
    void aCauseThatGrewIsASignalAndTheOthersAreNot() {
        var log = new ArrayList<>(log("method", 30, "2026-07-10"));
        log.addAll(log("machine", 5, "2026-07-11"));
        log.addAll(log("method", 5, "2026-04-10"));
        log.addAll(log("machine", 6, "2026-04-11"));
        var causes = tally(frame(), log).causeOrder(List.of());
        assertThat(causes.causes()).extracting(row -> row.cause().code()).containsExactly("machine", "method");
        assertThat(causes.causes()).extracting(CauseOrder.Row::direction).containsExactly(Direction.NONE, Direction.UP);
        assertThat(causes.jaccard()).hasValue(1);
    }

    private static CauseOrder causes(int often, int seldom) {
        var log = new ArrayList<>(log("method", often, "2026-07-10"));
        log.addAll(log("machine", seldom, "2026-07-11"));
        return tally(frame(), log).causeOrder(List.of());
    }

    private static List<Incidents> log(String cause, int times, String day) {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < times; i++) {
            log.add(incident(cause + day + i, day).cause(cause));
        }
        return log;
    }

    @Test
    void rareIncidentsAreChartedByTheDaysBetweenThem() {
        var chart = tally(
                        frame(),
                        incident("1", "2026-01-01"),
                        incident("2", "2026-05-01"),
                        incident("3", "2026-05-11"),
                        incident("4", "2026-09-05"))
                .chart(List.of());
        assertThat(chart.kind()).contains(ChartKind.GAPS);
        assertThat(chart.monthlyMean().orElseThrow())
                .as("three in the eight whole months after the first")
                .isEqualTo(3.0 / 8);
        var gaps = chart.gaps().orElseThrow();
        assertThat(gaps.count()).isEqualTo(3);
        assertThat(gaps.mean()).isEqualTo((120 + 10 + 117) / 3.0);
        assertThat(gaps.open()).isEqualTo(30);
        assertThat(gaps.chance().orElseThrow()).isCloseTo(Math.exp(-30 / gaps.mean()), within(1e-12));
    }

    @Test
    void incidentsEveryMonthAreChartedByTheMonthAndLargeUnevenOnesWithWiderLimits() {
        assertThat(monthly(4, 4).kind()).contains(ChartKind.COUNTS);
        assertThat(monthly(20, 80).kind()).contains(ChartKind.LANEY_RATES);
        assertThat(monthly(20, 80).sigmaZ().orElseThrow()).isGreaterThan(1.3);
    }

    private static IncidentChart monthly(int odd, int even) {
        var log = EffectLog.beginning("2024-09-01");
        for (int i = 0; i < 24; i++) {
            log.happenedIn(
                    "Works",
                    "machine",
                    i % 2 == 0 ? even : odd,
                    YearMonth.of(2024, 10).plusMonths(i));
        }
        return log.tally(withNelsonsRules()).chart(List.of());
    }

    /** Every rule of Nelson and Western Electric shows in one of these series of monthly counts. */
    @Test
    void eachRunRuleShowsWhereItsPatternDoes() {
        assertThat(pattern(RunRule.BEYOND_THREE_SIGMA, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 30))
                .containsExactly(YearMonth.of(2026, 9));
        assertThat(pattern(RunRule.NINE_ON_ONE_SIDE, 12, 12, 12, 12, 12, 12, 12, 12, 12, 3, 3, 3))
                .contains(YearMonth.of(2026, 6));
        assertThat(pattern(RunRule.SEVEN_ON_ONE_SIDE, 12, 12, 12, 12, 12, 12, 12, 5, 5, 5, 5, 5))
                .contains(YearMonth.of(2026, 4));
        assertThat(pattern(RunRule.SIX_RISING_OR_FALLING, 2, 4, 6, 8, 10, 12, 14, 6, 8, 6, 8, 6))
                .isNotEmpty();
        assertThat(pattern(RunRule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 9, 9, 9, 9, 9, 9, 9, 9, 9, 18, 9, 18))
                .contains(YearMonth.of(2026, 9));
        assertThat(pattern(RunRule.FOUR_OF_FIVE_BEYOND_ONE_SIGMA, 6, 6, 6, 6, 6, 6, 6, 14, 14, 9, 14, 14))
                .contains(YearMonth.of(2026, 9));
        assertThat(pattern(RunRule.BEYOND_THREE_SIGMA, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9))
                .isEmpty();
    }

    @Test
    void aLongRunOnOneSideIsASignalOfAnhoej() {
        var chart = series(12, 12, 13, 12, 12, 13, 3, 3, 4, 3, 3, 4);
        assertThat(chart.runSignal()).contains(true);
        assertThat(tally(frame(), List.of()).chart(List.of()).runSignal()).isEmpty();
    }

    @Test
    void nelsonsRulesAreReadOnRequestAlone() {
        var log = EffectLog.beginning("2025-09-01").happenedIn("Works", "machine", 5, YearMonth.of(2026, 3));
        assertThat(log.tally(frame()).chart(List.of()).nelson()).isEmpty();
    }

    private static List<YearMonth> pattern(RunRule rule, int... counts) {
        return series(counts).nelson().stream()
                .filter(pattern -> pattern.rule() == rule)
                .findFirst()
                .orElseThrow()
                .months();
    }

    /** Twelve months to September 2026. */
    private static IncidentChart series(int... counts) {
        var log = EffectLog.beginning("2025-09-01");
        for (int i = 0; i < counts.length; i++) {
            log.happenedIn("Works", "machine", counts[i], YearMonth.of(2025, 10).plusMonths(i));
        }
        return log.tally(withNelsonsRules()).chart(List.of());
    }

    @Test
    void incidentsThatGetRarerHaveAGrowthBelowOne() {
        var history = EffectLog.beginning("2024-10-06")
                .happened("Works", "machine", 20, "2024-11-01", "2025-04-30")
                .happened("Works", "machine", 3, "2025-05-01", "2026-10-05")
                .tally(frame())
                .history();
        assertThat(history.incidents()).isEqualTo(24);
        assertThat(history.clients()).isEqualTo(1);
        assertThat(history.perClient().value()).hasValue(24);
        assertThat(history.laplace().orElseThrow()).isNegative();
        assertThat(history.growth().upper().orElseThrow()).isLessThan(1);
    }

    @Test
    void clientsAreHeldAgainstTheirPooledRateWhereVolumesAreKnown() {
        var exposures = new ArrayList<Exposure>();
        for (var client : List.of("Aoki", "Baba")) {
            exposures.add(new Exposure(
                    new DepartmentCode("Sales"), Optional.of(new ClientCode(client)), YearMonth.of(2026, 7), 1000));
        }
        var tally = tally(
                frame(),
                incident("1", "2026-07-01").client("Aoki"),
                incident("2", "2026-07-02").client("Aoki"),
                incident("3", "2026-07-02").client("Aoki"));
        var funnel = tally.funnel(exposures);
        assertThat(funnel.pooled()).hasValue(3.0 / 2000);
        assertThat(funnel.rows()).extracting(row -> row.client().code()).containsExactly("Aoki", "Baba");
        assertThat(funnel.rows().get(0).expected()).hasValue(1.5);
        assertThat(tally.funnel(List.of()).rows()).isEmpty();
    }

    @Test
    void nothingIsSaidOfAnEmptyLog() {
        var nothing = tally(frame(), List.of());
        assertThat(nothing.losses().rows()).isEmpty();
        assertThat(nothing.causeOrder(List.of()).causes()).isEmpty();
        assertThat(nothing.chart(List.of()).kind()).isEmpty();
        assertThat(nothing.chart(List.of()).gaps()).isEmpty();
        assertThat(nothing.history().days()).isEmpty();
        assertThat(nothing.speedTrend().center()).isEqualTo(Estimate.ABSENT);
        assertThat(nothing.funnel(List.of()).pooled()).isEmpty();
    }
}
