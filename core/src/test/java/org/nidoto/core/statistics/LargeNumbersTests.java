package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** A million of everything, where the answer is known in closed form; expected limits are those of the normal distribution. */
class LargeNumbersTests {
    private static final int MILLION = 1_000_000;
    private static final double Z = 1.959963984540054;
    private static final Instant MONDAY = Instant.parse("2026-10-05T00:00:00Z");

    /** Topic 02: Wald's interval is Newcombe's where so many are counted. */
    @Test
    void sharesOfAMillionDifferByWhatTheirCountsSay() {
        var difference = new ProportionDifference(new Proportion(500_000, MILLION), new Proportion(499_000, MILLION));
        assertThat(difference.difference().orElseThrow()).isCloseTo(0.001, within(1e-12));
        var interval = difference.interval().orElseThrow();
        double half = Z * Math.sqrt((0.5 * 0.5 + 0.499 * 0.501) / MILLION);
        assertThat(interval.lower()).isCloseTo(0.001 - half, within(1e-7));
        assertThat(interval.upper()).isCloseTo(0.001 + half, within(1e-7));
    }

    /** Topics 04 and 06. */
    @Test
    void causesOfAMillionIncidentsHaveTheirOrder() {
        var pareto = Pareto.of(
                List.of(
                        new CauseCount("a", 500_000, false),
                        new CauseCount("b", 300_000, false),
                        new CauseCount("c", 200_000, false)),
                80);
        assertThat(pareto.vitalFewCodes()).containsExactly("a", "b");
        var ranks = RankCertainty.of(Map.of("a", 400_000, "b", 350_000, "c", 250_000));
        assertThat(ranks.mostFrequent(30).orElseThrow().code()).isEqualTo("a");
        assertThat(ranks.causes()).allSatisfy(cause -> assertThat(cause.best()).isEqualTo(cause.worst()));
    }

    /** Topic 05: a Poisson count of a million has the standard deviation 1,000. */
    @Test
    void aMillionEqualLossesVaryAsTheirNumberDoes() {
        var interval =
                CauseLoss.ofCounts("a", Map.of(100L, (long) MILLION)).interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(100 * (MILLION - Z * 1000), Percentage.withPercentage(0.001));
        assertThat(interval.upper()).isCloseTo(100 * (MILLION + Z * 1000), Percentage.withPercentage(0.001));
    }

    /** Topic 07: the difference of 505,000 and 500,000 is five standard deviations. */
    @Test
    void aCauseOfHalfAMillionThatGrewByAHundredthIsASignal() {
        var shift = CauseShift.of(
                List.of(
                        new CauseShift.Counts("grew", new BeforeAfter(505_000, 90, 500_000, 90)),
                        new CauseShift.Counts("stayed", new BeforeAfter(500_000, 90, 500_000, 90))),
                0.05,
                3,
                Confidence.NINETY_FIVE);
        assertThat(shift.causes())
                .extracting(CauseShift.Cause::direction)
                .containsExactly(CauseShift.Direction.UP, CauseShift.Direction.NONE);
    }

    /** Topic 08: where all p are alike, the largest rank corrects by one. */
    @Test
    void aMillionTestsThatAreAllAlikeAreTheirOwnCorrection() {
        var family = new TestFamily(Collections.nCopies(MILLION, OptionalDouble.of(0.04)));
        assertThat(family.benjaminiHochberg())
                .allSatisfy(p -> assertThat(p.orElseThrow()).isCloseTo(0.04, within(1e-12)));
        assertThat(family.holm()).allMatch(p -> p.orElseThrow() == 1);
    }

    /** Topic 09: the numbers from one to a million. */
    @Test
    void quantilesOfAMillionNumbersAreNumbers() {
        var numbers = IntStream.rangeClosed(1, MILLION).asDoubleStream().toArray();
        assertThat(QuantileMethod.TYPE_2.of(numbers, 0.5)).hasValue(500_000.5);
        assertThat(QuantileMethod.TYPE_7.of(numbers, 0.8).orElseThrow()).isCloseTo(800_000.2, within(1e-6));
    }

