package org.nidoto.report.document;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.nidoto.core.calendar.FiscalCalendar;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.calendar.WorkingHours;
import org.nidoto.core.calendar.WorkingWindow;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.AdoptionProgress;
import org.nidoto.core.metric.CauseBreakdown;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.metric.GoodOrder;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.metric.MeasureEffects;
import org.nidoto.core.metric.MetricRules;
import org.nidoto.core.metric.OpenIncidents;
import org.nidoto.core.metric.PromiseKeeping;
import org.nidoto.core.metric.RecurrenceRate;
import org.nidoto.core.metric.RecurrenceRate.CameBack;
import org.nidoto.core.metric.ResponseTimes;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.review.Heading;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.review.ReviewInputs;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;

/** Reviews to print: a company's busy quarter, one with three incidents, and one with none. */
public final class Reviews {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Reviews() {}

    /** A busy quarter with long names, rare characters and every section filled. */
    public static ManagementReview busy() {
        return new ManagementReview(
                heading("株式会社見本精機", Heading.Edition.DRAFT),
                BusyFigures.volume(),
                BusyFigures.causes(),
                BusyTimes.responseTimes(),
                BusyTimes.order(),
                BusyFigures.promises(),
                BusyMeasures.adoption(),
                BusyMeasures.recurrence(),
                MeasureEffects.NONE,
                BusyFigures.clients(),
                BusyFigures.open(),
                BusyFigures.quality(),
                nothing().comparison(),
                nothing().steps(),
                nothing().experts(),
                nothing().comparisons(),
                nothing().suppliers(),
                nothing().followUp(),
                BusyMeasures.decisions(),
                rules());
    }

    /** Three incidents, one of them open, no measures, no volumes of work. */
    public static ManagementReview tiny() {
        var cause = new Label("check", "確認漏れ", "Missed check", true);
        var rows = List.of(new CauseBreakdown.Row(cause, false, 3, 1, 1, OptionalInt.of(1), 1, true));
        var times = new ResponseTimes.Distribution(
                estimate(540, 60, Double.NaN),
                new Estimate(OptionalDouble.empty(), OptionalDouble.of(540), OptionalDouble.empty()),
                2,
                1);
        return new ManagementReview(
                heading("有限会社𠮷野商店", Heading.Edition.ISSUED),
                new IncidentVolume(
                        3,
                        1,
                        0,
                        0,
                        OptionalLong.empty(),
                        Estimate.ABSENT,
                        estimate(3, 0.24, 157),
                        Signal.UNKNOWN,
                        BusyFigures.months(0, 0, 1, 0, 1, 2),
                        new Proportion(2, 3),
                        new Proportion(2, 3)),
                new CauseBreakdown(
                        new CauseBreakdown.Pareto(rows, 3, 1, true),
                        new CauseBreakdown.Pareto(rows, 3, 1, true),
                        List.of(new CauseBreakdown.Cell(new Label("営業", "営業", "Sales", true), cause, 3)),
                        new Proportion(0, 0),
                        new Proportion(3, 3),
                        new CauseBreakdown.Loss(
                                BigDecimal.ZERO, new Proportion(0, 3), Optional.empty(), OptionalDouble.empty())),
                new ResponseTimes(
                        List.of(new ResponseTimes.StageTime(Milestone.RESOLVED, times, times)),
                        List.of(new ResponseTimes.StageTime(Milestone.RESOLVED, times, times)),
                        List.of(),
                        List.of(new ResponseTimes.MonthlyTime(YearMonth.of(2026, 9), times)),
                        Estimate.ABSENT,
                        new Proportion(1, 9)),
                new GoodOrder(
                        List.of(new GoodOrder.Kept(Milestone.REPORTED, Milestone.APOLOGIZED, new Proportion(1, 2))),
                        List.of()),
                new PromiseKeeping(new Proportion(0, 0), 0, 0, 1, new Proportion(0, 0), List.of(), List.of()),
                noMeasures(),
                new RecurrenceRate(
                        List.of(
                                new RecurrenceRate.Window(90, new Proportion(0, 1)),
                                new RecurrenceRate.Window(180, new Proportion(0, 0))),
                        List.of(),
                        CameBack.NONE,
                        0,
                        List.of()),
                MeasureEffects.NONE,
                List.of(),
                new OpenIncidents(1, 1, BusyFigures.open().longest().subList(0, 1)),
                new DataQuality(
                        new Proportion(20, 27),
                        List.of(),
                        List.of(),
                        0,
                        new Proportion(1, 9),
                        new Proportion(0, 8),
                        0,
                        0,
                        List.of(),
                        0,
                        List.of(),
                        List.of()),
                nothing().comparison(),
                nothing().steps(),
                nothing().experts(),
                nothing().comparisons(),
                nothing().suppliers(),
                nothing().followUp(),
                List.of(),
                rules());
    }

