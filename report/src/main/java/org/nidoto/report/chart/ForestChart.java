package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Wording;

/**
 * Ratios with their 95 % intervals on a logarithmic scale, one row each, beside the verdict: ● better, ▲ worse, ◇ neither is shown. The line
 * at 1 means no change, the dashed one the target. What goes beyond the scale ends in a tip.
 *
 * @param target the ratio aimed at
 */
public record ForestChart(List<Row> rows, double target, Wording wording) implements Chart {
    private static final double NAME_WIDTH = 184;
    private static final double RESULT_WIDTH = 96;
    private static final double LEAST = 0.05;
    private static final double MOST = 20;
    private static final double[] TICKS = {0.1, 0.5, 1, 2, 10};

    /** What a ratio's interval says. */
    public enum Tone {
        GOOD,
        BAD,
        UNDECIDED
    }

    /**
     * One ratio.
     *
     * @param result what stands at the right
     */
    public record Row(String name, Estimate ratio, String result, Tone tone) {}

    public ForestChart {
        rows = List.copyOf(rows);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var lines = NamedRows.in(area, NAME_WIDTH, RESULT_WIDTH, rows.size());
        lines.stripes(graphics);
        for (double tick : TICKS) {
            lines.tick(graphics, place(tick, lines.space()), wording.decimal(tick, tick < 1 ? 1 : 0));
        }
        lines.axis(graphics);
        upright(graphics, lines.space(), 1, Theme.SECONDARY, false);
        upright(graphics, lines.space(), target, Theme.TEAL, true);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            lines.name(graphics, i, row.name());
            lines.result(graphics, i, row.result(), style(row.tone()));
            ratio(graphics, lines.space(), row, lines.middle(i));
        }
    }

    private static void upright(Graphics2D graphics, Rectangle2D space, double ratio, Color color, boolean dashed) {
        graphics.setColor(color);
        graphics.setStroke(dashed ? Theme.dashes(1, 3.5, 2) : Theme.line(0.9));
        double x = place(ratio, space);
        graphics.draw(new Line2D.Double(x, space.getMinY(), x, space.getMaxY()));
    }

    private static void ratio(Graphics2D graphics, Rectangle2D space, Row row, double y) {
        var ratio = row.ratio();
        if (ratio.value().isEmpty()) {
            return;
        }
        var color = color(row.tone());
        if (ratio.lower().isPresent() && ratio.upper().isPresent()) {
            graphics.setColor(color);
            graphics.setStroke(Theme.line(1.4));
            double from = place(ratio.lower().getAsDouble(), space);
            double to = place(ratio.upper().getAsDouble(), space);
            graphics.draw(new Line2D.Double(from, y, to, y));
            end(graphics, ratio.lower().getAsDouble() < LEAST, false, from, y, color);
            end(graphics, ratio.upper().getAsDouble() > MOST, true, to, y, color);
        }
        double x = place(ratio.value().getAsDouble(), space);
        switch (row.tone()) {
            case GOOD -> Marks.fill(graphics, Marks.dot(), x, y, color);
            case BAD -> Marks.fill(graphics, Marks.up(), x, y, color);
            case UNDECIDED -> Marks.outline(graphics, Marks.diamond(), x, y, color);
        }
    }

    private static void end(Graphics2D graphics, boolean beyond, boolean right, double x, double y, Color color) {
        if (beyond) {
            Marks.fill(graphics, Marks.beyond(right), x, y, color);
        } else {
            graphics.setColor(color);
            graphics.draw(new Line2D.Double(x, y - 3, x, y + 3));
        }
    }

    private static Color color(Tone tone) {
        return switch (tone) {
            case GOOD -> Theme.TEAL;
            case BAD -> Theme.ALERT;
            case UNDECIDED -> Theme.BLUE;
        };
    }

    private static Style style(Tone tone) {
        return switch (tone) {
            case GOOD -> Style.PLAIN.strong().in(Theme.TEAL);
            case BAD -> Style.PLAIN.strong().in(Theme.ALERT);
            case UNDECIDED -> Style.QUIET;
        };
    }

    private static double place(double ratio, Rectangle2D space) {
        double within = Math.min(MOST, Math.max(LEAST, ratio));
        return space.getMinX() + space.getWidth() * Math.log(within / LEAST) / Math.log(MOST / LEAST);
    }
}
