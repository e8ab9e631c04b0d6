package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import org.nidoto.report.text.Glyphs;
import org.nidoto.report.text.Kinsoku;

/** Text on charts: measured, broken into lines where the language allows, cut with … only where nothing else helps. */
final class Labels {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final float LEADING = 1.25f;

    private Labels() {}

    /** Where a text stands in relation to its point. */
    enum Side {
        LEFT_OF,
        CENTRED,
        RIGHT_OF
    }

    /** How a label looks. */
    record Style(float size, boolean bold, Color color) {
        static final Style PLAIN = new Style(Theme.LABEL, false, Theme.INK);
        static final Style QUIET = new Style(Theme.LABEL, false, Theme.SECONDARY);

        Style in(Color other) {
            return new Style(size, bold, other);
        }

        Style sized(float other) {
            return new Style(other, bold, color);
        }

        Style strong() {
            return new Style(size, true, color);
        }
    }

    /** The text as a chart can print it: on one line, without what no font has. */
    private static String printed(String text) {
        return Glyphs.mend(text).replaceAll("\\s+", " ");
    }

    static double width(String text, Style style) {
        var printed = printed(text);
        return Theme.font(printed, style.size, style.bold)
                .getStringBounds(printed, MEASURE)
                .getWidth();
    }

    /** Draws one line, its middle at the height y. */
    static void draw(Graphics2D graphics, String text, double x, double y, Side side, Style style) {
        var printed = printed(text);
        double width = width(printed, style);
        double left =
                switch (side) {
                    case LEFT_OF -> x - width;
                    case CENTRED -> x - width / 2;
                    case RIGHT_OF -> x;
                };
        graphics.setFont(Theme.font(printed, style.size, style.bold));
        graphics.setColor(style.color);
        graphics.drawString(printed, (float) left, (float) (y + style.size * 0.36));
    }

    /** Draws lines below each other, the block's middle at the height y. */
    static void drawLines(Graphics2D graphics, List<String> lines, double x, double y, Side side, Style style) {
        double step = style.size * LEADING;
        double first = y - step * (lines.size() - 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            draw(graphics, lines.get(i), x, first + i * step, side, style);
        }
    }

    /** Whether the text needs no more than so many lines of the width. */
    static boolean fits(String text, double width, int lines, Style style) {
        return lines(text, width, lines + 1, style).size() <= lines;
    }

    /** The text in lines no wider than the width, at most so many. */
    static List<String> lines(String text, double width, int most, Style style) {
        var rest = printed(text).strip();
        List<String> lines = new ArrayList<>();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1) {
                lines.add(cut(rest, width, style));
                return lines;
            }
            int end = lineEnd(rest, width, style);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static int lineEnd(String text, double width, Style style) {
        if (width(text, style) <= width) {
            return text.length();
        }
        var breaks = new Kinsoku();
        breaks.setText(text);
        int end = 0;
        for (int place = breaks.next(); place > 0; place = breaks.next()) {
            if (width(text.substring(0, place).strip(), style) > width) {
                break;
            }
            end = place;
        }
        return end > 0 ? end : longestStart(text, width, style);
    }

    private static String cut(String text, double width, Style style) {
        if (width(text, style) <= width) {
            return text;
        }
        return text.substring(0, longestStart(text, width - style.size, style)) + "…";
    }

    private static int longestStart(String text, double width, Style style) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next), style) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
