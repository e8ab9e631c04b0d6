package org.nidoto.core.metric;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.statistics.CChart;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.Limits;
import org.nidoto.core.statistics.PoissonLimits;
import org.nidoto.core.statistics.UChart;

/**
 * The control chart of incidents a month (u chart; c chart where no volumes of work are known and days stand in for them) with exact
 * Poisson limits at 0.00135 in each tail. Above a mean of 25 a month, counts that vary more than Poisson by 1.3 or more, unless chosen otherwise, have Laney's wider
 * limits instead.
 *
 * <p>Its centre is the rate of the twelve calendar months before the period, at least six of them, unless chosen otherwise. The month in which the log begins is
 * no part of it, since nobody knows whether it is whole. The period as a whole is held against the same rate; below an expected count of
 * 2 nothing is said of it. House choices, all of them.
 *
 * @see <a href="https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc331.htm">NIST e-Handbook 6.3.3.1</a>
 */
final class MonthlyChart {
    private final VolumeTally tally;
    private final ReviewFrame frame;
    private final Volumes volumes;
    private final HouseChoices.Charts choices;
    private final boolean byVolume;
    private final OptionalDouble rate;
    private final OptionalDouble spread;

    MonthlyChart(VolumeTally tally, ReviewFrame frame, Volumes volumes) {
        this.tally = tally;
        this.frame = frame;
        this.volumes = volumes;
        this.choices = frame.rules().choices().charts();
        var baseline = baseline();
        var measured =
                baseline.stream().filter(month -> volumes.of(month).isPresent()).toList();
        this.byVolume = measured.size() >= choices.leastMonths()
                && frame.elapsed().flatMap(this::volume).isPresent();
        var months = byVolume ? measured : baseline;
        this.rate = rate(months);
        this.spread = spread(months);
    }

    private Optional<Double> volume(ReviewPeriod days) {
        return volumes.of(days).stream().boxed().findFirst();
    }

    private List<YearMonth> baseline() {
        var months = new ArrayList<YearMonth>();
        var first = tally.firstMonth();
        var period = YearMonth.from(frame.period().from());
        for (int back = choices.baselineMonths(); back > 0; back--) {
            var month = period.minusMonths(back);
            if (first.isPresent() && month.isAfter(first.get()) && !month.isAfter(frame.lastMonth())) {
                months.add(month);
            }
        }
        return months;
    }

    private OptionalDouble rate(List<YearMonth> months) {
        double work = months.stream()
                .mapToDouble(month -> work(whole(month)).orElse(0))
                .sum();
        if (months.size() < choices.leastMonths() || work == 0) {
            return OptionalDouble.empty();
        }
        int incidents = months.stream()
                .mapToInt(month -> tally.detectedIn(whole(month)))
                .sum();
        return OptionalDouble.of(incidents / work);
    }

    /** Laney's σ_z where large counts vary more than Poisson; otherwise empty. */
    private OptionalDouble spread(List<YearMonth> months) {
        int incidents = months.stream()
                .mapToInt(month -> tally.detectedIn(whole(month)))
                .sum();
        if (rate.isEmpty() || incidents <= choices.largeAbove() * months.size()) {
            return OptionalDouble.empty();
        }
        var sigmaZ = UChart.of(months.stream()
                        .map(month -> new UChart.Count(
                                tally.detectedIn(whole(month)),
                                work(whole(month)).orElse(0)))
                        .toList())
                .sigmaZ();
        return sigmaZ.orElse(0) > choices.overdispersedAbove() ? sigmaZ : OptionalDouble.empty();
    }

    private static ReviewPeriod whole(YearMonth month) {
        return new ReviewPeriod(month.atDay(1), month.atEndOfMonth());
    }

    /** The work of these days: their volume, or how many they are. */
    private OptionalDouble work(ReviewPeriod days) {
        return byVolume ? volumes.of(days) : OptionalDouble.of((double) days.days());
    }

    private OptionalDouble expected(ReviewPeriod days) {
        var work = work(days);
        return rate.isPresent() && work.isPresent()
                ? OptionalDouble.of(rate.getAsDouble() * work.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The months up to the period's end or the as-of day, from the log's first on. */
    List<Month> months() {
        var months = new ArrayList<Month>();
        var last = frame.lastMonth();
        var first = tally.firstMonth().orElse(last.plusMonths(1));
        for (var month = last.minusMonths(frame.months() - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            if (!month.isBefore(first)) {
                months.add(month(month));
            }
        }
        return months;
    }

    private Month month(YearMonth month) {
        var end = month.atEndOfMonth().isAfter(frame.lastDay()) ? frame.lastDay() : month.atEndOfMonth();
        var days = new ReviewPeriod(month.atDay(1), end);
        int incidents = tally.detectedIn(days);
        var expected = expected(days);
        if (expected.isEmpty()) {
            return new Month(month, incidents, Estimate.ABSENT, false);
        }
        var limits = limits(expected.getAsDouble());
        var center = Estimate.of(expected, Optional.of(new Interval(limits.lower(), limits.upper())));
        return new Month(month, incidents, center, limits.isSignal(incidents));
    }

    private Limits limits(double expected) {
        if (spread.isPresent()) {
            double reach = 3 * spread.getAsDouble() * Math.sqrt(expected);
            return new Limits(Math.max(0, expected - reach), expected + reach);
        }
        return PoissonLimits.of(expected, CChart.TAIL);
    }

    Signal signal() {
        var expected = frame.elapsed().stream()
                .flatMapToDouble(days -> expected(days).stream())
                .findFirst();
        if (expected.isEmpty() || expected.getAsDouble() < choices.rareBelow()) {
            return Signal.UNKNOWN;
        }
        int incidents = tally.detectedIn(frame.period());
        if (!limits(expected.getAsDouble()).isSignal(incidents)) {
            return Signal.WITHIN_ORDINARY_VARIATION;
        }
        return incidents > expected.getAsDouble() ? Signal.WORSE : Signal.BETTER;
    }
}
