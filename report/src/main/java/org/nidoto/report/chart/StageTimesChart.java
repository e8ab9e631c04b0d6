package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.ResponseTimes.StageTime;
import org.nidoto.core.statistics.Estimate;
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
    private static final double SHIFT = 4.2;

    public StageTimesChart {
        stages = List.copyOf(stages);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var rows = NamedRows.in(area, NAME_WIDTH, COUNT_WIDTH, stages.size());
        var space = rows.space();
        var scale = LogTimeScale.over(
                values(), wording.times().minutesPerBusinessDay(), space.getMinX(), space.getMaxX() - 12);
        rows.stripes(graphics);
        scale.ticks()
                .forEach(minutes -> rows.tick(
                        graphics, scale.place(minutes), wording.times().business(minutes)));
        rows.axis(graphics);
        for (int i = 0; i < stages.size(); i++) {
            row(graphics, scale, rows, i);
        }
    }

    private void row(Graphics2D graphics, LogTimeScale scale, NamedRows rows, int row) {
        var times = stages.get(row).business();
        rows.name(graphics, row, wording.say(stages.get(row).to()));
        rows.result(graphics, row, counts(times), Style.QUIET);
        if (times.n() == 0) {
            return;
        }
        whisker(graphics, scale, rows.space(), times.eightieth(), rows.middle(row) + SHIFT, false);
        whisker(graphics, scale, rows.space(), times.median(), rows.middle(row) - SHIFT, true);
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
        var color = median ? Theme.NAVY : Theme.BLUE;
        if (estimate.value().isEmpty()) {
            Marks.outline(graphics, Marks.beyond(true), x, y, color);
        } else if (median) {
            Marks.fill(graphics, Marks.dot(), x, y, color);
        } else {
            Marks.outline(graphics, Marks.diamond(), x, y, color);
        }
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
