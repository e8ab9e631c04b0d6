package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A plot that has been drawn, with room at its right for labels at the ends of its lines.
 *
 * @param space where its values lie
 * @param categories how many there are along its foot
 */
record MonthPlot(CategoryPlot plot, Rectangle2D space, int categories) {
    /** Draws the plot into the area less the room for labels. */
    static MonthPlot draw(
            CategoryPlot plot, int categories, Graphics2D graphics, Rectangle2D area, double roomForLabels) {
        var info = new ChartRenderingInfo();
        var left = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() - roomForLabels, area.getHeight());
        Axes.chart(plot).draw(graphics, left, null, info);
        return new MonthPlot(plot, info.getPlotInfo().getDataArea(), categories);
    }

    /** The middle of a category. */
    double x(int category) {
        return plot.getDomainAxis().getCategoryMiddle(category, categories, space, RectangleEdge.BOTTOM);
    }

    /** Half of what a category has for itself. */
    double half() {
        return space.getWidth() / Math.max(1, categories) / 2;
    }

    double y(double value) {
        return plot.getRangeAxis().valueToJava2D(value, space, RectangleEdge.LEFT);
    }

    /** Draws the labels beside the plot, moved apart. */
    void label(Graphics2D graphics, EndLabels ends) {
        ends.draw(graphics, space.getMaxX() + 6, space.getMaxY());
    }
}
