package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;
import org.nidoto.report.chart.Labels.Style;

/** A category axis whose categories are numbers from 0 and whose labels break between words, each in a face that can print it. */
final class LabelledCategories extends CategoryAxis {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 3;

    private final List<String> labels;

    LabelledCategories(List<String> labels) {
        this.labels = List.copyOf(labels);
        setLowerMargin(0.02);
        setUpperMargin(0.02);
        setCategoryMargin(0.3);
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
        var block = new TextBlock();
        for (var paragraph : labels.get((Integer) category).lines().toList()) {
            for (var line : Labels.lines(paragraph, width - 2, MOST_LINES, Style.PLAIN)) {
                block.addLine(line, Theme.font(line, Theme.LABEL, false), Theme.INK);
            }
        }
        return block;
    }
}
