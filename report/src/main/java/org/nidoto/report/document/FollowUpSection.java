package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.DecisionFollowUp;
import org.nidoto.core.metric.DecisionFollowUp.State;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.MeetingWord;
import org.nidoto.report.text.Phrase;

/** What became of the decisions of earlier reviews. */
final class FollowUpSection {
    private static final int MOST_ROWS = 40;
    private static final int REMARKS_MILLIMETRES = 22;

    private final Composition page;
    private final DecisionFollowUp followUp;

    private FollowUpSection(Composition page) {
        this.page = page;
        this.followUp = page.review().followUp();
    }

    static Section of(Composition page) {
        return new FollowUpSection(page).compose();
    }

    private Section compose() {
        var blocks = new ArrayList<Block>();
        if (followUp.decisions().isEmpty()) {
            blocks.add(new Paragraph(page.say(MeetingWord.FOLLOW_UP_NONE)));
        } else {
            blocks.add(new Paragraph(text()));
            blocks.add(table());
            int rest = followUp.decisions().size() - MOST_ROWS;
            if (rest > 0) {
                blocks.add(new Note(page.say(MeetingWord.FOLLOW_UP_REST, rest)));
            }
        }
        blocks.add(new Space(page.say(MeetingWord.REMARKS), REMARKS_MILLIMETRES));
        return new Section("2", page.say(Caption.SECTION_PREVIOUS), Flow.STARTS_PAGE, blocks);
    }

    private String text() {
        var words = page.wording();
        return page.say(MeetingWord.FOLLOW_UP_TEXT, followUp.decisions().size(), words.share(followUp.doneInTime()))
                + words.sentence(page.say(
                        MeetingWord.FOLLOW_UP_STATES,
                        count(State.OVERDUE),
                        count(State.OPEN),
                        count(State.DONE) + count(State.DONE_LATE),
                        count(State.DONE_LATE)));
    }

    private long count(State state) {
        return followUp.decisions().stream().filter(row -> row.state() == state).count();
    }

    private Table table() {
        var rows = followUp.decisions().stream().limit(MOST_ROWS).map(this::row).toList();
        return page.table(
                page.say(MeetingWord.FOLLOW_UP_TABLE),
                List.of(
                        page.text(MeetingWord.COLUMN_MEETING, 15),
                        page.text(Caption.COLUMN_DECISION, 30),
                        page.text(Caption.COLUMN_OWNER, 12),
                        page.date(Caption.COLUMN_DUE, 14),
                        page.date(MeetingWord.COLUMN_DONE, 14),
                        page.text(MeetingWord.COLUMN_STATE, 15)),
                rows,
                "tight");
    }

    private Row row(DecisionFollowUp.Row row) {
        var words = page.wording();
        var decision = row.decision();
        var dash = page.say(Phrase.DASH);
        return Composition.row(List.of(
                new Cell(decision.number(), "", words.times().shortDate(decision.meetingDate())),
                new Cell(decision.text(), ""),
                new Cell(decision.owner().orElse(dash), ""),
                new Cell(decision.dueAt().map(words.times()::shortDate).orElse(dash), ""),
                new Cell(decision.doneAt().map(words.times()::shortDate).orElse(dash), ""),
                state(row.state())));
    }

    private Cell state(State state) {
        return switch (state) {
            case OVERDUE -> new Cell(page.say(MeetingWord.STATE_OVERDUE), "alert");
            case OPEN -> new Cell(page.say(MeetingWord.STATE_OPEN), "");
            case DONE_LATE -> new Cell(page.say(MeetingWord.STATE_LATE), "");
            case DONE -> new Cell(page.say(MeetingWord.STATE_DONE), "good");
        };
    }
}
