package org.nidoto.report.document;

import static org.nidoto.report.document.Reviews.estimate;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.GoodOrder;
import org.nidoto.core.metric.GoodOrder.Kept;
import org.nidoto.core.metric.ResponseTimes;
import org.nidoto.core.metric.ResponseTimes.Attainment;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.ResponseTimes.MonthlyTime;
import org.nidoto.core.metric.ResponseTimes.StageTime;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;

/** Response times of the busy quarter, at eight business hours a day. */
final class BusyTimes {
    private static final Estimate NOT_REACHED =
            new Estimate(OptionalDouble.empty(), OptionalDouble.of(14_400), OptionalDouble.empty());

    private BusyTimes() {}

    static ResponseTimes responseTimes() {
        return new ResponseTimes(
                List.of(
                        stage(Milestone.REPORTED, 25, 70, 184, 3),
                        stage(Milestone.REPLIED, 48, 190, 180, 4),
                        stage(Milestone.HEARD, 310, 960, 172, 9),
                        stage(Milestone.APOLOGIZED, 420, 1300, 160, 12),
                        stage(Milestone.CONTAINED, 500, 1900, 166, 14),
                        stage(Milestone.PROPOSED, 1100, 2900, 158, 22),
                        stage(Milestone.RESOLVED, 1545, 4700, 151, 36),
                        stage(Milestone.PREVENTION_PRESENTED, 3400, 9200, 120, 60),
                        closed()),
                List.of(
                        stage(Milestone.DETECTED, 200, 1400, 181, 0),
                        stage(Milestone.REPORTED, 25, 70, 184, 3),
                        stage(Milestone.REPLIED, 20, 110, 180, 4),
                        stage(Milestone.HEARD, 240, 800, 172, 9),
                        stage(Milestone.RESOLVED, 470, 1800, 151, 36),
                        closed()),
                List.of(
                        new Attainment(Milestone.REPLIED, Duration.ofHours(2), new Proportion(128, 180), 48, 4, 2),
                        new Attainment(Milestone.RESOLVED, Duration.ofHours(40), new Proportion(101, 170), 50, 19, 17)),
                IntStream.rangeClosed(0, 11).mapToObj(BusyTimes::month).toList(),
                estimate(1.24, 1.01, 1.53),
                new Proportion(88, 1120));
    }

    private static MonthlyTime month(int i) {
        var times = i == 11
                ? new Distribution(estimate(1500, 1200, 2300), NOT_REACHED, 30, 36)
                : distribution(2300 - 70 * i, 5200 - 50 * i + 300 * (i % 3), 60 - 2 * i, i / 3);
        return new MonthlyTime(YearMonth.of(2025, 10).plusMonths(i), times);
    }

    private static StageTime closed() {
        var business = new Distribution(estimate(9000, 7700, Double.NaN), NOT_REACHED, 84, 103);
        var elapsed = new Distribution(estimate(27_000, 22_000, Double.NaN), NOT_REACHED, 84, 103);
        return new StageTime(Milestone.CLOSED, business, elapsed);
    }

    private static StageTime stage(Milestone to, double median, double eightieth, int reached, int open) {
        return new StageTime(
                to,
                distribution(median, eightieth, reached, open),
                distribution(3 * median, 3 * eightieth, reached, open));
    }

    private static Distribution distribution(double median, double eightieth, int reached, int open) {
        return new Distribution(
                estimate(median, median * 0.82, median * 1.2),
                estimate(eightieth, eightieth * 0.85, eightieth * 1.3),
                reached,
                open);
    }

    static GoodOrder order() {
        var rules = List.of(
                new Kept(Milestone.REPORTED, Milestone.APOLOGIZED, new Proportion(141, 160)),
                new Kept(Milestone.HEARD, Milestone.PROPOSED, new Proportion(133, 158)),
                new Kept(Milestone.REPLIED, Milestone.HEARD, new Proportion(160, 172)),
                new Kept(Milestone.PREVENTION_PRESENTED, Milestone.CLOSED, new Proportion(80, 84)));
        var departments = BusyFigures.DEPARTMENTS.stream()
                .map(department -> new GoodOrder.DepartmentKept(
                        department,
                        List.of(
                                new Kept(
                                        Milestone.REPORTED,
                                        Milestone.APOLOGIZED,
                                        department.ja().equals("物流部") ? new Proportion(0, 4) : new Proportion(17, 20)),
                                new Kept(Milestone.HEARD, Milestone.PROPOSED, new Proportion(16, 19)),
                                new Kept(Milestone.REPLIED, Milestone.HEARD, new Proportion(20, 20)))))
                .toList();
        return new GoodOrder(rules, departments);
    }
}
