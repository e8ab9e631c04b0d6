package org.nidoto.report.workbook;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nidoto.core.metric.GoodOrder.Kept;
import org.nidoto.core.metric.ResponseTimes;
import org.nidoto.core.metric.ResponseTimes.Attainment;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.ResponseTimes.MonthlyTime;
import org.nidoto.core.metric.ResponseTimes.StageTime;
import org.nidoto.core.metric.SpeedTrend;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;

/** How fast the company responds, and whether in good order. Times are hours; those of business time are hours of working days. */
record TimeSheets(ManagementReview review, Wording words) {
    private static final double MINUTES_PER_HOUR = 60;

    Sheet fromDetection() {
        return stages(SheetName.FROM_DETECTION, times().fromDetection());
    }

    Sheet betweenStages() {
        return stages(SheetName.BETWEEN_STAGES, times().betweenStages());
    }

    private Sheet stages(SheetName name, List<StageTime> stages) {
        return new Columns<StageTime>(name, words)
                .text(Caption.COLUMN_MILESTONE, stage -> words.say(stage.to()))
                .hours(SheetHead.MEDIAN_BUSINESS, StageTime::business, Distribution::median)
                .hours(SheetHead.EIGHTIETH_BUSINESS, StageTime::business, Distribution::eightieth)
                .hours(SheetHead.MEDIAN_ELAPSED, StageTime::elapsed, Distribution::median)
                .hours(SheetHead.EIGHTIETH_ELAPSED, StageTime::elapsed, Distribution::eightieth)
                .count(SheetHead.REACHED, stage -> stage.business().reached())
                .count(SheetHead.NOT_YET_REACHED, stage -> stage.business().open())
                .of(stages);
    }

    Sheet months() {
        return new Columns<MonthlyTime>(SheetName.RESOLUTION_BY_MONTH, words)
                .month(SheetHead.MONTH_DETECTED, MonthlyTime::month)
                .hours(SheetHead.MEDIAN_BUSINESS, MonthlyTime::toResolution, Distribution::median)
                .hours(SheetHead.EIGHTIETH_BUSINESS, MonthlyTime::toResolution, Distribution::eightieth)
                .count(SheetHead.REACHED, month -> month.toResolution().reached())
                .count(SheetHead.NOT_YET_REACHED, month -> month.toResolution().open())
                .number(SheetHead.CENTRE_HOURS, Format.TENTHS, month -> limit(month, Estimate::value))
                .number(SheetHead.LOWER_HOURS, Format.TENTHS, month -> limit(month, Estimate::lower))
                .number(SheetHead.UPPER_HOURS, Format.TENTHS, month -> limit(month, Estimate::upper))
                .mark(SheetHead.OUTSIDE, month -> speed().signals().contains(month.month()))
                .of(times().months());
    }

    /** Of the control chart of monthly medians, for the months that are on it. */
    private OptionalDouble limit(MonthlyTime month, Function<Estimate, OptionalDouble> part) {
        if (!speed().months().contains(month.month())) {
            return OptionalDouble.empty();
        }
        return part.apply(speed().center()).stream()
                .map(minutes -> minutes / MINUTES_PER_HOUR)
                .findFirst();
    }

    private SpeedTrend speed() {
        return review.experts().speed();
    }

    Sheet targets() {
        return new Columns<Attainment>(SheetName.TARGETS, words)
                .text(Caption.COLUMN_MILESTONE, target -> words.say(target.milestone()))
                .number(
                        SheetHead.TARGET_BUSINESS,
                        Format.TENTHS,
                        target -> OptionalDouble.of(target.target().toMinutes() / MINUTES_PER_HOUR))
                .share(SheetHead.MET, Attainment::met)
                .count(SheetHead.LATE, Attainment::late)
                .count(SheetHead.OVERDUE, Attainment::overdue)
                .count(SheetHead.PENDING, Attainment::pending)
                .of(times().targets());
    }

    /** A rule in one department, or in all. */
    private record Rule(String department, Kept rule) {}

    Sheet order() {
        var order = review.order();
        var all = order.rules().stream().map(rule -> new Rule(words.say(SheetHead.WHOLE_COMPANY), rule));
        var each = order.byDepartment().stream()
                .flatMap(department ->
                        department.rules().stream().map(rule -> new Rule(words.name(department.department()), rule)));
        return new Columns<Rule>(SheetName.GOOD_ORDER, words)
                .text(Caption.COLUMN_DEPARTMENT, Rule::department)
                .text(
                        Caption.COLUMN_RULE,
                        row -> words.say(
                                Phrase.RULE,
                                words.say(row.rule().first()),
                                words.say(row.rule().then())))
                .share(SheetHead.KEPT_RULE, row -> row.rule().kept())
                .of(Stream.concat(all, each).toList());
    }

    private ResponseTimes times() {
        return review.responseTimes();
    }
}
