package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.metric.MeasureEffects.Phase;
import org.nidoto.core.statistics.CChart;
import org.nidoto.core.statistics.ChartPhase;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Evidence;
import org.nidoto.core.statistics.InterruptedTimeSeries;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.OverdispersedRatio;
import org.nidoto.core.statistics.SteppedWedge;

/** The months around a bundle of measures: what a trend, uneven adoption and over-dispersion are told from. */
final class EffectSeries {
    private final EffectSpan span;
    private final Map<DepartmentCode, IncidentDays> incidents;
    private final Collection<DepartmentCode> adopters;
    private final HouseChoices.Models choices;
    private final int monthsBefore;

    EffectSeries(
            EffectSpan span,
            Map<DepartmentCode, IncidentDays> incidents,
            Collection<DepartmentCode> adopters,
            HouseChoices house) {
        this.choices = house.models();
        this.monthsBefore = house.spans().series();
        this.span = span;
        this.incidents = incidents;
        this.adopters = adopters;
    }

    private int count(DepartmentCode department, Optional<ReviewPeriod> days) {
        var happened = incidents.getOrDefault(department, IncidentDays.NONE);
        return days.map(happened::within).orElse(0);
    }

    /**
     * Apart from trend and department; empty where there is too little to fit, or adoption cannot be told from time. Departments that
     * had such incidents and have not adopted take part as they are, and days between decision and adoption count as not in use.
     */
    Optional<Evidence> steppedWedge() {
        var departments = new TreeSet<>(adopters);
        departments.addAll(incidents.keySet());
        if (span.baseline().isEmpty() || departments.size() > choices.wedgeMost()) {
            return Optional.empty();
        }
        var cells = new ArrayList<SteppedWedge.Cell>();
        for (var month : span.months(span.baseline().get().from())) {
            departments.forEach(department -> cells.add(cell(department, month)));
        }
        var enough = new SteppedWedge.Enough(choices.wedgeDepartments(), choices.wedgeDates(), choices.wedgeEvents());
        return SteppedWedge.isWorthFitting(cells, enough)
                ? SteppedWedge.of(cells).map(fit -> fit.evidence(Confidence.NINETY_FIVE))
                : Optional.empty();
    }

    private SteppedWedge.Cell cell(DepartmentCode department, ReviewPeriod month) {
        var days = Optional.of(month);
        double inUse = EffectSpan.overlap(days, span.inUse(department))
                .map(ReviewPeriod::days)
                .orElse(0L);
        return new SteppedWedge.Cell(
                department.value(),
                YearMonth.from(month.from()).toString(),
                count(department, days),
                span.exposure(department, days),
                inUse / month.days());
    }

    /** With the scatter between months; empty where chance explains it, or incidents are few. */
    Optional<Evidence> overdispersed() {
        var periods = new ArrayList<OverdispersedRatio.Period>();
        span.baseline().ifPresent(baseline -> {
            for (var month : span.months(baseline.from())) {
                periods.add(period(false, month));
                periods.add(period(true, month));
            }
        });
        return OverdispersedRatio.isCalledFor(periods, choices.manyEvents(), choices.dispersedAbove())
                ? OverdispersedRatio.of(periods).flatMap(ratio -> ratio.evidence(Confidence.NINETY_FIVE))
                : Optional.empty();
    }

    private OverdispersedRatio.Period period(boolean after, ReviewPeriod month) {
        int events = 0;
        double exposure = 0;
        for (var department : adopters) {
            var side = after ? span.inUse(department) : span.baseline();
            var days = EffectSpan.overlap(Optional.of(month), side);
            events += count(department, days);
            exposure += span.exposure(department, days);
        }
        return new OverdispersedRatio.Period(after, events, exposure);
    }

    /**
     * The step at adoption, apart from the trend before it, by whole months from two years before the decision on, unless chosen otherwise; absent with fewer than
     * 12 of them before the decision and 8 after the last adoption, unless chosen otherwise.
     */
    Estimate interrupted() {
        var last = adopters.stream()
                .flatMap(department ->
                        Optional.ofNullable(span.bundle().adopted().get(department)).stream())
                .max(Comparator.naturalOrder());
        if (last.isEmpty() || span.logBegins().isEmpty()) {
            return Estimate.ABSENT;
        }
        var begin = EffectSpan.latest(
                span.logBegins().get(), span.bundle().decidedAt().minusMonths(monthsBefore));
        var periods = span.months(begin).stream()
                .filter(month -> month.days() == YearMonth.from(month.from()).lengthOfMonth())
                .filter(month -> month.to().isBefore(span.bundle().decidedAt())
                        || month.from().isAfter(last.get()))
                .map(month -> period(month, begin, month.from().isAfter(last.get())))
                .toList();
        return InterruptedTimeSeries.isWorthFitting(periods, choices.seriesBefore(), choices.seriesAfter())
                ? InterruptedTimeSeries.of(periods, Set.of())
                        .map(fit -> Estimate.of(OptionalDouble.of(fit.ratio()), fit.interval(Confidence.NINETY_FIVE)))
                        .orElse(Estimate.ABSENT)
                : Estimate.ABSENT;
    }

    private InterruptedTimeSeries.Period period(ReviewPeriod month, LocalDate begin, boolean after) {
        var days = Optional.of(month);
        int events = 0;
        double exposure = 0;
        for (var department : adopters) {
            double work = span.exposure(department, days);
            exposure += work;
            events += work > 0 ? count(department, days) : 0;
        }
        long time = ChronoUnit.MONTHS.between(YearMonth.from(begin), YearMonth.from(month.from()));
        return new InterruptedTimeSeries.Period(time, month.from().getMonthValue(), events, exposure, after ? 1 : 0, 0);
    }

    /** The adopters' whole months from the baseline on, as control charts that begin anew after each adoption. */
    List<Phase> phases(int pointsForLimits) {
        if (span.baseline().isEmpty() || adopters.isEmpty()) {
            return List.of();
        }
        var months = span.months(span.baseline().get().from()).stream()
                .filter(month -> month.days() == YearMonth.from(month.from()).lengthOfMonth())
                .toList();
        var counts = months.stream()
                .mapToInt(month -> adopters.stream()
                        .mapToInt(department -> count(department, Optional.of(month)))
                        .sum())
                .toArray();
        var starts = new TreeSet<Integer>();
        span.bundle()
                .adopted()
                .values()
                .forEach(adopted -> starts.add(1
                        + (int) months.stream()
                                .filter(month -> !month.from().isAfter(adopted))
                                .count()));
        return ChartPhase.split(counts, starts, CChart.TAIL).stream()
                .map(phase -> new Phase(
                        YearMonth.from(months.get(phase.from() - 1).from()),
                        YearMonth.from(months.get(phase.to() - 1).from()),
                        IntStream.rangeClosed(phase.from(), phase.to())
                                .mapToObj(position -> counts[position - 1])
                                .toList(),
                        Estimate.of(
                                OptionalDouble.of(phase.chart().center()),
                                Optional.of(new Interval(
                                        phase.chart().exact().lower(),
                                        phase.chart().exact().upper()))),
                        phase.points() < pointsForLimits,
                        phase.signals().stream()
                                .map(position ->
                                        YearMonth.from(months.get(position - 1).from()))
                                .toList()))
                .toList();
    }
}
