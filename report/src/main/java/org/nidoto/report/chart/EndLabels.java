package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;

/** Labels at the right ends of lines, moved apart where the lines end close together. */
final class EndLabels {
    private static final double APART = 11;

    private final List<EndLabel> labels = new ArrayList<>();

    private record EndLabel(double y, String text, Style style) {}

    void add(double y, String text, Style style) {
        labels.add(new EndLabel(y, text, style));
    }

    void draw(Graphics2D graphics, double x, double lowest) {
        labels.sort(Comparator.comparingDouble(EndLabel::y));
        double[] heights = new double[labels.size()];
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(labels.get(i).y(), last + APART);
            last = heights[i];
        }
        double limit = lowest;
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], limit);
            limit = heights[i] - APART;
            Labels.draw(
                    graphics,
                    labels.get(i).text(),
                    x,
                    heights[i],
                    Side.RIGHT_OF,
                    labels.get(i).style());
        }
    }
}
