package org.nidoto.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.ResponseTimes.MonthlyTime;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * Median and 80th percentile of the time to resolution by month, in business time, with the target. A month in which they were not
 * reached has a gap; one with few incidents shows how few.
 *
 * @param target the time allowed; empty where there is none
 */
public record MonthlyTimesChart(List<MonthlyTime> months, Optional<Duration> target, Wording wording) implements Chart {
    private static final double ROOM_FOR_LABELS = 78;

    public MonthlyTimesChart {
        months = List.copyOf(months);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var drawn = MonthPlot.draw(plot(), months.size(), graphics, area, ROOM_FOR_LABELS);
        var ends = new EndLabels();
        target.ifPresent(time -> drawTarget(graphics, drawn, time, ends));
        series(graphics, drawn, ends, true);
        series(graphics, drawn, ends, false);
        drawn.label(graphics, ends);
    }

    private CategoryPlot plot() {
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < months.size(); i++) {
            data.addValue(boxed(eightieth(i)), "80", (Integer) i);
            data.addValue(boxed(median(i)), "50", (Integer) i);
        }
        var categories = new LabelledCategories(axis().labels(
                        months.stream().map(month -> month.toResolution().n()).toList()));
        var values = Axes.values(0, top() * 1.12, this::axisLabel);
        values.setTickUnit(Axes.wholeSteps(top()));
        var plot = Axes.categoryPlot(categories, values);
        plot.setDataset(data);
        plot.setRenderer(lines());
        return plot;
    }

    private static LineAndShapeRenderer lines() {
        var lines = new LineAndShapeRenderer();
        style(lines, 0, Theme.BLUE, 1.4, ShapeUtils.createDiamond(3.4f));
        style(lines, 1, Theme.NAVY, 2.2, new Ellipse2D.Double(-2.8, -2.8, 5.6, 5.6));
        lines.setUseFillPaint(true);
        lines.setDefaultFillPaint(Color.WHITE);
        lines.setDrawOutlines(true);
        lines.setDefaultOutlineStroke(new BasicStroke(1.3f));
        return lines;
    }

    private static void style(LineAndShapeRenderer lines, int series, Color color, double width, Shape shape) {
        lines.setSeriesPaint(series, color);
        lines.setSeriesStroke(series, Theme.line(width));
        lines.setSeriesShape(series, shape);
    }

    private void drawTarget(Graphics2D graphics, MonthPlot drawn, Duration time, EndLabels ends) {
        double y = drawn.y(inUnits((double) time.toMinutes()));
        graphics.setColor(Theme.ALERT);
        graphics.setStroke(Theme.dashes(1.1, 4, 2.5));
        graphics.draw(
                new Line2D.Double(drawn.space().getMinX(), y, drawn.space().getMaxX(), y));
        ends.add(y, wording.say(Phrase.CHART_TARGET, wording.times().business(time)), Style.PLAIN.in(Theme.ALERT));
    }

    private void series(Graphics2D graphics, MonthPlot drawn, EndLabels ends, boolean median) {
        var color = median ? Theme.NAVY : Theme.BLUE;
        int last = lastGiven(median);
        for (int i = 0; i < months.size(); i++) {
            var value = value(i, median);
            if (value.isPresent()) {
                double y = drawn.y(value.getAsDouble());
                double above = median ? 9 : -9;
                if (i != last && axis().hasRoomForValue(i)) {
                    var text = wording.decimal(value.getAsDouble(), 1);
                    Labels.draw(graphics, text, drawn.x(i), y + above, Side.CENTRED, Style.QUIET);
                }
                if (i == last) {
                    ends.add(
                            y,
                            wording.say(median ? Phrase.MEDIAN : Phrase.EIGHTIETH) + " "
                                    + wording.decimal(value.getAsDouble(), 1),
                            Style.PLAIN.strong().in(color));
                }
            } else if (!median && months.get(i).toResolution().n() > 0) {
                Labels.draw(
                        graphics, "▲", drawn.x(i), drawn.space().getMinY() + 4, Side.CENTRED, Style.PLAIN.in(color));
            }
        }
    }

    private int lastGiven(boolean median) {
        int last = -1;
        for (int i = 0; i < months.size(); i++) {
            last = value(i, median).isPresent() ? i : last;
        }
        return last;
    }

    private Months axis() {
        return new Months(months.stream().map(MonthlyTime::month).toList(), wording);
    }

    private String axisLabel(double value) {
        return wording.say(
                inDays() ? Phrase.AXIS_BUSINESS_DAYS : Phrase.AXIS_BUSINESS_HOURS,
                wording.decimal(value, value == Math.rint(value) ? 0 : 1));
    }

    private OptionalDouble value(int month, boolean median) {
        return median ? median(month) : eightieth(month);
    }

    private OptionalDouble median(int month) {
        return inUnits(distribution(month).median().value());
    }

    private OptionalDouble eightieth(int month) {
        return inUnits(distribution(month).eightieth().value());
    }

    private Distribution distribution(int month) {
        return months.get(month).toResolution();
    }

    private OptionalDouble inUnits(OptionalDouble minutes) {
        return minutes.isPresent() ? OptionalDouble.of(inUnits(minutes.getAsDouble())) : minutes;
    }

    private double inUnits(double minutes) {
        return minutes / (inDays() ? wording.times().minutesPerBusinessDay() : 60);
    }

    private boolean inDays() {
        return longest() >= 2.0 * wording.times().minutesPerBusinessDay();
    }

    private double top() {
        return Math.max(1, inUnits(longest()));
    }

    private double longest() {
        var times = months.stream()
                .map(MonthlyTime::toResolution)
                .flatMap(times1 -> Stream.of(times1.median(), times1.eightieth()))
                .flatMapToDouble(estimate -> estimate.value().stream());
        return DoubleStream.concat(times, target.stream().mapToDouble(time -> (double) time.toMinutes()))
                .max()
                .orElse(60);
    }

    private static @Nullable Number boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
