package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.review.ClientReport;
import org.nidoto.core.review.ClientReport.Case;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.ClientWord;

/** A client's incidents: where they stand, and when it hears of those that are open. */
final class ClientCases {
    private static final int MOST_LINES = 2;
    private static final int MOST_LETTERS = 22;
    private static final int MOST_PROMISES = 10;

    private final ClientReport.Account account;
    private final SheetPage page;

    ClientCases(ClientReport.Account account, SheetPage page) {
        this.account = account;
        this.page = page;
    }

    List<Block> list() {
        var columns = List.of(
                page.text(Caption.COLUMN_NUMBER, 16),
                page.text(Caption.COLUMN_TITLE, 38),
                page.date(Caption.COLUMN_DETECTED, 13),
                page.text(ClientWord.COLUMN_STATE, 12),
                page.text(ClientWord.COLUMN_NEXT, 21));
        var blocks = new ArrayList<Block>();
        blocks.add(page.table(
                page.say(ClientWord.CASES_TABLE),
                columns,
                account.cases().stream()
                        .map(this::row)
                        .map(row -> Makeup.cut(row, columns, MOST_LINES))
                        .toList(),
                "tight"));
        int more = account.incidents() - account.cases().size();
        if (more > 0) {
            blocks.add(new Note(page.say(ClientWord.CASES_MORE, more)));
        }
        return blocks;
    }

    private Row row(Case incident) {
        var state = page.say(incident.open() ? ClientWord.STATE_OPEN : ClientWord.STATE_CLOSED);
        return Composition.row(List.of(
                new Cell(incident.id().number(), ""),
                new Cell(incident.title(), "", Makeup.brief(page.name(incident.category()), MOST_LETTERS)),
                new Cell(page.wording().times().shortDate(incident.detected()), ""),
                incident.open() ? new Cell(state, "", page.say(incident.lastReached())) : new Cell(state, ""),
                next(incident)));
    }

    private Cell next(Case incident) {
        if (incident.nextContact().isEmpty()) {
            return new Cell(incident.open() ? page.say(ClientWord.NEXT_NONE) : page.dash(), "muted");
        }
        var due = page.wording().times().moment(incident.nextContact().get());
        return incident.overdue() ? new Cell(due, "alert", page.say(ClientWord.NEXT_OVERDUE)) : new Cell(due, "");
    }

    List<Block> contact() {
        var blocks = new ArrayList<Block>();
        var open = account.cases().stream().filter(Case::open).toList();
        open.stream()
                .limit(MOST_PROMISES)
                .map(this::contact)
                .map(Paragraph::new)
                .forEach(blocks::add);
        if (open.isEmpty()) {
            blocks.add(new Paragraph(page.say(ClientWord.CONTACT_ALL_CLOSED)));
        }
        if (open.size() > MOST_PROMISES) {
            blocks.add(new Paragraph(others(open.subList(MOST_PROMISES, open.size()))));
        }
        blocks.add(new Kept(List.of(
                new Space(page.say(ClientWord.CONTACT_BOX), 20),
                new Paragraph(page.say(ClientWord.CLOSING)),
                new Space(page.say(ClientWord.REMARKS_BOX), 24))));
        return blocks;
    }

    private String contact(Case incident) {
        var number = incident.id().number();
        return incident.nextContact()
                .map(due -> page.say(
                        incident.overdue() ? ClientWord.CONTACT_OVERDUE : ClientWord.CONTACT_DUE,
                        number,
                        page.wording().times().fullMoment(due)))
                .orElseGet(() -> page.say(ClientWord.CONTACT_NONE, number));
    }

    private String others(List<Case> others) {
        long overdue = others.stream().filter(Case::overdue).count();
        var listed = page.say(ClientWord.CONTACT_OTHERS, others.size());
        return overdue == 0 ? listed : listed + page.say(ClientWord.CONTACT_OTHERS_OVERDUE, overdue);
    }
}
