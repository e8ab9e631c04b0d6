package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** Whether the quality objectives were met: the response times the company set itself. */
final class ObjectivesSection {
    private ObjectivesSection() {}

    static Section of(Composition page) {
        var words = page.wording();
        var targets = page.review().responseTimes().targets();
        var blocks = new ArrayList<Block>();
        if (targets.isEmpty()) {
            blocks.add(new Paragraph(page.say(Phrase.TARGETS_NONE)));
            return section(page, blocks);
        }
        blocks.add(new Paragraph(page.say(Phrase.TARGETS_INTRO)));
        var rows = targets.stream()
                .map(target -> row(
                        words.say(target.milestone()),
                        words.times().business(target.target()),
                        words.share(target.met()),
                        words.interval(target.met()),
                        words.count(target.late()),
                        words.count(target.overdue()),
                        words.count(target.pending())))
                .toList();
        blocks.addAll(page.computable(
                page.say(Caption.TABLE_TARGETS),
                List.of(
                        page.text(Caption.COLUMN_MILESTONE, 18),
                        page.number(Caption.COLUMN_TARGET, 17),
                        page.number(Caption.COLUMN_MET, 21),
                        page.number(Caption.COLUMN_INTERVAL, 14),
                        page.number(Caption.COLUMN_LATE_REACHED, 10),
                        page.number(Caption.COLUMN_OVERDUE, 10),
                        page.number(Caption.COLUMN_PENDING, 10)),
                rows));
        blocks.add(new Note(page.say(Phrase.TARGETS_NOTE)));
        return section(page, blocks);
    }

    private static Section section(Composition page, List<Block> blocks) {
        return new Section("5", page.say(Caption.SECTION_OBJECTIVES), Flow.FOLLOWS_WHOLE, blocks);
    }
}
