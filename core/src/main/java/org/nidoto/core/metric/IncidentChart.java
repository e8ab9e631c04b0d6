package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.statistics.CChart;
import org.nidoto.core.statistics.ChartKind;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.GChart;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.NelsonRules;
import org.nidoto.core.statistics.RunAnalysis;
import org.nidoto.core.statistics.TChart;
import org.nidoto.core.statistics.UChart;

/**
 * Which control chart suits the company's incidents, and what its run rules say, over the whole months of two years, unless chosen otherwise, up to the as-of day. The
 * month in which the log begins is no part of it, since nobody knows whether it is whole.
 *
 * @param kind the chart that suits; empty without a whole month
 * @param monthlyMean incidents a month
 * @param sigmaZ Laney's σ_z, 1 for Poisson counts; empty for fewer than two months or without incidents
 * @param byVolume whether rates are per volume of work; if not, per day
 * @param runs runs of the monthly rates around their median (Anhøj); empty without months
 * @param runSignal whether a run is longer, or crossings are fewer, than chance has it; empty with too few months off the median
 * @param nelson the rules on request: months that complete each pattern; none where nobody asked for them
 * @param gaps the days between incidents; empty with fewer than two incidents
 */
public record IncidentChart(
        Optional<ChartKind> kind,
        OptionalDouble monthlyMean,
        OptionalDouble sigmaZ,
        boolean byVolume,
        Optional<RunAnalysis> runs,
        Optional<Boolean> runSignal,
        List<Pattern> nelson,
        Optional<Gaps> gaps) {
    public IncidentChart {
        nelson = List.copyOf(nelson);
    }

    static IncidentChart of(VolumeTally tally, Volumes volumes, ReviewFrame frame) {
        var months = wholeMonths(tally, frame);
        boolean byVolume = !months.isEmpty()
                && months.stream().allMatch(month -> volumes.of(month).isPresent());
        var counts = months.stream()
                .map(IncidentChart::whole)
                .map(days -> new UChart.Count(
                        tally.detectedIn(days), byVolume ? volumes.of(days).orElse(0) : days.days()))
                .toList();
        var chart = UChart.of(counts);
        var mean = counts.stream().mapToInt(UChart.Count::events).average();
        var rates = counts.stream()
                .mapToDouble(count -> count.exposure() > 0 ? count.events() / count.exposure() : 0)
                .toArray();
        var charts = frame.rules().choices().charts();
        var runs = RunAnalysis.aroundMedian(rates);
        var choice = new ChartKind.Choice(charts.rareBelow(), charts.largeAbove(), charts.overdispersedAbove());
        return new IncidentChart(
                mean.isPresent()
                        ? Optional.of(ChartKind.of(mean.getAsDouble(), chart.sigmaZ(), !byVolume, choice))
                        : Optional.empty(),
                mean,
                chart.sigmaZ(),
                byVolume,
                runs,
                runs.filter(it -> it.mayBeJudged(charts.runPoints())).map(RunAnalysis::isSignal),
                charts.rulesOnRequest() ? nelson(months, counts, chart.center()) : List.of(),
                gaps(tally, frame));
    }

    private static ReviewPeriod whole(YearMonth month) {
        return new ReviewPeriod(month.atDay(1), month.atEndOfMonth());
    }

    private static List<YearMonth> wholeMonths(VolumeTally tally, ReviewFrame frame) {
        var months = new ArrayList<YearMonth>();
        var first = tally.firstMonth();
        var next = YearMonth.from(frame.asOfDay().plusDays(1));
        for (int back = frame.months(); back > 0; back--) {
            var month = next.minusMonths(back);
            if (first.isPresent() && month.isAfter(first.get())) {
                months.add(month);
            }
        }
        return months;
    }

    /** Each count's distance from its expectation in Poisson standard deviations, looked over for patterns. */
    private static List<Pattern> nelson(List<YearMonth> months, List<UChart.Count> counts, OptionalDouble center) {
        if (!(center.orElse(0) > 0)) {
            return List.of();
        }
        var distances = counts.stream()
                .mapToDouble(count -> {
                    double expected = center.getAsDouble() * count.exposure();
                    return expected > 0 ? (count.events() - expected) / Math.sqrt(expected) : 0;
                })
                .toArray();
        var rules = new NelsonRules(distances, 0, 1);
        return List.of(
                pattern(RunRule.BEYOND_THREE_SIGMA, rules.beyondThreeSigma(), months),
                pattern(RunRule.NINE_ON_ONE_SIDE, rules.nineOnOneSide(), months),
                pattern(RunRule.SEVEN_ON_ONE_SIDE, rules.sevenOnOneSide(), months),
                pattern(RunRule.SIX_RISING_OR_FALLING, rules.sixRisingOrFalling(), months),
                pattern(RunRule.TWO_OF_THREE_BEYOND_TWO_SIGMA, rules.twoOfThreeBeyondTwoSigma(), months),
                pattern(RunRule.FOUR_OF_FIVE_BEYOND_ONE_SIGMA, rules.fourOfFiveBeyondOneSigma(), months));
    }

    private static Pattern pattern(RunRule rule, List<Integer> positions, List<YearMonth> months) {
        return new Pattern(
                rule,
                positions.stream().map(position -> months.get(position - 1)).toList());
    }

    private static Optional<Gaps> gaps(VolumeTally tally, ReviewFrame frame) {
        var since = frame.asOfDay().minusMonths(frame.months());
        var days = tally.detectedSince(since);
        if (days.size() < 2) {
            return Optional.empty();
        }
        var gaps = new int[days.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (int) ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
        }
        var whole = GChart.of(gaps, CChart.TAIL).orElseThrow();
        var times = TChart.of(Arrays.stream(gaps).asDoubleStream().toArray(), CChart.TAIL)
                .orElseThrow();
        long open = ChronoUnit.DAYS.between(days.get(days.size() - 1), frame.asOfDay());
        return Optional.of(new Gaps(
                gaps.length,
                whole.mean(),
                Estimate.of(
                        OptionalDouble.of(whole.median()),
                        Optional.of(new Interval(
                                whole.exact().lower(), whole.exact().upper()))),
                whole.signals().stream().map(position -> days.get(position)).toList(),
                times.bursts().stream()
                        .map(position -> days.get(position))
                        .distinct()
                        .toList(),
                open,
                times.chanceOfGap((double) open)));
    }

    /** A pattern that chance seldom makes. */
    public enum RunRule {
        BEYOND_THREE_SIGMA,
        NINE_ON_ONE_SIDE,
        SEVEN_ON_ONE_SIDE,
        SIX_RISING_OR_FALLING,
        TWO_OF_THREE_BEYOND_TWO_SIGMA,
        FOUR_OF_FIVE_BEYOND_ONE_SIGMA
    }

    /**
     * Where a rule's pattern showed.
     *
     * @param months those that complete it; none where it did not show
     */
    public record Pattern(RunRule rule, List<YearMonth> months) {
        public Pattern {
            months = List.copyOf(months);
        }
    }

    /**
     * The whole days between one incident and the next, incidents of one day being 0 days apart.
     *
     * @param count how many gaps there are
     * @param mean of them
     * @param limits their median with the exact geometric limits
     * @param signals days on which a gap outside the limits ended
     * @param bursts days on which four gaps in a row were together shorter than chance has it
     * @param open days since the last incident
     * @param chance how often a gap is at least as long as that, 0 to 1; empty where all are 0
     */
    public record Gaps(
            int count,
            double mean,
            Estimate limits,
            List<LocalDate> signals,
            List<LocalDate> bursts,
            long open,
            OptionalDouble chance) {
        public Gaps {
            signals = List.copyOf(signals);
            bursts = List.copyOf(bursts);
        }
    }
}
