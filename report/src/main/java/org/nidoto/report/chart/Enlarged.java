package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A chart drawn larger by a factor, letters and strokes included, in the room it has: it shows the same with less space between. */
public record Enlarged(Chart chart, double factor) implements Chart {
    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var larger = (Graphics2D) graphics.create();
        larger.scale(factor, factor);
        chart.draw(
                larger,
                new Rectangle2D.Double(
                        area.getX() / factor,
                        area.getY() / factor,
                        area.getWidth() / factor,
                        area.getHeight() / factor));
        larger.dispose();
    }
}
