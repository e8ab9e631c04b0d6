package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.nidoto.core.metric.PromiseKeeping.Monthly;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Wording;

/** Share of promised contacts that came in time, by month, with the number of promises under each month. */
public record PromisesChart(List<Monthly> months, Wording wording) implements Chart {
    private static final double APART = 9;
    private static final double LOW = 0.15;
    private static final double STEEP = 0.05;

    public PromisesChart {
        months = List.copyOf(months);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var axis = new Months(months.stream().map(Monthly::month).toList(), wording);
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < months.size(); i++) {
            var share = months.get(i).kept().share();
            data.addValue(share.isPresent() ? (Number) share.getAsDouble() : null, "kept", (Integer) i);
        }
        var categories = new LabelledCategories(
                axis.labels(months.stream().map(month -> month.kept().n()).toList()));
        var values = Axes.values(0, 1.12, share -> wording.decimal(share * 100, 0) + "%");
        values.setTickUnit(new NumberTickUnit(0.25));
        var plot = Axes.categoryPlot(categories, values);
        plot.setDataset(data);
        var line = new LineAndShapeRenderer();
        line.setSeriesPaint(0, Theme.NAVY);
        line.setSeriesStroke(0, Theme.line(1.8));
        line.setSeriesShape(0, new Ellipse2D.Double(-2.8, -2.8, 5.6, 5.6));
        plot.setRenderer(line);
        var drawn = MonthPlot.draw(plot, months.size(), graphics, area, 0);
        for (int i = 0; i < months.size(); i++) {
            var share = months.get(i).kept().share();
            if (share.isPresent() && axis.hasRoomForValue(i)) {
                double above = drawn.y(share.getAsDouble()) - APART;
                double below = drawn.y(share.getAsDouble()) + APART;
                Labels.draw(
                        graphics,
                        wording.percent(share),
                        drawn.x(i),
                        comesDownTo(i, share.getAsDouble()) ? below : above,
                        Side.CENTRED,
                        Style.PLAIN.strong());
            }
        }
    }

    /** Whether the line comes down to this month from a much higher one, through where its label would stand. */
    private boolean comesDownTo(int month, double share) {
        var before = month == 0
                ? OptionalDouble.empty()
                : months.get(month - 1).kept().share();
        return share > LOW && before.orElse(share) > share + STEEP;
    }
}
