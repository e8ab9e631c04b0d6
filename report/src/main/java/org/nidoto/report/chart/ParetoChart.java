package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
import org.nidoto.core.metric.LossRanking;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * Causes by count or by loss with their cumulative share on the same scale, so that the line's first point is the first bar's top; the vital
 * few are dark, and all of them shown. Where their names do not fit below the bars, the chart lies on its side.
 *
 * @param total what all bars together come to
 * @param vitalPercent the share that the vital few reach, in percent; the dashed line
 * @param axis words a value of the left axis
 * @param most as many bars are shown at most, be the vital few more
 */
public record ParetoChart(
        List<Bar> bars, double total, int vitalPercent, DoubleFunction<String> axis, int most, Wording wording)
        implements Chart {
    private static final int MOST_BARS = 16;
    private static final int BARS = 8;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double ROOM_FOR_AXES = 72;
    private static final double HEADROOM = 1.15;
    private static final double[] THOUSANDS = {1e9, 1e6, 1e3};

    public ParetoChart {
        bars = List.copyOf(bars);
    }

    /**
     * One cause.
     *
     * @param label the value as it stands at the bar
     * @param cumulative share of this bar and those before it, 0 to 1
     */
    public record Bar(String name, double value, String label, double cumulative, boolean vital) {}

    /** Causes by count. */
    public static ParetoChart ofCounts(Pareto pareto, int vitalPercent, Wording wording) {
        return new ParetoChart(
                pareto.rows().stream()
                        .map(row -> new Bar(
                                wording.cause(row),
                                row.incidents(),
                                wording.count(row.incidents()),
                                row.cumulative(),
                                row.vital()))
                        .toList(),
                pareto.total(),
                vitalPercent,
                count -> wording.say(Phrase.INCIDENTS_ON_AXIS, wording.count(Math.round(count))),
                MOST_BARS,
                wording);
    }

    /** Causes by loss, in thousands or millions where that reads better. */
    public static ParetoChart ofLosses(LossRanking losses, int vitalPercent, Wording wording) {
        int vital = losses.vital(vitalPercent).orElse(losses.rows().size());
        double unit = DoubleStream.of(THOUSANDS)
                .filter(size -> losses.total() >= 10 * size)
                .findFirst()
                .orElse(1);
        var bars = new ArrayList<Bar>();
        for (var row : losses.rows()) {
            double loss = row.loss().value().orElse(0) / unit;
            bars.add(new Bar(
                    wording.name(row.cause()),
                    loss,
                    wording.decimal(loss, loss < 10 && unit > 1 ? 1 : 0),
                    row.cumulative().orElse(0),
                    bars.size() < vital));
        }
        return new ParetoChart(
                bars, losses.total() / unit, vitalPercent, amount -> wording.scaled(amount, unit), MOST_BARS, wording);
    }

    /**
     * The same with fewer bars, where the names of all of them would not be whole in the room there is; with one at least.
     *
     * @param width what it has, in millimetres
     * @param height what it may take where it lies on its side, in millimetres
     */
    public ParetoChart within(double width, int height) {
        return IntStream.iterate(most, bars -> bars > 1, bars -> bars - 1)
                .mapToObj(this::atMost)
                .filter(chart -> chart.millimetres(width, 0) <= height)
                .findFirst()
                .orElseGet(() -> atMost(1));
    }

    private ParetoChart atMost(int other) {
        return new ParetoChart(bars, total, vitalPercent, axis, other, wording);
    }

    /** How many of the vital few it shows. */
    public int vitalShown() {
        return (int) shown().stream().filter(Bar::vital).count();
    }

    /**
     * The height it takes to be read.
     *
     * @param width what it has, in millimetres
     * @param usual its height where that will do, in millimetres
     */
    public int millimetres(double width, int usual) {
        double points = width * POINTS_PER_MILLIMETRE;
        return stands(points)
                ? usual
                : Math.max(usual, (int) Math.ceil(lying().height(points) / POINTS_PER_MILLIMETRE));
    }

    private ParetoRows lying() {
        return new ParetoRows(shown().stream().map(this::withUnit).toList(), total, vitalPercent, wording);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var shown = shown();
        if (!stands(area.getWidth())) {
            lying().draw(graphics, area);
            return;
        }
        var values = new DefaultCategoryDataset();
        var cumulative = new DefaultCategoryDataset();
        for (int i = 0; i < shown.size(); i++) {
            values.addValue(shown.get(i).value(), "value", (Integer) i);
            cumulative.addValue(shown.get(i).cumulative(), "cumulative", (Integer) i);
        }
        var left = Axes.values(0, total * HEADROOM, axis);
        left.setTickUnit(Axes.wholeSteps(total));
        var plot = Axes.categoryPlot(new LabelledCategories(names(shown)), left);
        plot.setDataset(0, values);
        plot.setRenderer(0, new ValueBars(shown));
        addCumulative(plot, cumulative);
        Axes.chart(plot).draw(graphics, area);
    }

    /** The vital few, and the first of the others up to eight. */
    private List<Bar> shown() {
        int vital = (int) bars.stream().filter(Bar::vital).count();
        return bars.subList(0, Math.min(bars.size(), Math.max(Math.min(BARS, most), Math.min(most, vital))));
    }

    private Bar withUnit(Bar bar) {
        return new Bar(bar.name(), bar.value(), axis.apply(bar.value()), bar.cumulative(), bar.vital());
    }

    private boolean stands(double width) {
        var names = names(shown());
        return names.isEmpty() || LabelledCategories.canShow(names, (width - ROOM_FOR_AXES) / names.size());
    }

    private static List<String> names(List<Bar> bars) {
        return bars.stream().map(Bar::name).toList();
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
        var reached = new ValueMarker(vitalPercent / 100.0, Theme.SECONDARY, Theme.dashes(1, 4, 2));
        plot.addRangeMarker(1, reached, Layer.BACKGROUND);
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

    /** Bars with their value inside where it fits, else above. */
    private static final class ValueBars extends BarRenderer {
        private static final long serialVersionUID = 1L;
        private static final double FITS = 15;

        private final transient List<Bar> bars;

        ValueBars(List<Bar> bars) {
            this.bars = List.copyOf(bars);
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(false);
            setMaximumBarWidth(Math.min(0.14, 0.66 / bars.size()));
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return bars.get(column).vital() ? Theme.NAVY : Theme.PALE;
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
            var style = Style.PLAIN.strong().in(inside && bars.get(column).vital() ? Color.WHITE : Theme.INK);
            double y = inside ? bar.getMinY() + (column == 0 ? 10 : 8) : bar.getMinY() - 7;
            Labels.draw(graphics, bars.get(column).label(), bar.getCenterX(), y, Side.CENTRED, style);
        }
    }
}
