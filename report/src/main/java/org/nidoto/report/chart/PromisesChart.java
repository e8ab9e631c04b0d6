package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.nidoto.core.metric.PromiseKeeping.Monthly;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Wording;

/** Share of promised contacts that came in time, by month, with the number of promises under each month. */
public record PromisesChart(List<Monthly> months, Wording wording) implements Chart {
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
                Labels.draw(
                        graphics,
                        wording.percent(share),
                        drawn.x(i),
                        drawn.y(share.getAsDouble()) - 9,
                        Side.CENTRED,
                        Style.PLAIN.strong());
            }
        }
    }
}
