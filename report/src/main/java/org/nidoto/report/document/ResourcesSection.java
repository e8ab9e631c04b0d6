package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.List;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.MeetingWord;
import org.nidoto.report.text.Phrase;

/** Whether resources suffice: who has how much past due. */
final class ResourcesSection {
    private static final int MOST_ROWS = 12;
    private static final int REMARKS_MILLIMETRES = 18;

    private ResourcesSection() {}

    static Section of(Composition page) {
        var owners = page.review().overdueLoad().owners();
        var space = new Space(page.say(MeetingWord.REMARKS), REMARKS_MILLIMETRES);
        if (owners.isEmpty()) {
            return section(page, List.of(new Paragraph(page.say(MeetingWord.LOAD_NONE)), space));
        }
        var words = page.wording();
        var rows = owners.stream()
                .limit(MOST_ROWS)
                .map(owner -> row(
                        owner.owner().orElse(page.say(MeetingWord.LOAD_NOBODY)),
                        words.count(owner.adoptions()),
                        words.count(owner.decisions()),
                        owner.longest() == 0 ? page.say(Phrase.DASH) : page.say(Phrase.DAYS, owner.longest())))
                .toList();
        var table = page.table(
                page.say(MeetingWord.LOAD_TABLE),
                List.of(
                        page.text(Caption.COLUMN_OWNER, 40),
                        page.number(MeetingWord.COLUMN_ADOPTIONS, 20),
                        page.number(MeetingWord.COLUMN_DECISIONS, 20),
                        page.number(MeetingWord.COLUMN_LONGEST, 20)),
                rows);
        var text = new Paragraph(page.say(MeetingWord.LOAD_TEXT));
        int rest = owners.size() - MOST_ROWS;
        return section(
                page,
                rest > 0
                        ? List.of(text, table, new Note(page.say(MeetingWord.FOLLOW_UP_REST, rest)), space)
                        : List.of(text, table, space));
    }

    private static Section section(Composition page, List<Block> blocks) {
        return new Section("13", page.say(Caption.SECTION_RESOURCES), Flow.FOLLOWS_WHOLE, blocks);
    }
}
