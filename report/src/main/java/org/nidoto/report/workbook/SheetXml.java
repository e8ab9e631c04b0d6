package org.nidoto.report.workbook;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One sheet: its head stays in sight, its columns are as wide as what they hold, it prints on landscape pages. */
final class SheetXml {
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 48;
    private static final int WIDEST_HEAD = 20;

    private final Sheet sheet;

    SheetXml(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The part; the first sheet is the one that is shown. */
    Xml xml(boolean first) {
        var xml = new Xml().begin("worksheet", "xmlns", Xlsx.MAIN);
        xml.begin("sheetPr").empty("pageSetUpPr", "fitToPage", "1").end();
        xml.begin("sheetViews").begin("sheetView", "tabSelected", first ? "1" : "0", "workbookViewId", "0");
        xml.empty("pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        xml.empty("selection", "pane", "bottomLeft", "activeCell", "A2", "sqref", "A2")
                .end()
                .end();
        xml.begin("cols");
        for (int i = 0; i < sheet.heads().size(); i++) {
            var column = Integer.toString(i + 1);
            xml.empty("col", "min", column, "max", column, "width", Integer.toString(width(i)), "customWidth", "1");
        }
        xml.end().begin("sheetData");
        row(
                xml,
                1,
                sheet.heads().stream().map(head -> (Cell) new Cell.Text(head)).toList(),
                true);
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(xml, i + 2, sheet.rows().get(i), false);
        }
        xml.end();
        links(xml);
        xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToHeight", "0");
        return xml.end();
    }

    private static void row(Xml xml, int row, List<Cell> cells, boolean head) {
        xml.begin("row", "r", Integer.toString(row));
        for (int i = 0; i < cells.size(); i++) {
            var place = column(i) + row;
            var cell = cells.get(i);
            if (cell instanceof Cell.Quantity number) {
                xml.begin("c", "r", place, "s", Integer.toString(Styles.of(number.format())));
                xml.element("v", written(number.value())).end();
            } else if (cell instanceof Cell.Link link) {
                text(xml, place, link.sheet(), Styles.LINK);
            } else if (cell instanceof Cell.Text text && !text.text().isEmpty()) {
                text(xml, place, text.text(), head ? Styles.HEAD : Styles.of(text.text()));
            }
        }
        xml.end();
    }

    private static void text(Xml xml, String place, String text, int style) {
        xml.begin("c", "r", place, "s", Integer.toString(style), "t", "inlineStr")
                .begin("is");
        xml.element("t", cut(text), "xml:space", "preserve").end().end();
    }

    private static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A cell holds so many characters and no more. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void links(Xml xml) {
        var places = IntStream.range(0, sheet.rows().size())
                .filter(i -> sheet.rows().get(i).get(0) instanceof Cell.Link)
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return;
        }
        xml.begin("hyperlinks");
        for (int i : places) {
            var target = ((Cell.Link) sheet.rows().get(i).get(0)).sheet();
            xml.empty("hyperlink", "ref", "A" + (i + 2), "location", "'" + target.replace("'", "''") + "'!A1");
        }
        xml.end();
    }

    private int width(int column) {
        int head = Math.min(WIDEST_HEAD, width(sheet.heads().get(column)));
        int widest = sheet.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(SheetXml::width)
                .max()
                .orElse(0);
        return 2
                + Math.min(
                        WIDEST,
                        Stream.of(NARROWEST, head, widest).max(Integer::compare).orElse(NARROWEST));
    }

    private static int width(Cell cell) {
        if (cell instanceof Cell.Quantity number) {
            return number.format() == Format.MINUTE ? 16 : 12;
        }
        return cell instanceof Cell.Link link ? width(link.sheet()) : width(((Cell.Text) cell).text());
    }

    /** In digits; a Japanese character is as wide as two. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                })
                .sum();
    }

    /** A, B … Z, AA, AB … */
    private static String column(int index) {
        var letter = Character.toString('A' + index % 26);
        return index < 26 ? letter : column(index / 26 - 1) + letter;
    }
}
