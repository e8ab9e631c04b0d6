package org.nidoto.report.document;

import static org.nidoto.report.document.DigestPage.cell;

import java.util.List;
import org.nidoto.core.review.NightlyDigest.OverdueMeasure;
import org.nidoto.core.review.NightlyDigest.Silence;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.DigestWord;
import org.nidoto.report.text.Phrase;

/** Clients who wait beyond the limit, and measures that departments should have adopted by now. */
final class DigestLate {
    private final DigestPage page;

    private DigestLate(DigestPage page) {
        this.page = page;
    }

    static List<Section> sections(DigestPage page) {
        var late = new DigestLate(page);
        return List.of(late.silences(), late.overdue());
    }

    private Section silences() {
        var silences = page.digest().silences();
        var limit = page.wording().times().businessInFull(page.digest().rules().silenceLimit());
        if (silences.isEmpty()) {
            return page.nothing(3, DigestWord.SILENCES, page.say(DigestWord.SILENCES_NONE, limit));
        }
        var table = page.list(
                DigestWord.SILENCES_TABLE,
                List.of(
                        page.text(Caption.COLUMN_CLIENT, 52),
                        page.number(DigestWord.COLUMN_SILENCE, 24),
                        page.date(DigestWord.COLUMN_LAST_CONTACT, 24)),
                silences,
                this::silence);
        return page.section(
                3,
                DigestWord.SILENCES,
                List.of(new Paragraph(page.say(DigestWord.SILENCES_TEXT, silences.size(), limit)), table));
    }

    private Row silence(Silence silence) {
        var client = silence.client();
        return new Row(
                List.of(
                        cell(page.name(client.client())),
                        page.marked(
                                page.wording().times().business((double) client.businessMinutes()),
                                "alert",
                                silence.sinceLastNight()),
                        cell(client.lastContact()
                                .map(page.wording().times()::instant)
                                .orElse(page.say(Phrase.DASH)))),
                "");
    }

    private Section overdue() {
        var overdue = page.digest().overdue();
        if (overdue.isEmpty()) {
            return page.nothing(4, DigestWord.OVERDUE, page.say(DigestWord.OVERDUE_NONE));
        }
        var table = page.list(
                DigestWord.OVERDUE_TABLE,
                List.of(
                        page.text(Caption.COLUMN_MEASURE_NUMBER, 12),
                        page.text(Caption.COLUMN_MEASURE, 38),
                        page.text(Caption.COLUMN_DEPARTMENT, 16),
                        page.text(Caption.COLUMN_OWNER, 12),
                        page.date(Caption.COLUMN_DUE, 11),
                        page.number(Caption.COLUMN_DAYS_LATE, 11)),
                overdue,
                this::overdue);
        return page.section(
                4,
                DigestWord.OVERDUE,
                List.of(new Paragraph(page.say(DigestWord.OVERDUE_TEXT, overdue.size())), table));
    }

    private Row overdue(OverdueMeasure overdue) {
        var adoption = overdue.adoption();
        return new Row(
                List.of(
                        cell(adoption.measure().number()),
                        cell(adoption.title()),
                        cell(page.name(adoption.department())),
                        cell(adoption.owner().orElse(page.say(Phrase.DASH))),
                        cell(page.wording().times().shortDate(adoption.dueAt())),
                        page.marked(page.wording().count(adoption.daysLate()), "alert", overdue.sinceLastNight())),
                "");
    }
}
