package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * Incidents per month with the control chart's centre and limits where there are any; the period's months are dark, months outside the
 * limits carry ▲, above their number where months are close together.
 */
public record IncidentsChart(List<Month> months, ReviewPeriod period, Wording wording) implements Chart {
    private static final double ROOM_FOR_LABELS = 88;
    private static final String OUTSIDE = "▲";
    private static final float SMALL = 7;
    private static final double ABOVE = 7;
    /** What is left free beside a label. */
    private static final double BESIDE = 3;

    public IncidentsChart {
        months = List.copyOf(months);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var drawn = MonthPlot.draw(plot(), months.size(), graphics, area, ROOM_FOR_LABELS);
        var ends = new EndLabels();
        line(graphics, drawn, ends, Estimate::value, Phrase.CHART_CENTRE, Theme.SECONDARY, false);
        line(graphics, drawn, ends, Estimate::upper, Phrase.CHART_UPPER, Theme.ALERT, true);
        line(graphics, drawn, ends, Estimate::lower, Phrase.CHART_LOWER, Theme.ALERT, true);
        drawn.label(graphics, ends);
        counts(graphics, drawn);
    }

    private CategoryPlot plot() {
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < months.size(); i++) {
            data.addValue(months.get(i).incidents(), "count", (Integer) i);
        }
        var categories = new LabelledCategories(axis().labels());
        var values = Axes.values(
                0,
                top() * headroom(),
                count -> wording.say(Phrase.INCIDENTS_ON_AXIS, wording.count(Math.round(count))));
        values.setTickUnit(Axes.wholeSteps(top()));
        var plot = Axes.categoryPlot(categories, values);
        plot.setDataset(data);
        plot.setRenderer(new MonthBars());
        return plot;
    }

    private void line(
            Graphics2D graphics,
            MonthPlot drawn,
            EndLabels ends,
            Function<Estimate, OptionalDouble> level,
            Phrase name,
            Color color,
            boolean dashed) {
        graphics.setColor(color);
        graphics.setStroke(dashed ? Theme.dashes(1, 3.5, 2) : Theme.line(1));
        OptionalDouble last = OptionalDouble.empty();
        for (int i = 0; i < months.size(); i++) {
            var value = level.apply(months.get(i).center());
            if (value.isPresent()) {
                double y = drawn.y(value.getAsDouble());
                double x = drawn.x(i);
                graphics.draw(new Line2D.Double(
                        x - drawn.half(),
                        y,
                        Math.min(x + drawn.half(), drawn.space().getMaxX()),
                        y));
                last = value;
            }
        }
        last.ifPresent(
                value -> ends.add(drawn.y(value), wording.say(name, wording.decimal(value, 1)), Style.PLAIN.in(color)));
    }

    private void counts(Graphics2D graphics, MonthPlot drawn) {
        boolean crowded = axis().crowded() || widestLabel() > 2 * drawn.half();
        double free = Double.MAX_VALUE;
        for (int i = months.size() - 1; i >= 0; i--) {
            var month = months.get(i);
            var style = new Style(crowded ? SMALL : Theme.LABEL, true, month.outside() ? Theme.ALERT : Theme.INK);
            var text = crowded ? wording.count(month.incidents()) : label(month);
            double width = Labels.width(text, style);
            double y = drawn.y(month.incidents()) - ABOVE;
            boolean hasRoom = drawn.x(i) + width / 2 <= free;
            if (hasRoom) {
                graphics.setColor(Color.WHITE);
                double cleared = Math.min(width + BESIDE, 2 * drawn.half());
                graphics.fill(new Rectangle2D.Double(drawn.x(i) - cleared / 2, y - 5, cleared, 10.5));
                Labels.draw(graphics, text, drawn.x(i), y, Side.CENTRED, style);
                free = drawn.x(i) - width / 2;
            }
            if (crowded && month.outside()) {
                Labels.draw(graphics, OUTSIDE, drawn.x(i), hasRoom ? y - SMALL - 1 : y, Side.CENTRED, style);
            }
        }
    }

    private String label(Month month) {
        return wording.count(month.incidents()) + (month.outside() ? " " + OUTSIDE : "");
    }

    private double widestLabel() {
        return BESIDE
                + months.stream()
                        .mapToDouble(month -> Labels.width(label(month), Style.PLAIN.strong()))
                        .max()
                        .orElse(0);
    }

    private Months axis() {
        return new Months(months.stream().map(Month::month).toList(), wording);
    }

    private double headroom() {
        return months.stream().anyMatch(Month::outside) ? 1.25 : 1.15;
    }

    private double top() {
        return months.stream()
                .flatMapToDouble(month -> DoubleStream.concat(
                        DoubleStream.of(month.incidents()),
                        Stream.of(month.center().upper(), month.center().value())
                                .flatMapToDouble(OptionalDouble::stream)
                                .filter(Double::isFinite)))
                .max()
                .orElse(1);
    }

    private boolean inPeriod(int month) {
        var first = months.get(month).month().atDay(1);
        var last = months.get(month).month().atEndOfMonth();
        return !last.isBefore(period.from()) && !first.isAfter(period.to());
    }

    private final class MonthBars extends BarRenderer {
        private static final long serialVersionUID = 1L;

        MonthBars() {
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(false);
            setMaximumBarWidth(Math.min(0.12, 0.62 / months.size()));
        }

        @Override
        public Color getItemPaint(int row, int column) {
            return inPeriod(column) ? Theme.NAVY : Theme.PALE;
        }
    }
}
