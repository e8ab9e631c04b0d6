package org.nidoto.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The faces every report is set in: BIZ UDPGothic, and Noto Sans JP for what it lacks (𠮷 and the like). Both are under the SIL Open
 * Font License; the licences lie beside the files.
 */
public enum FontFace {
    REGULAR("BIZ UDPGothic", 400, "BIZUDPGothic-Regular"),
    BOLD("BIZ UDPGothic", 700, "BIZUDPGothic-Bold"),
    FALLBACK_REGULAR("Noto Sans JP", 400, "NotoSansJP-Regular"),
    FALLBACK_BOLD("Noto Sans JP", 700, "NotoSansJP-Bold");

    private final String family;
    private final int weight;
    private final String postScriptName;

    FontFace(String family, int weight, String postScriptName) {
        this.family = family;
        this.weight = weight;
        this.postScriptName = postScriptName;
    }

    /** The family's name in style sheets. */
    public String family() {
        return family;
    }

    /** The weight in style sheets, 400 or 700. */
    public int weight() {
        return weight;
    }

    /** The name the font file gives itself. */
    public String postScriptName() {
        return postScriptName;
    }

    /** The face that stands in where this one lacks a character; a fallback's is itself. */
    public FontFace fallback() {
        return weight == 700 ? FALLBACK_BOLD : FALLBACK_REGULAR;
    }

    /** The TrueType file. */
    public byte[] bytes() {
        return resource(postScriptName + ".ttf");
    }

    /** The colour profile all colours of a report are meant in. */
    public static byte[] colourProfile() {
        return resource("sRGB.icc");
    }

    private static byte[] resource(String name) {
        try (InputStream in = FontFace.class.getResourceAsStream("fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file fonts/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
