package org.nidoto.report.chart;

import java.awt.Color;

/** How wide a text is where it is printed on one line. */
public final class PrintedWidth {
    private PrintedWidth() {}

    /**
     * The width in points.
     *
     * @param size of the letters, in points
     */
    public static double of(String text, float size, boolean bold) {
        return Labels.width(text, new Labels.Style(size, bold, Color.BLACK));
    }
}
