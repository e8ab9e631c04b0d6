package org.nidoto.core.metric;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.statistics.Estimate;

/**
 * The control chart of incidents a month (u chart; c chart where no volumes of work are known and days stand in for them) with exact
 * Poisson limits at 0.00135 in each tail.
 *
 * <p>Its centre is the rate of the twelve calendar months before the period, at least six of them. The month in which the log begins is
 * no part of it, since nobody knows whether it is whole. The period as a whole is held against the same rate; below an expected count of
 * {@value #LEAST_EXPECTED} nothing is said of it. House choices, all of them.
 *
 * @see <a href="https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc331.htm">NIST e-Handbook 6.3.3.1</a>
 */
final class MonthlyChart {
    private static final double TAIL = 0.00135;
    private static final int BASELINE = 12;
    private static final int LEAST_BASELINE = 6;
    private static final double LEAST_EXPECTED = 2;

    private final VolumeTally tally;
    private final ReviewFrame frame;
    private final Volumes volumes;
    private final boolean byVolume;
    private final OptionalDouble rate;

    MonthlyChart(VolumeTally tally, ReviewFrame frame, Volumes volumes) {
        this.tally = tally;
        this.frame = frame;
        this.volumes = volumes;
        var baseline = baseline();
        var measured =
                baseline.stream().filter(month -> volumes.of(month).isPresent()).toList();
        this.byVolume = measured.size() >= LEAST_BASELINE
                && frame.elapsed().flatMap(this::volume).isPresent();
        this.rate = rate(byVolume ? measured : baseline);
    }

    private Optional<Double> volume(ReviewPeriod days) {
        return volumes.of(days).stream().boxed().findFirst();
    }

    private List<YearMonth> baseline() {
        var months = new ArrayList<YearMonth>();
        var first = tally.firstMonth();
        var period = YearMonth.from(frame.period().from());
        for (int back = BASELINE; back > 0; back--) {
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
        if (months.size() < LEAST_BASELINE || work == 0) {
            return OptionalDouble.empty();
        }
        int incidents = months.stream()
                .mapToInt(month -> tally.detectedIn(whole(month)))
                .sum();
        return OptionalDouble.of(incidents / work);
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
        for (var month = last.minusMonths(ReviewFrame.MONTHS - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
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
        var limits = expected.isPresent() ? limits(expected.getAsDouble()) : Estimate.ABSENT;
        return new Month(month, incidents, limits, isAbove(incidents, limits) || isBelow(incidents, limits));
    }

    /** The expected count with the smallest counts that hold all but 0.00135 of either tail. */
    private static Estimate limits(double expected) {
        if (expected == 0) {
            return new Estimate(OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.of(0));
        }
        var poisson = PoissonDistribution.of(expected);
        return new Estimate(
                OptionalDouble.of(expected),
                OptionalDouble.of(poisson.inverseCumulativeProbability(TAIL)),
                OptionalDouble.of(poisson.inverseSurvivalProbability(TAIL)));
    }

    private static boolean isAbove(int incidents, Estimate limits) {
        return limits.upper().isPresent() && incidents > limits.upper().getAsDouble();
    }

    private static boolean isBelow(int incidents, Estimate limits) {
        return limits.lower().isPresent() && incidents < limits.lower().getAsDouble();
    }

    Signal signal() {
        var expected = frame.elapsed().stream()
                .flatMapToDouble(days -> expected(days).stream())
                .findFirst();
        if (expected.isEmpty() || expected.getAsDouble() < LEAST_EXPECTED) {
            return Signal.UNKNOWN;
        }
        int incidents = tally.detectedIn(frame.period());
        var limits = limits(expected.getAsDouble());
        if (isAbove(incidents, limits)) {
            return Signal.WORSE;
        }
        return isBelow(incidents, limits) ? Signal.BETTER : Signal.WITHIN_ORDINARY_VARIATION;
    }
}
