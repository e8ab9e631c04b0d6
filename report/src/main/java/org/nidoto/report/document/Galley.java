package org.nidoto.report.document;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.nidoto.report.document.Piece.Cut;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A page description set on pages of any length, to learn how tall everything in it is: its pieces strip by strip, where a strip begins a
 * page of its own.
 */
final class Galley {
    /** Added to the height of every page while the galley is set. */
    static final int EXTRA = 20_000;

    /** Pages of any length: the formats of the style sheet, {@link #EXTRA} millimetres taller. */
    static final String STYLE =
            "@page { size: 210mm " + (297 + EXTRA) + "mm } @page wide { size: 297mm " + (210 + EXTRA) + "mm }";

    static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double FIGURE_SHRINKS = 0.16;
    private static final double FIGURE_STRETCHES = 0.2;
    private static final double SPACE_SHRINKS = 0.3;
    private static final double SPACE_STRETCHES = 0.6;
    private static final int FEW_ROWS = 3;
    private static final int SHORT_TABLE = 10;
    private static final Set<String> WHOLE = Set.of("cover", "tiles", "frame", "box", "space", "sheet-head");

    /**
     * What begins a page of its own, up to the next of its kind.
     *
     * @param height of the text on its pages, in millimetres
     * @param elements the piece each one is, of the same index
     */
    record Strip(double height, List<Piece> pieces, List<Element> elements) {}

    private final IdentityHashMap<Element, Box> boxes = new IdentityHashMap<>();
    private final List<Strip> strips = new ArrayList<>();
    private final PdfBoxRenderer renderer;
    private final CssContext css;
    private final double dots;
    private final boolean sheet;
    private boolean afterTitle;
    private boolean afterIntroduction;

    private Galley(PdfBoxRenderer renderer) {
        this.renderer = renderer;
        this.css = renderer.getSharedContext().newLayoutContextInstance();
        this.dots = renderer.getDotsPerPoint() * POINTS_PER_MILLIMETRE;
        this.sheet = is(body(renderer), "sheet");
        note(renderer.getRootBox());
    }

    /** The strips of a page description that has been laid out with {@link #STYLE}. */
    static List<Strip> read(PdfBoxRenderer renderer) {
        var galley = new Galley(renderer);
        boolean wide = false;
        for (var part : elements(body(renderer))) {
            if (galley.boxes.containsKey(part)) {
                if (galley.strips.isEmpty() || is(part, "section") || is(part, "wide") != wide) {
                    galley.begin(part);
                }
                wide = is(part, "wide");
                galley.walk(part, Cut.BLOCK);
            }
        }
        return galley.strips;
    }

    private static Element body(PdfBoxRenderer renderer) {
        return (Element) renderer.getDocument().getElementsByTagName("body").item(0);
    }

    private void note(Box box) {
        if (box.getElement() != null) {
            boxes.putIfAbsent(box.getElement(), box);
        }
        box.getChildren().forEach(this::note);
    }

    private void begin(Element part) {
        var page = renderer.getRootBox().getLayer().getFirstPage(css, box(part));
        double height = (page.getBottom() - page.getTop()) / dots - EXTRA;
        strips.add(new Strip(height, new ArrayList<>(), new ArrayList<>()));
        afterTitle = false;
    }

    /** Adds the pieces of an element; {@code cut} is what a page's end before it comes to if it is nothing particular. */
    private void walk(Element element, Cut cut) {
        if (element.getTagName().equals("table")) {
            rows(element, before(element, cut));
        } else if (isContainer(element)) {
            var first = cut;
            for (var child : elements(element)) {
                walk(child, first);
                first = is(element, "keep") ? Cut.WITHIN : Cut.BLOCK;
            }
        } else if (boxes.containsKey(element)) {
            boolean introduces = afterTitle && element.getTagName().equals("p");
            add(element, top(element), bottom(element), 0, before(element, cut));
            afterTitle = isTitle(element);
            afterIntroduction = introduces && !afterTitle;
        }
    }

    private Cut before(Element element, Cut otherwise) {
        if (afterTitle || is(element, "note") || is(element, "legend")) {
            return Cut.TORN;
        }
        if (afterIntroduction) {
            return Cut.INTRODUCTION;
        }
        return switch (element.getTagName()) {
            case "h1" -> sheet ? Cut.HEADING : Cut.SECTION;
            case "h2" -> Cut.HEADING;
            default -> otherwise;
        };
    }

    /** The head and the first row are one piece. */
    private void rows(Element table, Cut before) {
        afterTitle = false;
        afterIntroduction = false;
        var parts = elements(table).stream().filter(boxes::containsKey).toList();
        var rows = parts.stream()
                .filter(part -> part.getTagName().equals("tbody"))
                .flatMap(body -> elements(body).stream())
                .toList();
        double head = parts.stream()
                .filter(part -> part.getTagName().equals("thead"))
                .mapToDouble(part -> bottom(part) - top(part))
                .sum();
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1;
            var at = i == 0 ? table : rows.get(i);
            double bottom = bottom(last ? table : rows.get(i));
            add(at, top(at), bottom, i == 0 ? 0 : head, i == 0 ? before : betweenRows(i, rows.size()));
        }
    }

    private static Cut betweenRows(int above, int rows) {
        if (above < FEW_ROWS || rows - above < FEW_ROWS) {
            return Cut.FEW_ROWS;
        }
        return rows <= SHORT_TABLE ? Cut.SHORT_TABLE : Cut.ROW;
    }

    private void add(Element element, double top, double bottom, double head, Cut before) {
        double height = bottom - top;
        boolean figure = element.getTagName().equals("object");
        boolean space = is(element, "space");
        double shrink = figure ? FIGURE_SHRINKS : space ? SPACE_SHRINKS : 0;
        double stretch = figure ? FIGURE_STRETCHES : space ? SPACE_STRETCHES : 0;
        var strip = strips.get(strips.size() - 1);
        strip.pieces().add(new Piece(top, bottom, shrink * height, stretch * height, head, before));
        strip.elements().add(element);
    }

    private Box box(Element element) {
        return Objects.requireNonNull(boxes.get(element), element::getTagName);
    }

    private double top(Element element) {
        var box = box(element);
        return (box.getAbsY() + box.getMargin(css).top()) / dots;
    }

    private double bottom(Element element) {
        var box = box(element);
        return (box.getAbsY() + box.getHeight() - box.getMargin(css).bottom()) / dots;
    }

    private static boolean isContainer(Element element) {
        boolean list = element.getTagName().equals("ol") || element.getTagName().equals("ul");
        return list || (element.getTagName().equals("div") && WHOLE.stream().noneMatch(name -> is(element, name)));
    }

    private static boolean isTitle(Element element) {
        return element.getTagName().matches("h[12]") || is(element, "title") || is(element, "subtitle");
    }

    private static boolean is(Element element, String name) {
        return List.of(element.getAttribute("class").split(" ")).contains(name);
    }

    private static List<Element> elements(Node parent) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
