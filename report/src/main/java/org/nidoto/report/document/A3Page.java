package org.nidoto.report.document;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleToIntFunction;
import org.nidoto.core.incident.Label;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.chart.Chart;
import org.nidoto.report.chart.Enlarged;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Figure;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.A3Word;
import org.nidoto.report.text.Wording;

/** The A3 sheet while it is being made up. */
final class A3Page extends Makeup {
    /** Brings the charts' smallest letters, 7 points, above 8. */
    static final double LEGIBLE = 1.15;

    private static final int PERCENT_OF_CODE = 22;

    private final ManagementReview review;
    private A3Detail detail;
    private int longer;

    A3Page(ManagementReview review, Wording wording, A3Detail detail) {
        super(wording);
        this.review = review;
        with(detail);
    }

    ManagementReview review() {
        return review;
    }

    /** Makes up what comes next in another detail. */
    A3Page with(A3Detail other) {
        detail = other;
        longer = other.longer();
        return this;
    }

    A3Detail detail() {
        return detail;
    }

    @Override
    int millimetres(DoubleToIntFunction height, double width) {
        return (int) Math.ceil(LEGIBLE * height.applyAsInt(width / LEGIBLE));
    }

    @Override
    Figure figure(String title, String subtitle, Chart chart, String alternative, int millimetres) {
        return super.figure(title, subtitle, new Enlarged(chart, LEGIBLE), alternative, millimetres);
    }

    /** A table without a number, of at most so many rows as there is room for; its title says how many more there are. */
    Table list(A3Word title, List<Column> columns, List<Row> rows) {
        return list(title, columns, rows, most(rows.size()));
    }

    Table list(A3Word title, List<Column> columns, List<Row> rows, int most) {
        int more = rows.size() - most;
        var shown = rows.stream().limit(most).toList();
        return fitted(
                new Table("", more > 0 ? say(A3Word.MORE, say(title), more) : say(title), columns, shown, ""),
                PERCENT_OF_CODE);
    }

    /** How many of so many rows there is room for. */
    int most(int rows) {
        if (rows > detail.rows() && longer > 0) {
            longer--;
            return detail.rows() + 1;
        }
        return detail.rows();
    }

    /** A box to fill in by hand, where the column has room for one. */
    Optional<Block> byHand(A3Word label) {
        return detail.spare() > 0 ? Optional.of(new Space(say(label), detail.spare())) : Optional.empty();
    }

    Section step(int number, A3Word title, List<Block> blocks) {
        return new Section(Integer.toString(number), say(title), Flow.FOLLOWS, blocks);
    }

    @Override
    String name(Label label) {
        return brief(super.name(label));
    }

    /** The text, cut with an ellipsis where it is longer than there is room for. */
    String brief(String text) {
        return text.codePointCount(0, text.length()) <= detail.letters()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, detail.letters())) + "…";
    }
}
