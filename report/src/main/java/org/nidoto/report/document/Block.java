package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a section is made of. The page template knows how each kind looks. */
sealed interface Block {
    /** The kind's name in the template. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** A heading within a section. */
    record Heading(String number, String text) implements Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** Small print below a figure or table. */
    record Note(String text) implements Block {}

    /**
     * A chart with its caption.
     *
     * @param label its number, for instance 図3
     * @param title what it shows, as a statement
     * @param subtitle population, unit and number of cases
     * @param chart its key in the manuscript
     * @param alternative what it shows for those who cannot see it
     * @param millimetres its height
     */
    record Figure(String label, String title, String subtitle, String chart, String alternative, int millimetres)
            implements Block {}

    /**
     * A table; its head repeats on each page and its rows are never torn.
     *
     * @param label its number, for instance 表2
     * @param style a class of the style sheet; may be empty
     */
    record Table(String label, String title, List<Column> columns, List<Row> rows, String style) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            if (columns.stream().mapToInt(Column::percent).sum() != 100) {
                throw new IllegalArgumentException("the columns of " + title + " must add up to 100 %: " + columns);
            }
        }
    }

    /** A column of so many percent of the table's width; {@code style} is a class of the style sheet, or empty. */
    record Column(String heading, int percent, String style) {}

    /** A row; {@code style} is a class of the style sheet, or empty. */
    record Row(List<Cell> cells, String style) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param style a class of the style sheet, or empty
     * @param second a smaller second line; null where there is none
     */
    record Cell(String text, String style, @Nullable String second) {
        Cell(String text, String style) {
            this(text, style, null);
        }
    }

    /**
     * Names with their values.
     *
     * @param twoAbreast whether two pairs stand side by side
     */
    record Pairs(List<Pair> pairs, boolean twoAbreast) implements Block {
        public Pairs {
            pairs = List.copyOf(pairs);
        }

        /** The pairs row by row; an odd last one has an empty neighbour. */
        public List<List<Pair>> rows() {
            int abreast = twoAbreast ? 2 : 1;
            var rows = new ArrayList<List<Pair>>();
            for (int i = 0; i < pairs.size(); i += abreast) {
                var row = new ArrayList<>(pairs.subList(i, Math.min(i + abreast, pairs.size())));
                while (row.size() < abreast) {
                    row.add(new Pair("", ""));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** A name with its value. */
    record Pair(String name, String value) {}

    /** An empty box to fill in by hand. */
    record Space(String label, int millimetres) implements Block {}

    /** A remark set apart from the text. */
    record Remark(String head, List<String> lines) implements Block {
        public Remark {
            lines = List.copyOf(lines);
        }
    }

    /** Blocks that stay on one page. */
    record Kept(List<Block> blocks) implements Block {
        public Kept {
            blocks = List.copyOf(blocks);
        }
    }
}
