package org.nidoto.report.document;

import static org.nidoto.report.document.DigestPage.cell;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.DuePromises.Due;
import org.nidoto.core.metric.NewIncidents.NewIncident;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.DigestWord;
import org.nidoto.report.text.Phrase;

/** New incidents, and what was promised to clients. */
final class DigestNews {
    private final DigestPage page;

    private DigestNews(DigestPage page) {
        this.page = page;
    }

    static List<Section> sections(DigestPage page) {
        var news = new DigestNews(page);
        return List.of(news.incidents(), news.promises());
    }

    private Section incidents() {
        var incidents = page.digest().incidents();
        if (incidents.total() == 0) {
            return page.nothing(1, DigestWord.NEW, page.say(DigestWord.NEW_NONE));
        }
        var text = page.digest().night().last().isPresent() ? DigestWord.NEW_TEXT : DigestWord.NEW_FIRST;
        var table = page.list(
                DigestWord.NEW_TABLE,
                List.of(
                        page.text(Caption.COLUMN_NUMBER, 16),
                        page.text(Caption.COLUMN_TITLE, 25),
                        page.text(Caption.COLUMN_CLIENT, 15),
                        page.text(Caption.COLUMN_DEPARTMENT, 13),
                        page.middle(Caption.COLUMN_SEVERITY, 7),
                        page.date(Caption.COLUMN_DETECTED, 12),
                        page.text(DigestWord.COLUMN_STAGE, 12)),
                incidents.first(),
                incidents.total(),
                page.caps().rows(),
                this::incident);
        return page.section(
                1, DigestWord.NEW, List.of(new Paragraph(page.say(text, incidents.total(), incidents.open())), table));
    }

    private Row incident(NewIncident incident) {
        return Makeup.row(
                incident.id().number(),
                incident.title(),
                page.name(incident.client()),
                page.name(incident.department()),
                incident.severity().map(severity -> severity.code()).orElse(page.say(Phrase.DASH)),
                page.wording().times().shortDate(incident.detected()),
                page.say(incident.lastReached()));
    }

    private Section promises() {
        var promises = page.digest().promises();
        int total = promises.broken().size() + promises.today().size();
        if (total == 0) {
            return page.nothing(2, DigestWord.PROMISES, page.say(DigestWord.PROMISES_NONE));
        }
        var lines = new ArrayList<Line>();
        promises.broken().forEach(promise -> lines.add(new Line(promise, true)));
        promises.today().forEach(promise -> lines.add(new Line(promise, false)));
        var table = page.list(
                DigestWord.PROMISES_TABLE,
                List.of(
                        page.text(DigestWord.COLUMN_STATE, 12),
                        page.date(Caption.COLUMN_DUE, 17),
                        page.text(Caption.COLUMN_NUMBER, 16),
                        page.text(Caption.COLUMN_TITLE, 18),
                        page.text(Caption.COLUMN_CLIENT, 13),
                        page.text(Caption.COLUMN_DEPARTMENT, 14),
                        page.text(DigestWord.COLUMN_BY, 10)),
                lines,
                lines.size(),
                page.caps().rows() * 3 / 2,
                this::promise);
        return page.section(
                2,
                DigestWord.PROMISES,
                List.of(
                        new Paragraph(page.say(
                                DigestWord.PROMISES_TEXT,
                                promises.broken().size(),
                                promises.today().size())),
                        table));
    }

    private record Line(Due promise, boolean broken) {}

    private Row promise(Line line) {
        var promise = line.promise();
        return new Row(
                List.of(
                        line.broken()
                                ? page.marked(page.say(DigestWord.STATE_BROKEN), "alert", promise.sinceLastNight())
                                : new Cell(page.say(DigestWord.STATE_TODAY), ""),
                        cell(page.wording().times().moment(promise.due())),
                        cell(promise.incident().number()),
                        cell(promise.title()),
                        cell(page.name(promise.client())),
                        cell(page.name(promise.department())),
                        cell(promise.by().orElse(page.say(Phrase.DASH)))),
                "");
    }
}
