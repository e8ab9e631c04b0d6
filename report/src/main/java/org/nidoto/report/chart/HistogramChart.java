package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.nidoto.core.metric.TimesHistogram;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * How times are spread: one bar a bin without gaps, its upper end below it, dashed the target.
 *
 * @param target the time allowed; empty where there is none
 */
public record HistogramChart(TimesHistogram histogram, Optional<Duration> target, Wording wording) implements Chart {
    private static final double ROOM_FOR_LABELS = 78;

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        int bins = histogram.bins().size();
        var drawn = MonthPlot.draw(plot(), bins, graphics, area, ROOM_FOR_LABELS);
        for (int i = 0; i < bins; i++) {
            int count = histogram.bins().get(i);
            if (count > 0) {
                Labels.draw(
                        graphics,
                        wording.count(count),
                        drawn.x(i),
                        drawn.y(count) - 7,
                        Side.CENTRED,
                        Style.PLAIN.strong());
            }
        }
        target.ifPresent(time -> target(graphics, drawn, time));
    }

    private void target(Graphics2D graphics, MonthPlot drawn, Duration time) {
        double place = (double) time.toMinutes() / histogram.width();
        double x = Math.min(drawn.space().getMaxX(), drawn.x(0) + drawn.half() * 2 * (place - 0.5));
        graphics.setColor(Theme.ALERT);
        graphics.setStroke(Theme.dashes(1.1, 4, 2.5));
        graphics.draw(
                new Line2D.Double(x, drawn.space().getMinY(), x, drawn.space().getMaxY()));
        Labels.draw(
                graphics,
                wording.say(Phrase.CHART_TARGET, wording.times().business(time)),
                x + 4,
                drawn.space().getMinY() + 5,
                Side.RIGHT_OF,
                Style.PLAIN.in(Theme.ALERT));
    }

    private CategoryPlot plot() {
        var data = new DefaultCategoryDataset();
        var names = new ArrayList<String>();
        int most = 1;
        for (int i = 0; i < histogram.bins().size(); i++) {
            int count = histogram.bins().get(i);
            data.addValue(count, "count", (Integer) i);
            names.add(wording.times().business((double) (histogram.width() * (i + 1L))));
            most = Math.max(most, count);
        }
        var values = Axes.values(
                0, most * 1.18, count -> wording.say(Phrase.INCIDENTS_ON_AXIS, wording.count(Math.round(count))));
        values.setTickUnit(Axes.wholeSteps(most));
        var categories = new LabelledCategories(names);
        categories.setLowerMargin(0);
        categories.setUpperMargin(0);
        categories.setCategoryMargin(0);
        var plot = Axes.categoryPlot(categories, values);
        plot.setDataset(data);
        var bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setItemMargin(0);
        bars.setDrawBarOutline(true);
        bars.setSeriesPaint(0, Theme.BLUE);
        bars.setSeriesOutlinePaint(0, Color.WHITE);
        bars.setSeriesOutlineStroke(0, Theme.line(0.8));
        plot.setRenderer(bars);
        return plot;
    }
}
