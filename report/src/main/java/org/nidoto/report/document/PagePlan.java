package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nidoto.report.document.Piece.Cut;

/**
 * Which pieces stand on which page: of all ways to break a strip into pages the one with the least blank and the fewest torn tables.
 *
 * <p>This is optimum fitting as of paragraphs into lines: Knuth and Plass (1981), Software: Practice and Experience 11:1119.
 */
final class PagePlan {
    /** Keeps what was measured from spilling by a rounding. */
    private static final double SAFETY = 1.0;

    private static final double PAGE = 0.05;
    private static final double SHRUNK = 0.1;
    private static final double STRETCHED = 0.03;
    private static final double LOW_START = 0.15;
    private static final double LOW_START_MILLIMETRES = 55;
    private static final double TOO_TALL = 50;

    /** What a page that is less than half full costs besides, and how little it is then filled. */
    private static final double HALF_EMPTY = 0.6;

    private static final double HALF = 0.45;

    private final List<Piece> pieces;
    private final double height;

    private PagePlan(List<Piece> pieces, double height) {
        this.pieces = List.copyOf(pieces);
        this.height = height;
    }

    /**
     * A page.
     *
     * @param from its first piece
     * @param to the first piece of the next page
     * @param fit how far its elastic pieces are stretched, up to 1, or shrunk, down to −1
     */
    record Page(int from, int to, double fit) {}

    /**
     * The best pages.
     *
     * @param pieces from top to bottom
     * @param height of a page's text in millimetres
     */
    static List<Page> of(List<Piece> pieces, double height) {
        return new PagePlan(pieces, height).best();
    }

    private List<Page> best() {
        int n = pieces.size();
        var least = new double[n + 1];
        var from = new int[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        for (int to = 1; to <= n; to++) {
            double cut = to == n ? 0 : pieces.get(to).before().cost();
            for (int start = to - 1; start >= 0 && (start == to - 1 || fits(start, to)); start--) {
                double all = least[start] + cost(start, to) + cut;
                if (all < least[to]) {
                    least[to] = all;
                    from[to] = start;
                }
            }
        }
        var pages = new ArrayList<Page>();
        for (int to = n; to > 0; to = from[to]) {
            pages.add(0, new Page(from[to], to, fit(from[to], to)));
        }
        return pages;
    }

    private boolean fits(int from, int to) {
        return blank(from, to) + elastic(from, to, false) >= 0;
    }

    /** What is left of the page; negative where the pieces are taller than it. */
    private double blank(int from, int to) {
        var first = pieces.get(from);
        return height - SAFETY - (pieces.get(to - 1).bottom() - first.top()) - first.head();
    }

    private double elastic(int from, int to, boolean stretch) {
        return pieces.subList(from, to).stream()
                .mapToDouble(piece -> stretch ? piece.stretch() : piece.shrink())
                .sum();
    }

    private double fit(int from, int to) {
        double blank = blank(from, to);
        double give = elastic(from, to, blank > 0);
        if (give <= 0 || (to == pieces.size() && blank > 0)) {
            return 0;
        }
        return Math.max(-1, Math.min(1, blank / give));
    }

    private double cost(int from, int to) {
        double blank = blank(from, to);
        double fit = fit(from, to);
        double rest = blank - fit * elastic(from, to, blank > 0);
        if (rest < -SAFETY) {
            return TOO_TALL;
        }
        double share = Math.max(0, rest) / height;
        return PAGE
                + weight(to, share) * share * share
                + (share > HALF && !isAll(from, to) ? HALF_EMPTY : 0)
                + (fit < 0 ? SHRUNK : STRETCHED) * fit * fit
                + (startsLow(from, to) ? LOW_START : 0);
    }

    private boolean isAll(int from, int to) {
        return from == 0 && to == pieces.size();
    }

    /** Blank before a section reads well, at the end it cannot be helped; a last page with hardly anything on it can. */
    private double weight(int to, double blank) {
        if (to == pieces.size()) {
            return blank > 0.75 ? 0.5 : 0.1;
        }
        return pieces.get(to).before() == Cut.SECTION ? 0.6 : 1.3;
    }

    /** Whether a section that goes on overleaf has only its beginning at the page's foot. */
    private boolean startsLow(int from, int to) {
        if (to == pieces.size() || pieces.get(to).before() == Cut.SECTION) {
            return false;
        }
        for (int i = to - 1; i > from; i--) {
            if (pieces.get(i).before() == Cut.SECTION) {
                return pieces.get(to - 1).bottom() - pieces.get(i).top() < LOW_START_MILLIMETRES;
            }
        }
        return false;
    }
}
