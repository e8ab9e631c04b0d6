package org.nidoto.report.document;

import java.util.List;
import java.util.function.Function;
import org.nidoto.core.review.NightlyDigest;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.DigestWord;
import org.nidoto.report.text.Wording;

/** The nightly digest while it is being made up. */
final class DigestPage extends Makeup {
    private static final int MOST_LINES = 4;
    private static final int PERCENT_OF_CODE = 13;

    private final NightlyDigest digest;
    private final DigestCaps caps;

    DigestPage(NightlyDigest digest, Wording wording, DigestCaps caps) {
        super(wording);
        this.digest = digest;
        this.caps = caps;
    }

    NightlyDigest digest() {
        return digest;
    }

    DigestCaps caps() {
        return caps;
    }

    /** The morning with its day of the week. */
    String day() {
        var day = digest.night().day();
        return say(DigestWord.DAY, wording().times().date(day), say(day.getDayOfWeek()));
    }

    /** A list of at most so many lines; the caption says how many more there are. */
    <T> Table list(DigestWord caption, List<Column> columns, List<T> all, long total, int cap, Function<T, Row> row) {
        var shown = all.stream()
                .limit(cap)
                .map(row)
                .map(each -> cut(each, columns, MOST_LINES))
                .toList();
        long more = total - shown.size();
        var title = more > 0 ? say(DigestWord.MORE, say(caption), more) : say(caption);
        return fitted(new Table("", title, columns, shown, "small"), PERCENT_OF_CODE);
    }

    <T> Table list(DigestWord caption, List<Column> columns, List<T> all, Function<T, Row> row) {
        return list(caption, columns, all, all.size(), caps.rows(), row);
    }

    /** A section that holds nothing but a sentence saying so. */
    Section nothing(int number, DigestWord title, String sentence) {
        return section(number, title, List.of(new Paragraph(sentence)));
    }

    Section section(int number, DigestWord title, List<Block> blocks) {
        return new Section(Integer.toString(number), say(title), Flow.FOLLOWS, blocks);
    }

    /** A cell that says below its text whether it came up since the night before. */
    Cell marked(String text, String style, boolean sinceLastNight) {
        return new Cell(text, style, sinceLastNight ? say(DigestWord.SINCE_LAST) : null);
    }

    static Cell cell(String text) {
        return new Cell(text, "");
    }
}