    /** A quarter in which nothing happened. */
    public static ManagementReview empty() {
        var none = new Proportion(0, 0);
        var nothing = new CauseBreakdown.Pareto(List.of(), 0, 0, false);
        return new ManagementReview(
                heading("株式会社見本精機", Heading.Edition.ISSUED),
                new IncidentVolume(
                        0,
                        0,
                        0,
                        0,
                        OptionalLong.empty(),
                        Estimate.ABSENT,
                        Estimate.ABSENT,
                        Signal.UNKNOWN,
                        List.of(),
                        none,
                        none),
                new CauseBreakdown(
                        nothing,
                        nothing,
                        List.of(),
                        none,
                        none,
                        new CauseBreakdown.Loss(BigDecimal.ZERO, none, Optional.empty(), OptionalDouble.empty())),
                new ResponseTimes(List.of(), List.of(), List.of(), List.of(), Estimate.ABSENT, none),
                new GoodOrder(List.of(), List.of()),
                new PromiseKeeping(none, 0, 0, 0, none, List.of(), List.of()),
                noMeasures(),
                new RecurrenceRate(List.of(), List.of(), CameBack.NONE, 0, List.of()),
                MeasureEffects.NONE,
                List.of(),
                new OpenIncidents(0, 0, List.of()),
                new DataQuality(none, List.of(), List.of(), 0, none, none, 0, 0, List.of(), 0, List.of(), List.of()),
                nothing().comparison(),
                nothing().steps(),
                nothing().experts(),
                nothing().comparisons(),
                nothing().suppliers(),
                nothing().followUp(),
                List.of(),
                rules());
    }

    /** What is computed of a log that holds nothing. */
    private static ManagementReview nothing() {
        var heading = heading("株式会社見本精機", Heading.Edition.ISSUED);
        var hours = rules().hours();
        var frame = new ReviewFrame(
                heading.period(),
                heading.asOf(),
                rules(),
                hours.calendar(day -> false),
                new CodeBook(List.of(), List.of(), List.of()));
        return ManagementReview.of(heading, new ReviewTally(frame), ReviewInputs.NONE);
    }

    static Estimate estimate(double value, double lower, double upper) {
        return new Estimate(OptionalDouble.of(value), end(lower), end(upper));
    }

    private static OptionalDouble end(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static AdoptionProgress noMeasures() {
        return new AdoptionProgress(List.of(), List.of(), new Proportion(0, 0), OptionalDouble.empty(), List.of());
    }

    private static Heading heading(String company, Heading.Edition edition) {
        return new Heading(
                company,
                new ReviewPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
                Optional.of(new FiscalQuarter(2026, 2)),
                Instant.parse("2026-10-14T15:00:00Z"),
                TOKYO,
                edition);
    }

    private static MetricRules rules() {
        var hours = new WorkingHours(
                TOKYO,
                List.of(WorkingWindow.parse("09:00-12:00"), WorkingWindow.parse("13:00-18:00")),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return new MetricRules(
                hours,
                new FiscalCalendar(Month.APRIL),
                Map.of(
                        Milestone.REPLIED, Duration.ofHours(2),
                        Milestone.RESOLVED, Duration.ofHours(5 * 8)),
                2,
                Duration.ZERO,
                Duration.ofHours(3 * 8),
                Set.of());
    }
}
