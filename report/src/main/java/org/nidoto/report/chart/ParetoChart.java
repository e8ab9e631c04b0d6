package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.nidoto.core.metric.CauseBreakdown.Pareto;
import org.nidoto.core.metric.CauseBreakdown.Row;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * Causes by count with their cumulative share on the same scale, so that the line's first point is the first bar's top; the vital few
 * are dark. It shows the first bars; the table beside it has all.
 */
public record ParetoChart(Pareto pareto, Wording wording) implements Chart {
    private static final int BARS = 8;
    private static final int MOST_BARS = 14;
    private static final double ROOM_FOR_AXES = 72;
    private static final double HEADROOM = 1.15;

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var bars = bars(area.getWidth() - ROOM_FOR_AXES);
        var counts = new DefaultCategoryDataset();
        var cumulative = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            counts.addValue(bars.get(i).incidents(), "count", (Integer) i);
            cumulative.addValue(bars.get(i).cumulative(), "cumulative", (Integer) i);
        }
        var categories = new LabelledCategories(names(bars));
        var left = Axes.values(0, pareto.total() * HEADROOM, this::incidents);
        left.setTickUnit(Axes.wholeSteps(pareto.total()));
        var plot = Axes.categoryPlot(categories, left);
        plot.setDataset(0, counts);
        plot.setRenderer(0, new CountBars(bars, wording));
        addCumulative(plot, cumulative);
        Axes.chart(plot).draw(graphics, area);
    }

    /** The vital few and one more, up to fourteen, as long as their names can be read; else eight. */
    private List<Row> bars(double width) {
        var rows = pareto.rows();
        var wanted = rows.subList(0, Math.min(rows.size(), Math.max(BARS, Math.min(MOST_BARS, pareto.vitalFew() + 1))));
        return LabelledCategories.canShow(names(wanted), width / wanted.size())
                ? wanted
                : rows.subList(0, Math.min(rows.size(), BARS));
    }

    private List<String> names(List<Row> bars) {
        return bars.stream().map(wording::cause).toList();
    }

    private void addCumulative(CategoryPlot plot, DefaultCategoryDataset cumulative) {
        var right = Axes.values(0, HEADROOM, share -> wording.decimal(share * 100, 0) + "%");
        right.setTickUnit(new NumberTickUnit(0.2));
        plot.setRangeAxis(1, right);
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.setDataset(1, cumulative);
        plot.mapDatasetToRangeAxis(1, 1);
        plot.setRenderer(1, line());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        var eighty = new ValueMarker(0.8, Theme.SECONDARY, Theme.dashes(1, 4, 2));
        plot.addRangeMarker(1, eighty, Layer.BACKGROUND);
    }

    private LineAndShapeRenderer line() {
        var line = new CumulativeLine(wording);
        line.setSeriesPaint(0, Theme.ALERT);
        line.setSeriesStroke(0, Theme.line(1.5));
        line.setSeriesShape(0, new Ellipse2D.Double(-2.6, -2.6, 5.2, 5.2));
        line.setUseFillPaint(true);
        line.setDefaultFillPaint(Color.WHITE);
        line.setDefaultOutlineStroke(Theme.line(1.2));
        line.setDrawOutlines(true);
        return line;
    }

    private String incidents(double count) {
        return wording.say(Phrase.INCIDENTS_ON_AXIS, wording.count(Math.round(count)));
    }

    /** The cumulative share at each point but the first, which is the first bar's own. */
    private static final class CumulativeLine extends LineAndShapeRenderer {
        private static final long serialVersionUID = 1L;

        private final transient Wording wording;

        CumulativeLine(Wording wording) {
            this.wording = wording;
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        }

        @Override
        protected void drawItemLabel(
                Graphics2D graphics,
                PlotOrientation orientation,
                CategoryDataset data,
                int row,
                int column,
                double x,
                double y,
                boolean negative) {
            if (column == 0) {
                return;
            }
            var text = wording.percent(data.getValue(row, column).doubleValue());
            var style = Style.PLAIN.in(Theme.ALERT);
            double width = Labels.width(text, style) + 2;
            graphics.setColor(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(x - width / 2, y - 14, width, 9.5));
            Labels.draw(graphics, text, x, y - 9, Side.CENTRED, style);
        }
    }

    /** Bars with their count inside where it fits, else above. */
    private static final class CountBars extends BarRenderer {
        private static final long serialVersionUID = 1L;
        private static final double FITS = 15;

        private final transient List<Row> rows;
        private final transient Wording wording;

        CountBars(List<Row> rows, Wording wording) {
            this.rows = List.copyOf(rows);
            this.wording = wording;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(false);
            setMaximumBarWidth(Math.min(0.14, 0.66 / rows.size()));
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return rows.get(column).vital() ? Theme.NAVY : Theme.PALE;
        }

        @Override
        protected void drawItemLabel(
                Graphics2D graphics,
                CategoryDataset data,
                int row,
                int column,
                CategoryPlot plot,
                CategoryItemLabelGenerator generator,
                Rectangle2D bar,
                boolean negative) {
            boolean inside = bar.getHeight() >= FITS;
            var style = Style.PLAIN.strong().in(inside && rows.get(column).vital() ? Color.WHITE : Theme.INK);
            double y = inside ? bar.getMinY() + (column == 0 ? 10 : 8) : bar.getMinY() - 7;
            Labels.draw(
                    graphics, wording.count(rows.get(column).incidents()), bar.getCenterX(), y, Side.CENTRED, style);
        }
    }
}
