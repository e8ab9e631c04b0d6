package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.util.ShapeUtils;

/** The marks that stand for values: each meaning has a form of its own, since colour alone tells the colour-blind nothing. */
final class Marks {
    private Marks() {}

    static Shape dot() {
        return new Ellipse2D.Double(-2.8, -2.8, 5.6, 5.6);
    }

    static Shape square() {
        return new Rectangle2D.Double(-2.6, -2.6, 5.2, 5.2);
    }

    static Shape cross() {
        return ShapeUtils.createDiagonalCross(3.2f, 1.1f);
    }

    static Shape diamond() {
        return ShapeUtils.createDiamond(3.6f);
    }

    /** ▲ */
    static Shape up() {
        return triangle(-4.4, 4.2, 3.4);
    }

    /** ▼ */
    static Shape down() {
        return triangle(4.4, 4.2, -3.4);
    }

    private static Shape triangle(double tip, double half, double base) {
        var triangle = new Path2D.Double();
        triangle.moveTo(0, tip);
        triangle.lineTo(half, base);
        triangle.lineTo(-half, base);
        triangle.closePath();
        return triangle;
    }

    /** A tip that says: it goes on beyond the edge. */
    static Shape beyond(boolean toTheRight) {
        double way = toTheRight ? 1 : -1;
        var tip = new Path2D.Double();
        tip.moveTo(-5 * way, -4);
        tip.lineTo(2 * way, 0);
        tip.lineTo(-5 * way, 4);
        tip.closePath();
        return tip;
    }

    /** A filled mark with a white rim, so that it stands out from lines and other marks. */
    static void fill(Graphics2D graphics, Shape mark, double x, double y, Color color) {
        var moved = ShapeUtils.createTranslatedShape(mark, x, y);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(Theme.line(1.2));
        graphics.draw(moved);
        graphics.setColor(color);
        graphics.fill(moved);
    }

    /** A mark in outline, white within. */
    static void outline(Graphics2D graphics, Shape mark, double x, double y, Color color) {
        var moved = ShapeUtils.createTranslatedShape(mark, x, y);
        graphics.setColor(Color.WHITE);
        graphics.fill(moved);
        graphics.setColor(color);
        graphics.setStroke(Theme.line(1.3));
        graphics.draw(moved);
    }
}
