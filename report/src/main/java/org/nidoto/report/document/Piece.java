package org.nidoto.report.document;

/**
 * What a page can end before: a heading, a paragraph, a figure, a table's row. Lengths are in millimetres.
 *
 * @param top where it begins on the galley
 * @param bottom where it ends there
 * @param shrink by how much it may be made lower
 * @param stretch by how much it may be made taller
 * @param head the height of the table head that is printed again if a page begins with it
 * @param before what a page's end before it comes to
 */
record Piece(double top, double bottom, double shrink, double stretch, double head, Cut before) {

    /** What it means to begin a page with a piece. */
    enum Cut {
        /** A section begins: the blank before it says so. */
        SECTION(0),
        HEADING(0.02),
        BLOCK(0.06),
        /** Between what belongs together, as a text and the figure it speaks of. */
        WITHIN(0.25),
        /** After a heading and the text that introduces what follows. */
        INTRODUCTION(0.7),
        ROW(0.15),
        /** Between the rows of a table that is short enough to stand whole. */
        SHORT_TABLE(0.45),
        /** Between rows, where less than three rows are left on one of the pages. */
        FEW_ROWS(0.8),
        /** After a heading or a title, or before the note to a table. */
        TORN(5);

        private final double cost;

        Cut(double cost) {
            this.cost = cost;
        }

        /** How much it spoils the reading, where an empty page would be 1. */
        double cost() {
            return cost;
        }
    }
}