    /** Topic 11: what is expected of each group is what it had. */
    @Test
    void twoMillionThatTookTheSameTimesDoNotDiffer() {
        var group = IntStream.rangeClosed(1, 10)
                .mapToObj(time -> new FollowUp(time, 100_000, 0))
                .toList();
        var logRank = ((SpeedComparison.Compared) SpeedComparison.between(Map.of("a", group, "b", group))).logRank();
        assertThat(logRank.ratio()).isCloseTo(1, within(1e-9));
        assertThat(logRank.p()).isCloseTo(1, within(1e-6));
    }

    /** Topics 12 and 34. */
    @Test
    void ofAMillionDeadlinesAndPromisesEachIsCounted() {
        var hour = MONDAY.plusSeconds(3600);
        var deadlines = new ArrayList<>(Collections.nCopies(MILLION / 2, new Deadline(hour, MONDAY)));
        deadlines.addAll(Collections.nCopies(MILLION / 2, new Deadline(MONDAY, hour)));
        assertThat(TargetAttainment.of(deadlines, hour).attainment()).isEqualTo(new Proportion(500_000, MILLION));
        var kept = new PromiseKeeping.Promise("c", Optional.of(hour), Optional.of(MONDAY));
        assertThat(PromiseKeeping.of(Collections.nCopies(MILLION, kept), hour, Duration.ZERO)
                        .rate())
                .isEqualTo(new Proportion(MILLION, MILLION));
        var steps = new Escalation.Steps(Optional.of(MONDAY), Optional.of(hour));
        assertThat(Escalation.of(Collections.nCopies(MILLION, steps), hour).rate())
                .isEqualTo(new Proportion(MILLION, MILLION));
    }

    /** Topic 34: one contact a minute over a million minutes. */
    @Test
    void aMillionContactsLeaveNoSilenceLongerThanBetweenTwoOfThem() {
        var contacts = IntStream.rangeClosed(0, MILLION)
                .mapToObj(minute -> MONDAY.plusSeconds(60L * minute))
                .toList();
        var silence = Silence.of(
                List.of(new Silence.Spell(MONDAY, Optional.empty())),
                contacts,
                MONDAY.plusSeconds(60L * MILLION),
                (from, to) -> Duration.between(from, to).toMinutes());
        assertThat(silence.longest()).hasValue(1);
        assertThat(silence.current()).hasValue(0);
    }

    /** Topic 14: values that alternate by 2 have limits 3 · 2 / 1.128 from their mean; topic 19: and cross it each time. */
    @Test
    void aMillionValuesThatAlternateCrossTheirCentreEachTime() {
        var values = IntStream.range(0, MILLION)
                .mapToDouble(i -> i % 2 == 0 ? 9 : 11)
                .toArray();
        var limits = XmrChart.of(values, XmrChart.Scale.PLAIN).limits().orElseThrow();
        assertThat(limits.lower()).isCloseTo(10 - 6 / 1.128, within(1e-9));
        assertThat(limits.upper()).isCloseTo(10 + 6 / 1.128, within(1e-9));
        assertThat(RunAnalysis.aroundMedian(values)).contains(new RunAnalysis(10, MILLION, 1, MILLION - 1));
    }

    /** Topics 16, 17 and 20: 0.00135 in each tail of a Poisson count of a million is three of its standard deviations of 1,000. */
    @Test
    void monthsWithAMillionIncidentsHaveTheirLimitsThreeThousandAway() {
        var counts = new int[24];
        Arrays.fill(counts, MILLION);
        var chart = CChart.of(counts).orElseThrow();
        assertThat(chart.exact().lower()).isCloseTo(MILLION - 3000, within(10.0));
        assertThat(chart.exact().upper()).isCloseTo(MILLION + 3000, within(10.0));
        assertThat(UChart.of(Collections.nCopies(24, new UChart.Count(MILLION, 10)))
                        .center())
                .hasValue(100_000);
        assertThat(ChartPhase.split(counts, List.of(13), CChart.TAIL))
                .extracting(phase -> phase.chart().center())
                .containsExactly((double) MILLION, (double) MILLION);
    }

