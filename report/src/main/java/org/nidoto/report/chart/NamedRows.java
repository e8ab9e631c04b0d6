package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;

/**
 * Rows with their names at the left and what comes of them at the right, over one axis along the foot.
 *
 * @param area all of it
 * @param space what lies between names and results, above the axis
 * @param rows how many there are
 */
record NamedRows(Rectangle2D area, Rectangle2D space, int rows) {
    private static final double AXIS_HEIGHT = 16;
    private static final double GAP = 9;
    /** Height of a line as a multiple of its letters' size. */
    private static final double LINE = 1.29;

    private static final float SMALL = 7.2f;

    static NamedRows in(Rectangle2D area, double nameWidth, double resultWidth, int rows) {
        var space = new Rectangle2D.Double(
                area.getX() + nameWidth + GAP,
                area.getY(),
                area.getWidth() - nameWidth - resultWidth - 2 * GAP,
                area.getHeight() - AXIS_HEIGHT);
        return new NamedRows(area, space, rows);
    }

    /** The height of rows whose names are whole in the given width, each of so many points at least. */
    static double height(List<String> names, double width, double least) {
        var small = Style.PLAIN.sized(SMALL);
        int lines = names.stream()
                .mapToInt(name ->
                        Labels.lines(name, width, Integer.MAX_VALUE, small).size())
                .max()
                .orElse(1);
        double step = lines == 1 ? least : Math.max(least, lines * SMALL * LINE + 1);
        return AXIS_HEIGHT + names.size() * step;
    }

    /** What a row takes of the height. */
    double step() {
        return space.getHeight() / Math.max(1, rows);
    }

    /** The height of a row's middle. */
    double middle(int row) {
        return space.getMinY() + step() * (row + 0.5);
    }

    void stripes(Graphics2D graphics) {
        graphics.setColor(Theme.SHADE);
        for (int i = 0; i < rows; i += 2) {
            graphics.fill(new Rectangle2D.Double(area.getX(), space.getMinY() + step() * i, area.getWidth(), step()));
        }
    }

    /** A thin line from top to axis with its label below. */
    void tick(Graphics2D graphics, double x, String label) {
        graphics.setColor(Theme.GRID);
        graphics.setStroke(Theme.line(0.5));
        graphics.draw(new Line2D.Double(x, space.getMinY(), x, space.getMaxY()));
        Labels.draw(graphics, label, x, space.getMaxY() + 9, Side.CENTRED, Style.QUIET);
    }

    void axis(Graphics2D graphics) {
        graphics.setColor(Theme.AXIS);
        graphics.setStroke(Theme.line(0.75));
        graphics.draw(new Line2D.Double(space.getMinX(), space.getMaxY(), space.getMaxX(), space.getMaxY()));
    }

    void name(Graphics2D graphics, int row, String name) {
        double right = space.getMinX() - GAP;
        draw(graphics, name, right - area.getX(), right, row, Side.LEFT_OF, Style.PLAIN);
    }

    /** All names in one size, leaving something free between them and what comes of their rows. */
    void names(Graphics2D graphics, List<String> names, double free) {
        double right = space.getMinX() - GAP - free;
        double width = right - area.getX();
        boolean fit = names.stream().allMatch(name -> Labels.fits(name, width, mostLines(Style.PLAIN), Style.PLAIN));
        var style = fit ? Style.PLAIN : Style.PLAIN.sized(SMALL);
        for (int i = 0; i < names.size(); i++) {
            var lines = Labels.lines(names.get(i), width, mostLines(style), style);
            Labels.drawLines(graphics, lines, right, middle(i), Side.LEFT_OF, style);
        }
    }

    void result(Graphics2D graphics, int row, String text, Style style) {
        double left = space.getMaxX() + GAP;
        draw(graphics, text, area.getMaxX() - left, left, row, Side.RIGHT_OF, style);
    }

    /** In as many lines as a row has room for, and smaller where it would be cut otherwise. */
    private void draw(Graphics2D graphics, String text, double width, double x, int row, Side side, Style style) {
        var small = style.sized(SMALL);
        boolean fits = Labels.fits(text, width, mostLines(style), style);
        var chosen = fits ? style : small;
        Labels.drawLines(graphics, Labels.lines(text, width, mostLines(chosen), chosen), x, middle(row), side, chosen);
    }

    private int mostLines(Style style) {
        return Math.max(1, (int) (step() / (style.size() * LINE)));
    }
}
