package org.nidoto.core.metric;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.metric.ResponseTimes.MonthlyTime;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.MonotoneTrend;
import org.nidoto.core.statistics.XmrChart;

/**
 * The monthly medians from detection to resolution as a series, in business minutes: an individuals chart on the logarithm, and the trend.
 * Months without a median are left out.
 *
 * @param months the months that take part
 * @param center the middle line with its limits; absent without months, or where a median is 0
 * @param signals months outside the limits
 * @param slope Sen's slope a month; absent with fewer than 8 months, unless chosen otherwise
 * @param p two-sided, by Mann and Kendall; empty likewise
 */
public record SpeedTrend(
        List<YearMonth> months, Estimate center, List<YearMonth> signals, Estimate slope, OptionalDouble p) {
    public SpeedTrend {
        months = List.copyOf(months);
        signals = List.copyOf(signals);
    }

    static SpeedTrend of(ResponseTimes times, ReviewFrame frame) {
        var known = times.months().stream()
                .filter(month -> month.toResolution().median().value().isPresent())
                .toList();
        var chart = XmrChart.of(known.stream().mapToDouble(SpeedTrend::median).toArray(), XmrChart.Scale.LOG);
        var trend = MonotoneTrend.of(known.stream()
                .map(month -> new MonotoneTrend.Point(
                        ChronoUnit.MONTHS.between(known.get(0).month(), month.month()), median(month)))
                .toList());
        var test = trend.test()
                .filter(it ->
                        trend.mayBeJudged(frame.rules().choices().minimums().trendMonths()));
        return new SpeedTrend(
                known.stream().map(MonthlyTime::month).toList(),
                Estimate.of(chart.center(), chart.limits().map(limits -> new Interval(limits.lower(), limits.upper()))),
                chart.signals().stream()
                        .map(position -> known.get(position - 1).month())
                        .toList(),
                test.map(it -> Estimate.of(OptionalDouble.of(it.slope()), Optional.of(it.interval())))
                        .orElse(Estimate.ABSENT),
                test.stream().mapToDouble(MonotoneTrend.Test::p).findFirst());
    }

    private static double median(MonthlyTime month) {
        return month.toResolution().median().value().orElseThrow();
    }
}
