package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.regex.Pattern;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;
import org.nidoto.report.chart.Labels.Style;

/** A category axis whose categories are numbers from 0 and whose labels break between words, each in a face that can print it. */
final class LabelledCategories extends CategoryAxis {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 4;
    private static final double PADDING = 5;
    private static final int SHORT = 3;

    private static final Style SMALL = new Style(7.2f, false, Theme.INK);
    /** Blanks, and the wide characters, between any two of which a line may end. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\x{3000}-\\x{10FFFF}]+");

    private final List<String> labels;

    LabelledCategories(List<String> labels) {
        this.labels = List.copyOf(labels);
        setLowerMargin(0.02);
        setUpperMargin(0.02);
        setCategoryMargin(0.04);
        setTickMarksVisible(false);
        setAxisLinePaint(Theme.AXIS);
        setAxisLineStroke(Theme.line(0.75));
        setMaximumCategoryLabelLines(MOST_LINES);
        setMaximumCategoryLabelWidthRatio(1f);
        setCategoryLabelPositionOffset(3);
    }

    @Override
    @SuppressWarnings("rawtypes") // JFreeChart's own signature
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
        var style = fit(labels, width - padding(labels), Style.PLAIN) ? Style.PLAIN : SMALL;
        var block = new TextBlock();
        for (var paragraph : labels.get((Integer) category).lines().toList()) {
            for (var line : Labels.lines(paragraph, width - padding(labels), MOST_LINES, style)) {
                block.addLine(line, Theme.font(line, style.size(), false), style.color());
            }
        }
        return block;
    }

    /** Whether no word of the labels has to be broken and none is cut, be it in small print. */
    static boolean canShow(List<String> labels, double width) {
        return fit(labels, width - padding(labels), SMALL);
    }

    /** What is left free between labels; of months and numbers less. */
    private static double padding(List<String> labels) {
        return labels.stream().flatMap(String::lines).allMatch(line -> line.length() <= SHORT) ? 1 : PADDING;
    }

    private static boolean fit(List<String> labels, double width, Style style) {
        return labels.stream().flatMap(BREAKS::splitAsStream).allMatch(word -> Labels.width(word, style) <= width)
                && labels.stream().allMatch(label -> lines(label, width, style) <= MOST_LINES);
    }

    private static long lines(String label, double width, Style style) {
        return label.lines()
                .mapToLong(paragraph ->
                        Labels.lines(paragraph, width, MOST_LINES + 1, style).size())
                .sum();
    }
}
