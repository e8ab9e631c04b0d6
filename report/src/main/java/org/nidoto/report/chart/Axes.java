package org.nidoto.report.chart;

import java.awt.Font;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Axes and plots in the theme: value gridlines only, units in the tick labels, no frame and no legend. */
final class Axes {
    private Axes() {}

    static NumberAxis values(double from, double to, DoubleFunction<String> label) {
        var axis = new NumberAxis();
        axis.setRange(from, to);
        axis.setNumberFormatOverride(new TickFormat(label));
        axis.setTickLabelFont(Theme.regular(Theme.LABEL));
        axis.setTickLabelPaint(Theme.SECONDARY);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** Steps of 1, 2 or 5 times a power of ten, four to six of them to the top. */
    static NumberTickUnit wholeSteps(double top) {
        double power = 1;
        while (power * 10 * 4 <= top) {
            power *= 10;
        }
        double step = power;
        if (step * 6 < top) {
            step = power * (top <= power * 12 ? 2 : 5);
        }
        if (step * 6 < top) {
            step = power * 10;
        }
        return new NumberTickUnit(step);
    }

    static CategoryPlot categoryPlot(LabelledCategories categories, NumberAxis values) {
        var plot = new CategoryPlot(null, categories, values, null);
        plot.setRangeGridlinePaint(Theme.GRID);
        plot.setRangeGridlineStroke(Theme.line(0.5));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        bare(plot);
        return plot;
    }

    static void bare(XYPlot plot) {
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.setDomainGridlineStroke(Theme.line(0.5));
        bare((Plot) plot);
    }

    /** The chart without title, legend, border or background. */
    static JFreeChart chart(Plot plot) {
        Font font = Theme.regular(Theme.LABEL);
        var chart = new JFreeChart(null, font, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    private static void bare(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(4, 0, 4, 0));
        plot.setNoDataMessage(null);
    }
}
