package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.AdoptionProgress.MeasureRow;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.review.DecisionWanted;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.MeetingWord;
import org.nidoto.report.text.Phrase;

/** Where there is room to improve: causes without a measure, and departments that never considered one. */
final class ImprovementsSection {
    private static final int MOST_ROWS = 10;
    private static final int REMARKS_MILLIMETRES = 18;

    private ImprovementsSection() {}

    static Section of(Composition page) {
        var blocks = new ArrayList<Block>();
        for (var decision : page.review().decisionsWanted()) {
            if (decision instanceof DecisionWanted.FindMeasure find) {
                blocks.add(new Paragraph(
                        page.say(MeetingWord.IMPROVE_CAUSE, page.name(find.cause()), find.incidents(), find.total())));
            }
        }
        var passedOver = passedOver(page);
        if (!passedOver.isEmpty()) {
            blocks.add(new Paragraph(page.say(MeetingWord.IMPROVE_TEXT)));
            blocks.add(page.table(
                    page.say(MeetingWord.IMPROVE_TABLE),
                    List.of(
                            page.text(Caption.COLUMN_MEASURE_NUMBER, 12),
                            page.text(Caption.COLUMN_MEASURE, 44),
                            page.text(Caption.COLUMN_DEPARTMENT, 44)),
                    passedOver.subList(0, Math.min(MOST_ROWS, passedOver.size()))));
        }
        if (passedOver.size() > MOST_ROWS) {
            blocks.add(new Note(page.say(MeetingWord.IMPROVE_REST, passedOver.size() - MOST_ROWS)));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Paragraph(page.say(MeetingWord.IMPROVE_NONE)));
        }
        blocks.add(new Space(page.say(MeetingWord.REMARKS), REMARKS_MILLIMETRES));
        return new Section("15", page.say(Caption.SECTION_IMPROVEMENTS), Flow.FOLLOWS_WHOLE, blocks);
    }

    private static List<Row> passedOver(Composition page) {
        var adoption = page.review().adoption();
        var rows = new ArrayList<Row>();
        for (var measure : adoption.measures()) {
            var departments = adoption.departments().stream()
                    .filter(department -> isPassedOver(measure, department))
                    .map(page::name)
                    .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)));
            if (!departments.isEmpty()) {
                rows.add(row(measure.id().number(), measure.title(), departments));
            }
        }
        return rows;
    }

    private static boolean isPassedOver(MeasureRow measure, Label department) {
        return measure.cells().get(new DepartmentCode(department.code())) == State.NOT_CONSIDERED;
    }
}
