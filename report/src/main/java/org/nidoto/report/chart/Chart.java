package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Something drawn in the space a page gives it. It draws what it was told and computes nothing but places. */
public interface Chart {
    /**
     * Draws the chart.
     *
     * @param graphics in points, 72 to the inch
     * @param area where to draw, in points
     */
    void draw(Graphics2D graphics, Rectangle2D area);
}
