package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.util.ShapeUtils;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.ResponseTimes.StageTime;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * The time to each milestone in business time: median ● and 80th percentile ◇ with their 95 % intervals, on a logarithmic scale. What is
 * not reached yet stands at the right edge as ▷; an interval without an upper end runs out there.
 */
public record StageTimesChart(List<StageTime> stages, Wording wording) implements Chart {
    private static final double NAME_WIDTH = 92;
    private static final double COUNT_WIDTH = 96;
    private static final double AXIS_HEIGHT = 16;
    private static final double SHIFT = 4.2;

    public StageTimesChart {
        stages = List.copyOf(stages);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var space = new Rectangle2D.Double(
                area.getX() + NAME_WIDTH + 8,
                area.getY(),
                area.getWidth() - NAME_WIDTH - COUNT_WIDTH - 16,
                area.getHeight() - AXIS_HEIGHT);
        var scale = LogTimeScale.over(values(), wording.minutesPerBusinessDay(), space.getMinX(), space.getMaxX() - 12);
        double step = space.getHeight() / stages.size();
        graphics.setColor(Theme.SHADE);
        for (int i = 0; i < stages.size(); i += 2) {
            graphics.fill(new Rectangle2D.Double(area.getX(), space.getMinY() + step * i, area.getWidth(), step));
        }
        scale.ticks().forEach(minutes -> tick(graphics, scale, space, minutes));
        graphics.setColor(Theme.AXIS);
        graphics.setStroke(Theme.line(0.75));
        graphics.draw(new Line2D.Double(space.getMinX(), space.getMaxY(), space.getMaxX(), space.getMaxY()));
        for (int i = 0; i < stages.size(); i++) {
            row(graphics, scale, space, stages.get(i), space.getMinY() + step * (i + 0.5));
        }
    }

    private void row(Graphics2D graphics, LogTimeScale scale, Rectangle2D space, StageTime stage, double y) {
        var times = stage.business();
        var name = wording.say(stage.to());
        Labels.drawLines(
                graphics,
                Labels.lines(name, NAME_WIDTH, 2, Style.PLAIN),
                space.getMinX() - 8,
                y,
                Side.LEFT_OF,
                Style.PLAIN);
        Labels.draw(graphics, counts(times), space.getMaxX() + 8, y, Side.RIGHT_OF, Style.QUIET);
        if (times.n() == 0) {
            return;
        }
        whisker(graphics, scale, space, times.eightieth(), y + SHIFT, false);
        whisker(graphics, scale, space, times.median(), y - SHIFT, true);
    }

    private String counts(Distribution times) {
        return times.open() == 0
                ? wording.say(Phrase.CHART_N, times.n())
                : wording.say(Phrase.CHART_N_OPEN, times.n(), times.open());
    }

    private static void whisker(
            Graphics2D graphics, LogTimeScale scale, Rectangle2D space, Estimate estimate, double y, boolean median) {
        var color = median ? Theme.NAVY : Theme.BLUE;
        double edge = space.getMaxX();
        double from =
                estimate.lower().isPresent() ? scale.place(estimate.lower().getAsDouble()) : edge;
        boolean ends =
                estimate.upper().isPresent() && Double.isFinite(estimate.upper().getAsDouble());
        double to = ends ? scale.place(estimate.upper().getAsDouble()) : edge;
        graphics.setColor(color);
        if (estimate.lower().isPresent()) {
            graphics.setStroke(ends ? Theme.line(1.3) : Theme.dashes(1.3, 3, 2));
            graphics.draw(new Line2D.Double(from, y, to, y));
            graphics.setStroke(Theme.line(1.3));
            graphics.draw(new Line2D.Double(from, y - 3, from, y + 3));
        }
        if (ends) {
            graphics.draw(new Line2D.Double(to, y - 3, to, y + 3));
        }
        marker(
                graphics,
                estimate.value().isPresent() ? scale.place(estimate.value().getAsDouble()) : edge,
                y,
                estimate,
                median);
    }

    private static void marker(Graphics2D graphics, double x, double y, Estimate estimate, boolean median) {
        var shape = estimate.value().isEmpty()
                ? arrow()
                : median ? new Ellipse2D.Double(-3.2, -3.2, 6.4, 6.4) : ShapeUtils.createDiamond(3.8f);
        var moved = ShapeUtils.createTranslatedShape(shape, x, y);
        var color = graphics.getColor();
        graphics.setColor(median && estimate.value().isPresent() ? color : Color.WHITE);
        graphics.fill(moved);
        graphics.setColor(color);
        graphics.setStroke(Theme.line(1.3));
        graphics.draw(moved);
    }

    private static Path2D arrow() {
        var arrow = new Path2D.Double();
        arrow.moveTo(-5, -4);
        arrow.lineTo(2, 0);
        arrow.lineTo(-5, 4);
        arrow.closePath();
        return arrow;
    }

    private void tick(Graphics2D graphics, LogTimeScale scale, Rectangle2D space, double minutes) {
        double x = scale.place(minutes);
        graphics.setColor(Theme.GRID);
        graphics.setStroke(Theme.line(0.5));
        graphics.draw(new Line2D.Double(x, space.getMinY(), x, space.getMaxY()));
        Labels.draw(graphics, wording.business(minutes), x, space.getMaxY() + 9, Side.CENTRED, Style.QUIET);
    }

    private DoubleStream values() {
        return stages.stream()
                .map(StageTime::business)
                .flatMap(times -> Stream.of(times.median(), times.eightieth()))
                .flatMapToDouble(estimate -> DoubleStream.concat(
                        estimate.value().stream(),
                        DoubleStream.concat(estimate.lower().stream(), estimate.upper().stream())))
                .filter(Double::isFinite);
    }
}
