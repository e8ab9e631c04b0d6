package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.DepartmentCode;

/**
 * The days before and after a bundle of measures, and the work done on them.
 *
 * <p>Before are the twelve months up to the decision, as far as the log reaches back; after are the days that follow a department's adoption.
 * Volumes of work are reported when a month is over: where all but the newest months are known, the study ends with the last known one,
 * at most three months back, unless chosen otherwise. Otherwise days stand in for volumes.
 *
 * @param baseline the days before the decision; empty where the log begins after it
 * @param logBegins the first day known of; empty where nothing is
 * @param followedTo the last day of the study
 * @param byVolume whether rates are per volume of work, not per day
 */
record EffectSpan(
        MeasureBundle bundle,
        Optional<ReviewPeriod> baseline,
        LocalDate followedTo,
        boolean byVolume,
        Optional<LocalDate> logBegins,
        Volumes volumes) {
    static EffectSpan of(
            MeasureBundle bundle,
            Collection<DepartmentCode> departments,
            Optional<LocalDate> logBegins,
            Volumes volumes,
            ReviewFrame frame) {
        var spans = frame.rules().choices().spans();
        var baseline = logBegins.flatMap(begin -> days(
                latest(begin, bundle.decidedAt().minusMonths(spans.baseline())),
                bundle.decidedAt().minusDays(1)));
        for (int back = 0; back <= spans.late(); back++) {
            var end = back == 0
                    ? frame.asOfDay()
                    : YearMonth.from(frame.asOfDay()).minusMonths(back).atEndOfMonth();
            var span = new EffectSpan(bundle, baseline, end, true, logBegins, volumes);
            if (!end.isBefore(bundle.decidedAt()) && span.isKnown(departments)) {
                return span;
            }
        }
        return new EffectSpan(bundle, baseline, frame.asOfDay(), false, logBegins, volumes);
    }

    static Optional<ReviewPeriod> days(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Optional.empty() : Optional.of(new ReviewPeriod(from, to));
    }

    static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isKnown(Collection<DepartmentCode> departments) {
        return baseline.isPresent()
                && !departments.isEmpty()
                && departments.stream()
                        .allMatch(department -> volume(department, baseline).isPresent()
                                && (inUse(department).isEmpty()
                                        || volume(department, inUse(department)).isPresent()));
    }

    private OptionalDouble volume(DepartmentCode department, Optional<ReviewPeriod> days) {
        return days.map(period -> volumes.of(department, period)).orElse(OptionalDouble.empty());
    }

    /** The days after the department's adoption; empty where it has not adopted, or did on the last day. */
    Optional<ReviewPeriod> inUse(DepartmentCode department) {
        return Optional.ofNullable(bundle.adopted().get(department))
                .flatMap(adopted -> days(adopted.plusDays(1), followedTo));
    }

    /** The work of the department on these days, in volume or days; 0 where there are none, or it is not known. */
    double exposure(DepartmentCode department, Optional<ReviewPeriod> days) {
        return byVolume
                ? volume(department, days).orElse(0)
                : days.map(period -> (double) period.days()).orElse(0.0);
    }

    /** The calendar months from the given day to the end of the study, each cut to these days. */
    List<ReviewPeriod> months(LocalDate from) {
        var months = new ArrayList<ReviewPeriod>();
        for (var month = YearMonth.from(from); !month.atDay(1).isAfter(followedTo); month = month.plusMonths(1)) {
            overlap(Optional.of(new ReviewPeriod(month.atDay(1), month.atEndOfMonth())), days(from, followedTo))
                    .ifPresent(months::add);
        }
        return months;
    }

    static Optional<ReviewPeriod> overlap(Optional<ReviewPeriod> one, Optional<ReviewPeriod> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var to = one.get().to().isBefore(other.get().to())
                ? one.get().to()
                : other.get().to();
        return days(latest(one.get().from(), other.get().from()), to);
    }
}
