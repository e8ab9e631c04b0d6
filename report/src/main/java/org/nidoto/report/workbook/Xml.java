package org.nidoto.report.workbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** XML while it is being written. Characters that XML cannot carry are written as spreadsheets escape them, {@code _x0007_}. */
final class Xml {
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element with attributes, given as name and value in turn. */
    Xml begin(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    Xml end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    Xml element(String name, String text, String... attributes) {
        begin(name, attributes);
        escape(LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_"));
        return end();
    }

    private StringBuilder tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n' -> out.appendCodePoint(c);
                default -> out.append(isCarried(c) ? Character.toString(c) : "_x%04X_".formatted(c));
            }
        });
    }

    /** Char of XML 1.0, but for the return, which readers take for a line feed. */
    private static boolean isCarried(int c) {
        return c >= ' ' && !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
