package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.List;
import org.nidoto.core.metric.OpenIncidents;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.AnnexWord;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** What is not finished yet, the longest open first. */
final class OpenIncidentsAnnex {
    /** Of a severity's code, in a column for a letter or two. */
    private static final int MOST_LETTERS = 6;

    private OpenIncidentsAnnex() {}

    static Section of(Composition page) {
        var open = page.review().open();
        var title = page.say(Caption.SECTION_OPEN);
        if (open.longest().isEmpty()) {
            return new Section("A1", title, Flow.FOLLOWS, List.of(new Paragraph(page.say(Phrase.OPEN_NONE))));
        }
        var words = page.wording();
        var rows = open.longest().stream()
                .map(incident -> row(List.of(
                        new Cell(incident.id().number(), "", page.name(incident.department())),
                        new Cell(incident.title(), "", page.name(incident.client())),
                        new Cell(
                                incident.severity()
                                        .map(severity -> Makeup.brief(severity.code(), MOST_LETTERS))
                                        .orElse(page.say(Phrase.DASH)),
                                ""),
                        new Cell(
                                words.times().shortDate(incident.detected()),
                                "",
                                page.say(Phrase.DAYS, words.count(incident.daysOpen()))),
                        new Cell(words.say(incident.lastReached()), ""),
                        new Cell(
                                incident.nextContactDue()
                                        .map(words.times()::moment)
                                        .orElse(page.say(Phrase.DASH)),
                                ""))))
                .toList();
        var table = page.table(
                page.say(Caption.TABLE_OPEN),
                List.of(
                        page.text(AnnexWord.COLUMN_NUMBER_DEPARTMENT, 18),
                        page.text(AnnexWord.COLUMN_TITLE_CLIENT, 29),
                        page.middle(Caption.COLUMN_SEVERITY, 6),
                        page.date(AnnexWord.COLUMN_DETECTED_DAYS, 14),
                        page.text(Caption.COLUMN_LAST_REACHED, 14),
                        page.date(Caption.COLUMN_NEXT_CONTACT, 19)),
                rows,
                "tight",
                OpenIncidents.CAP);
        boolean all = open.longest().size() == open.total();
        return new Section(
                "A1",
                title,
                Flow.FOLLOWS,
                List.of(
                        new Paragraph(page.say(
                                all ? Phrase.OPEN_TEXT_ALL : Phrase.OPEN_TEXT,
                                open.total(),
                                open.longest().size())),
                        table));
    }
}
