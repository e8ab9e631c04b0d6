package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.List;
import org.nidoto.core.metric.OpenIncidents;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** What is not finished yet, the longest open first. */
final class OpenIncidentsAnnex {
    private OpenIncidentsAnnex() {}

    static Section of(Composition page) {
        var open = page.review().open();
        var title = page.say(Caption.SECTION_OPEN);
        if (open.longest().isEmpty()) {
            return new Section("A1", title, Flow.FOLLOWS, List.of(new Paragraph(page.say(Phrase.OPEN_NONE))));
        }
        var words = page.wording();
        var rows = open.longest().stream()
                .map(incident -> row(
                        incident.id().number(),
                        incident.title(),
                        page.name(incident.client()),
                        page.name(incident.department()),
                        incident.severity().map(severity -> severity.code()).orElse(page.say(Phrase.DASH)),
                        words.shortDate(incident.detected()),
                        words.count(incident.daysOpen()),
                        words.say(incident.lastReached()),
                        incident.nextContactDue().map(words::moment).orElse(page.say(Phrase.DASH))))
                .toList();
        var table = page.table(
                page.say(Caption.TABLE_OPEN),
                List.of(
                        page.text(Caption.COLUMN_NUMBER, 12),
                        page.text(Caption.COLUMN_TITLE, 21),
                        page.text(Caption.COLUMN_CLIENT, 15),
                        page.text(Caption.COLUMN_DEPARTMENT, 10),
                        page.middle(Caption.COLUMN_SEVERITY, 5),
                        page.date(Caption.COLUMN_DETECTED, 9),
                        page.number(Caption.COLUMN_DAYS_OPEN, 5),
                        page.text(Caption.COLUMN_LAST_REACHED, 11),
                        page.date(Caption.COLUMN_NEXT_CONTACT, 12)),
                rows,
                "small",
                OpenIncidents.CAP);
        return new Section(
                "A1",
                title,
                Flow.LANDSCAPE,
                List.of(
                        new Paragraph(page.say(
                                Phrase.OPEN_TEXT, open.total(), open.longest().size())),
                        table));
    }
}