    /** Topic 18: gaps of one day are exponential with mean 1; the tails of 0.00135 begin at −ln 0.99865 and −ln 0.00135. */
    @Test
    void aMillionGapsOfADayHaveTheLimitsOfTheExponential() {
        var gaps = new double[MILLION];
        Arrays.fill(gaps, 1);
        var chart = TChart.of(gaps, CChart.TAIL).orElseThrow();
        assertThat(chart.theta()).isCloseTo(1, within(1e-9));
        assertThat(chart.exponential().lower()).isCloseTo(-Math.log(0.99865), within(1e-9));
        assertThat(chart.exponential().upper()).isCloseTo(-Math.log(0.00135), within(1e-9));
        assertThat(chart.signals()).isEmpty();
    }

    /** Topic 28: four departments halve one after the other. */
    @Test
    void aSteppedWedgeOfMillionsFindsTheHalving() {
        var cells = new ArrayList<SteppedWedge.Cell>();
        for (int department = 0; department < 4; department++) {
            for (int month = 0; month < 8; month++) {
                boolean adopted = month >= department + 2;
                cells.add(new SteppedWedge.Cell(
                        "d" + department, "m" + month, adopted ? MILLION : 2 * MILLION, 90, adopted ? 1 : 0));
            }
        }
        assertThat(SteppedWedge.of(cells).orElseThrow().ratio()).isCloseTo(0.5, within(1e-9));
    }

    /** Topic 30: after a day, half of what was expected is far below it. */
    @Test
    void aMillionIncidentsShowAHalvingOnTheFirstDay() {
        var test = new DecreaseTest(MILLION, 365, 0.05);
        assertThat(test.firstDayWithPower(0.8, 0.5, 1, 1095)).hasValue(1);
    }

    /** Topic 31: departments that were all alike expect what they had; topic 39: counts that scatter by a tenth. */
    @Test
    void halfAMillionWhereAMillionWasExpectedIsAHalving() {
        var alike = Collections.nCopies(5, new PoissonRate(MILLION, 365));
        var effect = EmpiricalBayesEffect.of(alike, List.of(new BeforeAfter(MILLION / 2, 365, MILLION, 365)), 1);
        assertThat(effect.orElseThrow().ratio().orElseThrow()).isCloseTo(0.5, within(1e-5));
        var periods = IntStream.range(0, 24)
                .mapToObj(i -> new OverdispersedRatio.Period(
                        i >= 12, (i % 2 == 0 ? 1_100_000 : 900_000) / (i >= 12 ? 2 : 1), 30))
                .toList();
        assertThat(OverdispersedRatio.of(periods).orElseThrow().ratio()).isCloseTo(0.5, within(1e-9));
        assertThat(OverdispersedRatio.isCalledFor(periods, 200, 1.3)).isTrue();
    }

    /** Topics 33 and 38. */
    @Test
    void aMillionDepartmentsAndRecordsAreCountedOneByOne() {
        var decided = LocalDate.of(2026, 1, 1);
        var open = new Rollout.Target(1, decided, Optional.empty(), Optional.empty());
        var adopted = new Rollout.Target(3, decided, Optional.empty(), Optional.of(decided.plusDays(10)));
        var targets = new ArrayList<>(Collections.nCopies(MILLION / 2, open));
        targets.addAll(Collections.nCopies(MILLION / 2, adopted));
        var rollout = Rollout.of(targets, decided.plusDays(90));
        assertThat(rollout.adopted()).isEqualTo(new Proportion(MILLION / 2, MILLION));
        assertThat(rollout.coverage()).hasValue(0.75);
        var noon = LocalDateTime.parse("2026-06-30T12:00");
        var entry = new DataQuality.Entry("1", Map.of("cause", true), Map.of("detected", noon));
        var quality = DataQuality.of(Collections.nCopies(MILLION, entry), List.of("cause"), List.of(), noon);
        assertThat(quality.fields()).containsExactly(new Completeness("cause", MILLION, MILLION));
        assertThat(quality.futureStamps()).isZero();
    }
}
