package org.nidoto.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.nidoto.report.text.FontFace;

/** How all charts look: colours, faces, strokes. The colours are told apart by the colour-blind, and never carry a meaning alone. */
public final class Theme {
    public static final Color INK = new Color(0x1F2933);
    public static final Color SECONDARY = new Color(0x52606D);
    public static final Color NAVY = new Color(0x173F6B);
    public static final Color BLUE = new Color(0x4F86C0);
    public static final Color PALE = new Color(0xB9CDE3);
    public static final Color ALERT = new Color(0xC2410C);
    public static final Color TEAL = new Color(0x0B7A75);
    public static final Color AMBER = new Color(0x8F5E12);
    public static final Color GRID = new Color(0xE4E7EB);
    public static final Color AXIS = new Color(0x9AA5B1);
    public static final Color SHADE = new Color(0xF4F6FA);

    /** The size of most labels, in points. */
    public static final float LABEL = 8.5f;

    private static final Map<FontFace, Font> FONTS = fonts();

    private Theme() {}

    /** Loads all faces, unless they are, and gives their number. */
    public static int loadFonts() {
        return FONTS.size();
    }

    /** The face for a whole label: the fallback where the first face lacks any of its characters. */
    public static Font font(String label, float size, boolean bold) {
        var face = bold ? FontFace.BOLD : FontFace.REGULAR;
        var font = font(face);
        return (font.canDisplayUpTo(label) < 0 ? font : font(face.fallback())).deriveFont(size);
    }

    static Font regular(float size) {
        return font(FontFace.REGULAR).deriveFont(size);
    }

    static Font bold(float size) {
        return font(FontFace.BOLD).deriveFont(size);
    }

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashes(double width, double on, double off) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) on, (float) off},
                0);
    }

    private static Font font(FontFace face) {
        var font = FONTS.get(face);
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font;
    }

    private static Map<FontFace, Font> fonts() {
        Map<FontFace, Font> fonts = new EnumMap<>(FontFace.class);
        for (var face : FontFace.values()) {
            try {
                fonts.put(face, Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes())));
            } catch (FontFormatException e) {
                throw new IllegalStateException("this Java cannot read " + face.postScriptName(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(face.postScriptName(), e);
            }
        }
        return fonts;
    }
}
