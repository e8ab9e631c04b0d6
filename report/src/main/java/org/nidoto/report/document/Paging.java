package org.nidoto.report.document;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nidoto.report.document.Galley.Strip;
import org.nidoto.report.document.PagePlan.Page;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Breaks a page description into pages: where each begins, and how tall its figures and empty boxes are. */
final class Paging {
    private Paging() {}

    /** Writes the best page breaks into the description that the strips were measured on. */
    static void apply(List<Strip> strips) {
        for (var strip : strips) {
            for (var page : PagePlan.of(strip.pieces(), strip.height())) {
                apply(strip, page);
                endPage(strip.elements().get(page.to() - 1));
            }
        }
    }

    private static void apply(Strip strip, Page page) {
        if (page.from() > 0) {
            beginPage(strip.elements().get(page.from()));
        }
        for (int i = page.from(); i < page.to() && page.fit() != 0; i++) {
            var piece = strip.pieces().get(i);
            double more = page.fit() * (page.fit() > 0 ? piece.stretch() : piece.shrink());
            if (more != 0) {
                double height = piece.bottom() - piece.top() + more;
                style(strip.elements().get(i), String.format(Locale.ROOT, "height:%.2fmm", height));
            }
        }
    }

    /** Breaks at the outermost element that begins here, so that nothing of it is left on the page before. */
    private static void beginPage(Element first) {
        var element = first;
        while (beside(element, Node::getPreviousSibling) == null
                && element.getParentNode() instanceof Element parent
                && !isBody(parent)) {
            style(element, "margin-top:0");
            element = parent;
        }
        style(element, "page-break-before:always;margin-top:0");
    }

    /** A margin at the page's foot would begin another page. */
    private static void endPage(Element last) {
        var element = last;
        style(element, "margin-bottom:0");
        while (beside(element, Node::getNextSibling) == null
                && element.getParentNode() instanceof Element parent
                && !isBody(parent)) {
            style(parent, "margin-bottom:0");
            element = parent;
        }
    }

    private static boolean isBody(Element element) {
        return element.getTagName().equals("body");
    }

    private static @Nullable Element beside(Element element, UnaryOperator<Node> next) {
        @Nullable Node node = next.apply(element);
        while (node != null && !(node instanceof Element)) {
            node = next.apply(node);
        }
        return (Element) node;
    }

    private static void style(Element element, String more) {
        var own = element.getAttribute("style");
        element.setAttribute("style", own.isEmpty() ? more : own + ";" + more);
    }
}
