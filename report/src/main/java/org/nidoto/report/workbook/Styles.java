package org.nidoto.report.workbook;

/** How cells look: a dark head, a numeric format for each {@link Format}, text that wraps, and text that stays text. */
final class Styles {
    static final int TEXT = 0;
    static final int HEAD = 1;
    static final int LINK = 2;
    static final int QUOTED = 3;
    private static final int FIRST_FORMAT = 4;
    private static final int FIRST_OWN_CODE = 164;

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Styles() {}

    static int of(Format format) {
        return FIRST_FORMAT + format.number();
    }

    /** Text that would become a formula once somebody edits its cell is marked as text. */
    static int of(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? QUOTED : TEXT;
    }

    static Xml xml() {
        var xml = new Xml().begin("styleSheet", "xmlns", Xlsx.MAIN);
        xml.begin("numFmts", "count", Integer.toString(Format.values().length));
        for (var format : Format.values()) {
            xml.empty("numFmt", "numFmtId", code(format), "formatCode", format.code());
        }
        xml.end().begin("fonts", "count", "3");
        font(xml, "FF1F2933");
        font(xml, "FFFFFFFF", "b");
        font(xml, "FF173F6B", "u");
        xml.end().begin("fills", "count", "3");
        xml.begin("fill").empty("patternFill", "patternType", "none").end();
        xml.begin("fill").empty("patternFill", "patternType", "gray125").end();
        xml.begin("fill")
                .begin("patternFill", "patternType", "solid")
                .empty("fgColor", "rgb", "FF173F6B")
                .end()
                .end();
        xml.end().begin("borders", "count", "1").empty("border").end();
        xml.begin("cellStyleXfs", "count", "1").empty("xf").end();
        return looks(xml).end();
    }

    private static Xml looks(Xml xml) {
        xml.begin("cellXfs", "count", Integer.toString(FIRST_FORMAT + Format.values().length));
        look(xml, "0", "0", "0", "0");
        look(xml, "0", "1", "2", "0");
        look(xml, "0", "2", "0", "0");
        look(xml, "0", "0", "0", "1");
        for (var format : Format.values()) {
            look(xml, code(format), "0", "0", "0");
        }
        return xml.end();
    }

    private static void look(Xml xml, String code, String font, String fill, String quoted) {
        xml.begin(
                "xf",
                "numFmtId",
                code,
                "fontId",
                font,
                "fillId",
                fill,
                "borderId",
                "0",
                "xfId",
                "0",
                "quotePrefix",
                quoted,
                "applyNumberFormat",
                "1",
                "applyFont",
                "1",
                "applyFill",
                "1",
                "applyAlignment",
                "1");
        xml.empty("alignment", "vertical", "top", "wrapText", code.equals("0") ? "1" : "0")
                .end();
    }

    private static void font(Xml xml, String color, String... effects) {
        xml.begin("font");
        for (var effect : effects) {
            xml.empty(effect);
        }
        xml.empty("sz", "val", "10")
                .empty("color", "rgb", color)
                .empty("name", "val", "BIZ UDPGothic")
                .end();
    }

    private static String code(Format format) {
        return Integer.toString(FIRST_OWN_CODE + format.number());
    }
}
