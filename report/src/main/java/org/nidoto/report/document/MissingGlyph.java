package org.nidoto.report.document;

import java.util.Locale;

/**
 * A character that no font of ours has, for which 〓 is printed.
 *
 * @param codePoint the Unicode code point
 * @param section the title of the section it stands in; empty outside of any
 * @param text the text around it, with 〓 in its place
 */
public record MissingGlyph(int codePoint, String section, String text) {
    /** The code point as Unicode writes it, for instance U+1F600. */
    public String name() {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
