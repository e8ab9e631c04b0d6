package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.nidoto.core.metric.ClientFunnel;
import org.nidoto.core.metric.ClientFunnel.Row;
import org.nidoto.core.statistics.Funnel.Signal;
import org.nidoto.core.statistics.Interval;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.CareWord;
import org.nidoto.report.text.Wording;

/**
 * Clients by volume of work (logarithmic) and incidents per thousand of it, within the limits of the pooled rate at 95 % and 99.8 %: ▲ above,
 * ▼ below the inner ones. Only those outside are named. The limits are drawn through each client's own.
 */
public record FunnelChart(ClientFunnel funnel, Wording wording) implements Chart {
    private static final double LEFT = 40;
    private static final double FOOT = 30;
    private static final double RIGHT = 66;
    private static final double TOP = 6;
    private static final double PER = 1000;
    private static final double APART = 10;
    private static final double NAME_WIDTH = 130;

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var space = new Rectangle2D.Double(
                area.getX() + LEFT, area.getY() + TOP, area.getWidth() - LEFT - RIGHT, area.getHeight() - TOP - FOOT);
        var rows = funnel.rows().stream()
                .filter(row -> row.volume() > 0)
                .sorted(Comparator.comparingDouble(Row::volume))
                .toList();
        var scale = Scale.over(rows, space);
        axes(graphics, scale, area);
        limits(graphics, scale, rows, Row::alarm, false);
        limits(graphics, scale, rows, Row::alert, true);
        var ends = new EndLabels();
        ends(graphics, scale, rows, ends);
        rows.stream().filter(row -> row.signal() == Signal.NONE).forEach(row -> point(graphics, scale, row));
        rows.stream().filter(row -> row.signal() != Signal.NONE).forEach(row -> point(graphics, scale, row));
        names(graphics, scale, rows);
        ends.draw(graphics, space.getMaxX() + 6, space.getMaxY());
    }

    private void axes(Graphics2D graphics, Scale scale, Rectangle2D area) {
        var space = scale.space();
        double step = Axes.wholeSteps(scale.most()).getSize();
        for (double rate = 0; rate <= scale.most(); rate += step) {
            double y = scale.y(rate);
            graphics.setColor(rate == 0 ? Theme.AXIS : Theme.GRID);
            graphics.setStroke(Theme.line(rate == 0 ? 0.75 : 0.5));
            graphics.draw(new Line2D.Double(space.getMinX(), y, space.getMaxX(), y));
            Labels.draw(
                    graphics,
                    wording.decimal(rate, step < 1 ? 1 : 0),
                    space.getMinX() - 6,
                    y,
                    Side.LEFT_OF,
                    Style.QUIET);
        }
        double last = Double.NEGATIVE_INFINITY;
        for (double volume : scale.ticks()) {
            double x = scale.x(volume);
            if (x - last > 40) {
                Labels.draw(
                        graphics, wording.count(Math.round(volume)), x, space.getMaxY() + 9, Side.CENTRED, Style.QUIET);
                last = x;
            }
        }
        Labels.draw(
                graphics,
                wording.say(CareWord.FUNNEL_AXIS),
                space.getCenterX(),
                area.getMaxY() - 6,
                Side.CENTRED,
                Style.QUIET);
    }

    private static void limits(
            Graphics2D graphics, Scale scale, List<Row> rows, Function<Row, Optional<Interval>> limits, boolean inner) {
        graphics.setColor(inner ? Theme.BLUE : Theme.PALE);
        graphics.setStroke(inner ? Theme.dashes(1, 3.5, 2) : Theme.line(1.2));
        for (ToDoubleFunction<Interval> side : List.<ToDoubleFunction<Interval>>of(Interval::lower, Interval::upper)) {
            var line = new Path2D.Double();
            for (var row : rows) {
                limits.apply(row).ifPresent(ends -> {
                    double x = scale.x(row.volume());
                    double y = scale.y(side.applyAsDouble(ends) * PER);
                    if (line.getCurrentPoint() == null) {
                        line.moveTo(x, y);
                    } else {
                        line.lineTo(x, y);
                    }
                });
            }
            graphics.draw(line);
        }
    }

    /** The pooled rate across the whole width, and what the lines at the right are. */
    private void ends(Graphics2D graphics, Scale scale, List<Row> rows, EndLabels ends) {
        funnel.pooled().ifPresent(pooled -> {
            double y = scale.y(pooled * PER);
            graphics.setColor(Theme.SECONDARY);
            graphics.setStroke(Theme.line(1));
            graphics.draw(
                    new Line2D.Double(scale.space().getMinX(), y, scale.space().getMaxX(), y));
            ends.add(y, wording.say(CareWord.FUNNEL_POOLED, wording.decimal(pooled * PER, 1)), Style.QUIET);
        });
        if (!rows.isEmpty()) {
            var last = rows.get(rows.size() - 1);
            last.alert().ifPresent(limit -> ends.add(scale.y(limit.upper() * PER), "95%", Style.PLAIN.in(Theme.BLUE)));
            last.alarm().ifPresent(limit -> ends.add(scale.y(limit.upper() * PER), "99.8%", Style.QUIET));
        }
    }

    private static void point(Graphics2D graphics, Scale scale, Row row) {
        double x = scale.x(row.volume());
        double y = scale.y(row.rate().value().orElse(0) * PER);
        switch (row.signal()) {
            case ALARM_HIGH, ALERT_HIGH -> Marks.fill(graphics, Marks.up(), x, y, Theme.ALERT);
            case ALARM_LOW, ALERT_LOW -> Marks.fill(graphics, Marks.down(), x, y, Theme.TEAL);
            case NONE -> Marks.outline(graphics, Marks.dot(), x, y, Theme.NAVY);
        }
    }

    private void names(Graphics2D graphics, Scale scale, List<Row> rows) {
        var taken = new ArrayList<Rectangle2D>();
        for (var row : rows) {
            if (row.signal() != Signal.NONE) {
                boolean high = row.signal() == Signal.ALARM_HIGH || row.signal() == Signal.ALERT_HIGH;
                name(graphics, scale, row, high ? Theme.ALERT : Theme.TEAL, taken);
            }
        }
    }

    private void name(Graphics2D graphics, Scale scale, Row row, Color color, List<Rectangle2D> taken) {
        var style = Style.PLAIN.in(color);
        var name =
                Labels.lines(wording.name(row.client()), NAME_WIDTH, 1, style).get(0);
        double width = Labels.width(name, style);
        double x = scale.x(row.volume());
        boolean left = x + 6 + width > scale.space().getMaxX();
        double y = scale.y(row.rate().value().orElse(0) * PER);
        var place = place(left ? x - 6 - width : x + 6, y, width);
        for (int tries = 1; tries < 6 && overlaps(place, taken); tries++) {
            int lines = (tries + 1) / 2;
            place = place(place.getX(), y + (tries % 2 == 0 ? lines : -lines) * APART, width);
        }
        if (!overlaps(place, taken)) {
            taken.add(place);
            graphics.setColor(Color.WHITE);
            graphics.fill(place);
            Labels.draw(graphics, name, place.getX(), place.getCenterY(), Side.RIGHT_OF, style);
        }
    }

    private static Rectangle2D place(double x, double y, double width) {
        return new Rectangle2D.Double(x, y - APART / 2, width, APART);
    }

    private static boolean overlaps(Rectangle2D place, List<Rectangle2D> taken) {
        return taken.stream().anyMatch(place::intersects);
    }

    /** Volumes from left to right on a logarithmic scale, rates per thousand from the foot up. */
    private record Scale(double least, double greatest, double most, Rectangle2D space) {
        static Scale over(List<Row> rows, Rectangle2D space) {
            var volumes = rows.stream().mapToDouble(Row::volume).summaryStatistics();
            double most = rows.stream()
                    .flatMapToDouble(row -> DoubleStream.of(
                            row.rate().value().orElse(0),
                            row.alert().map(Interval::upper).orElse(0.0)))
                    .max()
                    .orElse(0);
            return rows.isEmpty()
                    ? new Scale(1, 10, 1, space)
                    : new Scale(
                            volumes.getMin() * 0.9, volumes.getMax() * 1.1, Math.max(most * PER * 1.08, 1e-3), space);
        }

        double x(double volume) {
            return space.getMinX() + space.getWidth() * Math.log(volume / least) / Math.log(greatest / least);
        }

        /** Limits of small volumes run out at the top. */
        double y(double rate) {
            return space.getMaxY() - space.getHeight() * Math.min(1, rate / most);
        }

        double[] ticks() {
            return DoubleStream.iterate(Math.pow(10, Math.floor(Math.log10(least))), power -> power * 10)
                    .takeWhile(power -> power <= greatest)
                    .flatMap(power -> DoubleStream.of(power, 2 * power, 5 * power))
                    .filter(tick -> tick >= least && tick <= greatest)
                    .toArray();
        }
    }
}
