package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.SpeedTrend;
import org.nidoto.report.chart.ControlChart;
import org.nidoto.report.chart.ControlChart.Phase;
import org.nidoto.report.chart.ControlChart.Point;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.text.MonitorWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** The control chart of the time to resolution, and its trend. */
final class SpeedBlocks {
    private static final int MILLIMETRES = 54;
    private static final int FEWEST = 3;

    private final Composition page;
    private final Wording words;
    private final SpeedTrend speed;

    private SpeedBlocks(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.speed = page.review().experts().speed();
    }

    /** A sentence alone with fewer than three months, which have no limits. */
    static List<Block> of(Composition page, String number) {
        var speed = page.review().experts().speed();
        return speed.months().size() < FEWEST || speed.center().value().isEmpty()
                ? List.of(
                        page.nothing(number, page.say(MonitorWord.SPEED), page.say(MonitorWord.SPEED_UNKNOWN, FEWEST)))
                : List.of(new Kept(new SpeedBlocks(page).compose(number)));
    }

    private List<Block> compose(String number) {
        var title = speed.signals().isEmpty()
                ? page.say(MonitorWord.SPEED_TITLE_NONE)
                : page.say(MonitorWord.SPEED_TITLE_SOME, speed.signals().size());
        var points = points();
        var values = points.stream()
                .map(point ->
                        page.say(MonitorWord.VALUE, words.times().yearAndMonth(point.month()), axis(point.value())))
                .toList();
        return List.of(
                new Heading(number, page.say(MonitorWord.SPEED)),
                new Paragraph(text()),
                page.figure(
                        title,
                        page.say(
                                MonitorWord.SPEED_SUBTITLE,
                                words.times().months(speed.months()),
                                speed.months().size()),
                        new ControlChart(points, List.of(phase()), this::axis, words),
                        page.describe(title, values),
                        MILLIMETRES));
    }

    private String text() {
        int enough = page.review().rules().choices().charts().phasePoints();
        var text = new StringBuilder(trend());
        if (isOnTrial()) {
            text.append(words.sentence(page.say(MonitorWord.SPEED_ON_TRIAL, enough)));
        }
        return text.toString();
    }

    private String trend() {
        var slope = speed.slope().value();
        if (slope.isEmpty()
                || speed.p().orElse(1)
                        > page.review().rules().choices().effects().falseSignals()) {
            return page.say(MonitorWord.SPEED_TREND_NONE);
        }
        var change = words.times().business(Math.abs(slope.getAsDouble()));
        return page.say(slope.getAsDouble() < 0 ? MonitorWord.SPEED_TREND_DOWN : MonitorWord.SPEED_TREND_UP, change);
    }

    private boolean isOnTrial() {
        return speed.months().size() < page.review().rules().choices().charts().phasePoints();
    }

    private Phase phase() {
        var center = speed.center();
        return new Phase(0, speed.months().size() - 1, words.times().inBusinessDays(center), isOnTrial());
    }

    private List<Point> points() {
        var points = new ArrayList<Point>();
        for (var month : page.review().responseTimes().months()) {
            if (speed.months().contains(month.month())) {
                month.toResolution()
                        .median()
                        .value()
                        .ifPresent(minutes -> points.add(new Point(
                                month.month(),
                                minutes / words.times().minutesPerBusinessDay(),
                                speed.signals().contains(month.month()))));
            }
        }
        return points;
    }

    private String axis(double days) {
        return page.say(Phrase.AXIS_BUSINESS_DAYS, words.decimal(days, days == Math.rint(days) ? 0 : 1));
    }
}
