package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.List;
import java.util.stream.IntStream;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** The inputs and outputs of the meeting that no log can supply: labelled space to fill in by hand. */
final class HandFilled {
    private static final int LINES = 7;
    private static final int LINES_LEFT = 3;

    private HandFilled() {}

    /** External and internal issues. */
    static Section issues(Composition page) {
        return section(page, "3", Caption.SECTION_ISSUES, 52);
    }

    /** The results of audits. */
    static Section audits(Composition page) {
        return section(page, "11", Caption.SECTION_AUDITS, 36);
    }

    /** The meeting's decisions, each with owner and due date. */
    static Section decisions(Composition page) {
        var wanted = page.decisionsWanted();
        var rows = IntStream.range(0, Math.max(LINES, wanted.size() + LINES_LEFT))
                .mapToObj(i -> row(page.wording().count(i + 1L), i < wanted.size() ? wanted.get(i) : "", "", ""))
                .toList();
        var table = page.table(
                page.say(Caption.TABLE_DECISIONS),
                List.of(
                        page.middle(Caption.COLUMN_NO, 7),
                        page.text(Caption.COLUMN_DECISION, 65),
                        page.text(Caption.COLUMN_OWNER, 14),
                        page.text(Caption.COLUMN_DUE, 14)),
                rows,
                "lines");
        return new Section(
                "16",
                page.say(Caption.SECTION_OUTPUTS),
                Flow.FOLLOWS_WHOLE,
                List.of(
                        new Paragraph(page.say(Phrase.OUTPUTS_TEXT)),
                        table,
                        new Kept(List.of(
                                new Space(page.say(Phrase.OUTPUTS_CHANGES), 24),
                                new Space(page.say(Phrase.OUTPUTS_RESOURCES), 24)))));
    }

    private static Section section(Composition page, String number, Caption title, int millimetres) {
        return new Section(
                number, page.say(title), Flow.FOLLOWS_WHOLE, List.of(new Space(page.say(Phrase.BY_HAND), millimetres)));
    }
}
