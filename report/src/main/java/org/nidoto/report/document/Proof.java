package org.nidoto.report.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.nidoto.report.text.Glyphs;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page description that has been read through: every character in it can be printed.
 *
 * @param page the document, with 〓 where a character was missing
 * @param missing what 〓 stands for, each code point once a text, in reading order
 */
record Proof(Document page, List<MissingGlyph> missing) {
    /** Characters XML forbids are carried through parsing here, in a private plane that no font has. */
    private static final int FORBIDDEN = 0xF0000;

    private static final int EXCERPT = 24;

    Proof {
        missing = List.copyOf(missing);
    }

    /**
     * Parses and reads through a page description.
     *
     * @throws IllegalArgumentException if it is not well-formed, or declares a document type
     */
    static Proof read(String xhtml) {
        var page = parse(carryForbidden(xhtml));
        Set<MissingGlyph> missing = new LinkedHashSet<>();
        mend(page.getDocumentElement(), missing);
        return new Proof(page, new ArrayList<>(missing));
    }

    private static void mend(Node node, Set<MissingGlyph> missing) {
        if (node instanceof Text text) {
            text.setData(mend(text.getData(), node, missing));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            mend(child, missing);
        }
        var attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute) {
                attribute.setValue(mend(attribute.getValue(), node, missing));
            }
        }
    }

    private static String mend(String text, Node place, Set<MissingGlyph> missing) {
        if (text.codePoints().allMatch(Glyphs::canPrint)) {
            return text;
        }
        List<Integer> found = new ArrayList<>();
        var mended = Glyphs.mend(text, found::add);
        for (int codePoint : found) {
            int original =
                    codePoint >= FORBIDDEN && codePoint < FORBIDDEN + 0x10000 ? codePoint - FORBIDDEN : codePoint;
            missing.add(new MissingGlyph(original, section(place), excerpt(mended)));
        }
        return mended;
    }

    private static String excerpt(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        int at = Math.max(0, line.indexOf(Glyphs.MISSING) - EXCERPT / 2);
        int from = line.offsetByCodePoints(0, line.codePointCount(0, at));
        int length = Math.min(EXCERPT, line.codePointCount(from, line.length()));
        return line.substring(from, line.offsetByCodePoints(from, length));
    }

    private static String section(Node place) {
        for (@Nullable Node node = place; node != null; node = node.getParentNode()) {
            if (node instanceof Element element && element.hasAttribute("data-section")) {
                return element.getAttribute("data-section");
            }
        }
        return "";
    }

    private static String carryForbidden(String xhtml) {
        if (xhtml.codePoints().allMatch(Proof::isXml)) {
            return xhtml;
        }
        var carried = new StringBuilder(xhtml.length());
        xhtml.codePoints().forEach(c -> carried.appendCodePoint(isXml(c) ? c : FORBIDDEN + c));
        return carried.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("the page description is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("this Java cannot parse a page safely", e);
        }
    }
}
