package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.chart.ParetoChart.Bar;
import org.nidoto.report.text.Wording;

/**
 * A Pareto lying on its side, for names that do not fit below bars: name and value, the bar, and the cumulative share at the right, all on one
 * scale from 0 to 100 %.
 *
 * @param total what all bars together come to
 * @param vitalPercent the share that the vital few reach, in percent; the dashed line
 */
record ParetoRows(List<Bar> bars, double total, int vitalPercent, Wording wording) {
    private static final double ROW = 12;
    private static final double SHARES = 34;
    private static final double GAP = 10;
    private static final double NEAR = 4;
    private static final double THICKNESS = 0.62;
    private static final double STEP = 0.2;
    private static final double CLOSE = 34;
    private static final Style SHARE = Style.PLAIN.in(Theme.ALERT);

    /** The height, in points, in which every name is whole where so much width is given. */
    double height(double width) {
        double room = left(width) - values() - GAP + NEAR;
        return NamedRows.height(bars.stream().map(Bar::name).toList(), room, ROW);
    }

    private double values() {
        return bars.stream()
                .mapToDouble(bar -> Labels.width(bar.label(), style(bar)))
                .max()
                .orElse(0);
    }

    private double left(double width) {
        double names = bars.stream()
                .mapToDouble(bar -> Labels.width(bar.name(), Style.PLAIN))
                .max()
                .orElse(0);
        return Math.min(width * 0.5, names + values() + GAP + 1);
    }

    void draw(Graphics2D graphics, Rectangle2D area) {
        double values = values();
        var rows = NamedRows.in(area, left(area.getWidth()), SHARES, bars.size());
        scale(graphics, rows);
        rows.names(graphics, bars.stream().map(Bar::name).toList(), values + GAP - NEAR);
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double x = rows.space().getMinX();
            double height = rows.step() * THICKNESS;
            graphics.setColor(bar.vital() ? Theme.NAVY : Theme.PALE);
            graphics.fill(new Rectangle2D.Double(
                    x, rows.middle(i) - height / 2, place(rows, bar.value() / total) - x, height));
            Labels.draw(graphics, bar.label(), x - 5, rows.middle(i), Side.LEFT_OF, style(bar));
            rows.result(graphics, i, wording.percent(bar.cumulative()), SHARE);
        }
        cumulative(graphics, rows);
    }

    private static Style style(Bar bar) {
        return bar.vital() ? Style.PLAIN.strong() : Style.PLAIN;
    }

    private static double place(NamedRows rows, double share) {
        return rows.space().getMinX() + share * rows.space().getWidth();
    }

    private void scale(Graphics2D graphics, NamedRows rows) {
        double step = rows.space().getWidth() * STEP < CLOSE ? 2 * STEP : STEP;
        for (int i = 0; i * step <= 1; i++) {
            rows.tick(graphics, place(rows, i * step), wording.percent(i * step));
        }
        rows.axis(graphics);
        double reached = place(rows, vitalPercent / 100.0);
        graphics.setColor(Theme.SECONDARY);
        graphics.setStroke(Theme.dashes(1, 4, 2));
        graphics.draw(new Line2D.Double(
                reached, rows.space().getMinY(), reached, rows.space().getMaxY()));
    }

    private void cumulative(Graphics2D graphics, NamedRows rows) {
        var line = new Path2D.Double();
        for (int i = 0; i < bars.size(); i++) {
            double x = place(rows, bars.get(i).cumulative());
            if (i == 0) {
                line.moveTo(x, rows.middle(i));
            } else {
                line.lineTo(x, rows.middle(i));
            }
        }
        graphics.setColor(Theme.ALERT);
        graphics.setStroke(Theme.line(1.5));
        graphics.draw(line);
        for (int i = 0; i < bars.size(); i++) {
            double x = place(rows, bars.get(i).cumulative());
            Marks.outline(graphics, Marks.dot(), x, rows.middle(i), Theme.ALERT);
        }
    }
}
