package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * Values by month with centre and limits, phase by phase; what lies outside carries ▲ and its value. A phase whose limits are on trial has them
 * drawn thinner.
 *
 * @param points months in order
 * @param phases stretches of those months that have limits of their own
 * @param axis words a value of the axis
 */
public record ControlChart(List<Point> points, List<Phase> phases, DoubleFunction<String> axis, Wording wording)
        implements Chart {
    private static final double ROOM_FOR_LABELS = 88;

    public ControlChart {
        points = List.copyOf(points);
        phases = List.copyOf(phases);
    }

    /** One month. */
    public record Point(YearMonth month, double value, boolean outside) {}

    /**
     * Months with limits of their own.
     *
     * @param from the position of its first point, from 0
     * @param to the position of its last
     * @param center with its limits
     * @param onTrial whether it is too short for them to be final
     */
    public record Phase(int from, int to, Estimate center, boolean onTrial) {}

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var drawn = MonthPlot.draw(plot(), points.size(), graphics, area, ROOM_FOR_LABELS);
        var ends = new EndLabels();
        for (int i = 0; i < phases.size(); i++) {
            phase(graphics, drawn, phases.get(i), i > 0);
        }
        if (!phases.isEmpty()) {
            name(drawn, phases.get(phases.size() - 1).center(), ends);
        }
        drawn.label(graphics, ends);
        values(graphics, drawn);
    }

    private CategoryPlot plot() {
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < points.size(); i++) {
            data.addValue(0, "none", (Integer) i);
        }
        var values = Axes.values(0, top() * 1.15, axis);
        values.setTickUnit(Axes.wholeSteps(top()));
        var plot = Axes.categoryPlot(
                new LabelledCategories(
                        new Months(points.stream().map(Point::month).toList(), wording).labels()),
                values);
        plot.setDataset(data);
        plot.setRenderer(new LineAndShapeRenderer(false, false));
        return plot;
    }

    private static void phase(Graphics2D graphics, MonthPlot drawn, Phase phase, boolean later) {
        double from = drawn.x(phase.from()) - drawn.half();
        double to = drawn.x(phase.to()) + drawn.half();
        if (later) {
            graphics.setColor(Theme.TEAL);
            graphics.setStroke(Theme.dashes(1, 1.5, 2));
            graphics.draw(new Line2D.Double(
                    from, drawn.space().getMinY(), from, drawn.space().getMaxY()));
        }
        level(graphics, drawn, from, to, phase.center().value(), Theme.SECONDARY, Theme.line(1));
        var limits = Theme.dashes(phase.onTrial() ? 0.6 : 1.1, 3.5, 2);
        level(graphics, drawn, from, to, phase.center().lower(), Theme.ALERT, limits);
        level(graphics, drawn, from, to, phase.center().upper(), Theme.ALERT, limits);
    }

    private static void level(
            Graphics2D graphics,
            MonthPlot drawn,
            double from,
            double to,
            OptionalDouble value,
            Color color,
            java.awt.Stroke stroke) {
        value.ifPresent(level -> {
            graphics.setColor(color);
            graphics.setStroke(stroke);
            graphics.draw(new Line2D.Double(from, drawn.y(level), to, drawn.y(level)));
        });
    }

    private void name(MonthPlot drawn, Estimate center, EndLabels ends) {
        center.value().ifPresent(level -> ends.add(drawn.y(level), said(Phrase.CHART_CENTRE, level), Style.QUIET));
        var alert = Style.PLAIN.in(Theme.ALERT);
        center.upper().ifPresent(level -> ends.add(drawn.y(level), said(Phrase.CHART_UPPER, level), alert));
        center.lower().ifPresent(level -> ends.add(drawn.y(level), said(Phrase.CHART_LOWER, level), alert));
    }

    private String said(Phrase phrase, double level) {
        return wording.say(phrase, wording.decimal(level, 1));
    }

    private void values(Graphics2D graphics, MonthPlot drawn) {
        var line = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            double x = drawn.x(i);
            double y = drawn.y(points.get(i).value());
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        graphics.setColor(Theme.NAVY);
        graphics.setStroke(Theme.line(1.6));
        graphics.draw(line);
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            double x = drawn.x(i);
            double y = drawn.y(point.value());
            if (point.outside()) {
                Marks.fill(graphics, Marks.up(), x, y, Theme.ALERT);
                Labels.draw(
                        graphics,
                        axis.apply(point.value()),
                        x,
                        y - 10,
                        Side.CENTRED,
                        Style.PLAIN.strong().in(Theme.ALERT));
            } else {
                Marks.fill(graphics, Marks.dot(), x, y, Theme.NAVY);
            }
        }
    }

    private double top() {
        var levels = phases.stream()
                .flatMap(phase ->
                        Stream.of(phase.center().value(), phase.center().upper()))
                .flatMapToDouble(OptionalDouble::stream)
                .filter(Double::isFinite);
        return DoubleStream.concat(levels, points.stream().mapToDouble(Point::value))
                .max()
                .orElse(1);
    }
}
