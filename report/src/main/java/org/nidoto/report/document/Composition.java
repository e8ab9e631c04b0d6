package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * The management review while its sections are being composed. Its length is bounded whatever the company's size: a table shows its first
 * rows and says how many more there are, and a cell takes a few lines.
 */
final class Composition extends Makeup {
    /** How many rows a table shows. */
    static final int MOST_ROWS = 30;

    /** Of the text on its upright pages, in millimetres. */
    static final double WIDTH = 165;

    private static final int MOST_LINES = 6;

    private final ManagementReview review;

    Composition(ManagementReview review, Wording wording) {
        super(wording);
        this.review = review;
    }

    ManagementReview review() {
        return review;
    }

    @Override
    Table table(String title, List<Column> columns, List<Row> rows, String style) {
        return table(title, columns, rows, style, MOST_ROWS);
    }

    /** A table of so many rows at most. */
    Table table(String title, List<Column> columns, List<Row> rows, String style, int most) {
        return table(title, columns, rows, style, most, rows.size());
    }

    /** A table of so many rows at most, where only some of the total are at hand. */
    Table table(String title, List<Column> columns, List<Row> rows, String style, int most, int total) {
        int more = total - Math.min(most, rows.size());
        return whole(
                more > 0 ? say(Phrase.TABLE_MORE, title, more) : title,
                columns,
                rows.stream()
                        .limit(most)
                        .map(row -> cut(row, columns, MOST_LINES))
                        .toList(),
                style);
    }

    /** A table of all its rows: one whose length the company's size does not change. */
    Table whole(String title, List<Column> columns, List<Row> rows, String style) {
        return super.table(title, columns, rows, style);
    }

    /** A numbered heading with the one sentence that says why there is nothing below it: numbers are the same in each review. */
    Kept nothing(String number, String title, String why) {
        return new Kept(List.of(new Heading(number, title), new Paragraph(why)));
    }

    /** The rows that can be computed, and one sentence that names the others; the sentence alone where there is no row. */
    List<Block> computable(String title, List<Column> columns, List<Row> rows) {
        var without = rows.stream().filter(this::isWithoutCases).toList();
        var with = rows.stream().filter(row -> !without.contains(row)).toList();
        var blocks = new ArrayList<Block>();
        if (!with.isEmpty()) {
            blocks.add(table(title, columns, with));
        }
        if (!without.isEmpty()) {
            var names = without.stream()
                    .map(row -> row.cells().get(0).text())
                    .collect(Collectors.joining(say(Phrase.LIST_SEPARATOR)));
            var sentence = say(Phrase.NOT_COMPUTED, names);
            blocks.add(with.isEmpty() ? new Paragraph(sentence) : new Note(sentence));
        }
        return blocks;
    }

    private boolean isWithoutCases(Row row) {
        return row.cells().stream().anyMatch(cell -> cell.text().equals(say(Phrase.NOT_COMPUTABLE_NONE)));
    }

    /** What the meeting is asked to decide, in words. */
    List<String> decisionsWanted() {
        var decisions = new DecisionWording(wording());
        return review.decisionsWanted().stream().map(decisions::of).toList();
    }
}
