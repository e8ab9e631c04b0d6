package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.metric.SupplierIncidents;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.MeetingWord;
import org.nidoto.report.text.Phrase;

/** Incidents that external providers caused. */
final class ProvidersSection {
    private static final int MOST_ROWS = 12;
    private static final int REMARKS_MILLIMETRES = 18;

    private ProvidersSection() {}

    static Section of(Composition page) {
        var suppliers = page.review().suppliers();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(suppliers.caused().n() == 0 ? page.say(Phrase.NO_INCIDENTS) : text(page, suppliers)));
        if (!suppliers.suppliers().isEmpty()) {
            blocks.add(table(page, suppliers));
            int rest = suppliers.suppliers().size() - MOST_ROWS;
            if (rest > 0) {
                blocks.add(new Note(page.say(MeetingWord.PROVIDERS_REST, rest)));
            }
        }
        blocks.add(new Space(page.say(MeetingWord.REMARKS), REMARKS_MILLIMETRES));
        return new Section("12", page.say(Caption.SECTION_PROVIDERS), Flow.FOLLOWS_WHOLE, blocks);
    }

    private static String text(Composition page, SupplierIncidents suppliers) {
        var words = page.wording();
        return page.say(
                        MeetingWord.PROVIDERS_TEXT,
                        words.share(suppliers.caused()),
                        words.share(suppliers.before()),
                        words.share(suppliers.lastYear()))
                + words.sentence(page.say(
                        suppliers.before().n() == 0
                                ? MeetingWord.PROVIDERS_NOT_COMPARABLE
                                : change(suppliers.againstBefore())));
    }

    private static MeetingWord change(Estimate difference) {
        if (difference.lower().orElse(0) > 0) {
            return MeetingWord.PROVIDERS_MORE;
        }
        return difference.upper().orElse(0) < 0 ? MeetingWord.PROVIDERS_FEWER : MeetingWord.PROVIDERS_NO_DIFFERENCE;
    }

    private static Table table(Composition page, SupplierIncidents suppliers) {
        var words = page.wording();
        var rows = suppliers.suppliers().stream()
                .limit(MOST_ROWS)
                .map(supplier -> row(
                        supplier.supplier(),
                        words.count(supplier.incidents()),
                        words.count(supplier.before()),
                        words.count(supplier.lastYear()),
                        supplier.causes().stream()
                                .map(cause -> page.name(cause.cause()) + " " + words.count(cause.incidents()))
                                .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)))))
                .toList();
        return page.table(
                page.say(MeetingWord.PROVIDERS_TABLE),
                List.of(
                        page.text(MeetingWord.COLUMN_SUPPLIER, 34),
                        page.number(Caption.COLUMN_INCIDENTS, 10),
                        page.number(Caption.COLUMN_PREVIOUS, 10),
                        page.number(MeetingWord.COLUMN_LAST_YEAR, 12),
                        page.text(MeetingWord.COLUMN_CAUSES, 34)),
                rows);
    }
}
