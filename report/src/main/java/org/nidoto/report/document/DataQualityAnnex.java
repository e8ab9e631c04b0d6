package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.metric.Oddity;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Whether the figures can be trusted: completeness, contradictions, rejected rows, characters that could not be printed. */
final class DataQualityAnnex {
    private final Composition page;
    private final Wording words;
    private final DataQuality quality;

    private DataQualityAnnex(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.quality = page.review().quality();
    }

    static Section of(Composition page, List<MissingGlyph> missing) {
        return new DataQualityAnnex(page).compose(missing);
    }

    private Section compose(List<MissingGlyph> missing) {
        var blocks = new ArrayList<Block>();
        if (quality.completeness().n() == 0) {
            blocks.add(new Paragraph(page.say(Phrase.QUALITY_NONE)));
        } else {
            blocks.add(new Paragraph(page.say(
                    Phrase.QUALITY_TEXT,
                    words.share(quality.completeness()),
                    words.interval(quality.completeness()),
                    words.percent(page.review().rules().choices().trustedCompleteness()))));
            blocks.addAll(fields());
        }
        var contradictions = new ArrayList<Block>();
        contradictions.add(new Heading("A2.1", page.say(Phrase.CONTRADICTIONS)));
        contradictions.addAll(contradictions());
        blocks.add(new Kept(contradictions));
        if (!quality.oddities().isEmpty()) {
            blocks.add(new Kept(List.of(oddities())));
        }
        if (!quality.files().isEmpty()) {
            blocks.add(new Kept(List.of(
                    new Heading("A2.2", page.say(Phrase.ACCOUNTING)),
                    files(),
                    new Note(page.say(Phrase.ACCOUNTING_NOTE)))));
        }
        if (!quality.unregistered().isEmpty()) {
            blocks.add(new Heading("A2.3", page.say(Phrase.UNREGISTERED)));
            blocks.add(unregistered());
        }
        if (!missing.isEmpty()) {
            blocks.add(new Heading("A2.4", page.say(Phrase.GLYPHS)));
            blocks.add(glyphs(missing));
        }
        return new Section("A2", page.say(Caption.SECTION_QUALITY), Flow.FOLLOWS, blocks);
    }

    private List<Block> fields() {
        var rows = quality.fields().stream()
                .map(field -> row(words.words().field(field.name()), words.share(field.filled())))
                .toList();
        return page.computable(
                page.say(Caption.TABLE_FIELDS),
                List.of(page.text(Caption.COLUMN_FIELD, 60), page.number(Caption.COLUMN_FILLED, 40)),
                rows);
    }

    private List<Block> contradictions() {
        var rows = new ArrayList<Block.Row>();
        quality.orderViolations()
                .forEach(check -> rows.add(row(
                        page.say(Phrase.ORDER_VIOLATED, words.say(check.then()), words.say(check.first())),
                        words.share(check.violated()))));
        rows.add(row(page.say(Phrase.FUTURE), words.count(quality.futureMilestones())));
        rows.add(row(page.say(Phrase.DATES_ALONE), words.share(quality.datesAlone())));
        rows.add(row(page.say(Phrase.AT_MIDNIGHT), words.share(quality.atMidnight())));
        rows.add(row(page.say(Phrase.CONTACTS_DISAGREE), words.count(quality.contactsDisagree())));
        rows.add(row(page.say(Phrase.CLOSED_WITHOUT_DATE), words.count(quality.closedWithoutDate())));
        rows.add(row(page.say(Phrase.DUPLICATES), words.count(quality.duplicateCandidates())));
        return page.computable(
                page.say(Caption.TABLE_CONTRADICTIONS),
                List.of(page.text(Caption.COLUMN_ITEM, 70), page.number(Caption.COLUMN_VALUE, 30)),
                rows);
    }

    private Table oddities() {
        var rows = quality.oddities().stream()
                .map(oddity -> row(words.say(oddity.kind()), words.count(oddity.incidents()), numbers(oddity)))
                .toList();
        return page.table(
                page.say(Caption.TABLE_ODDITIES),
                List.of(
                        page.text(Caption.COLUMN_ITEM, 45),
                        page.number(Caption.COLUMN_INCIDENTS, 11),
                        page.text(Caption.COLUMN_FIRST_NUMBERS, 44)),
                rows);
    }

    private String numbers(Oddity oddity) {
        var numbers = oddity.first().stream()
                .map(IncidentId::number)
                .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)));
        return oddity.first().size() < oddity.incidents() ? page.say(Phrase.AND_MORE, numbers) : numbers;
    }

    private Table files() {
        var rows = quality.files().stream()
                .map(file -> row(
                        words.words().field(file.kind()),
                        words.count(file.read()),
                        words.count(file.taken()),
                        words.count(file.filtered()),
                        words.count(file.rejected()),
                        words.count(file.duplicate())))
                .toList();
        return page.table(
                page.say(Caption.TABLE_FILES),
                List.of(
                        page.text(Caption.COLUMN_KIND, 30),
                        page.number(Caption.COLUMN_READ, 14),
                        page.number(Caption.COLUMN_TAKEN, 14),
                        page.number(Caption.COLUMN_FILTERED, 14),
                        page.number(Caption.COLUMN_REJECTED, 14),
                        page.number(Caption.COLUMN_DUPLICATE, 14)),
                rows);
    }

    private Table unregistered() {
        var rows = quality.unregistered().stream()
                .map(code -> row(
                        words.words().field(code.kind()),
                        words.words().field(code.column()),
                        code.code(),
                        words.count(code.records())))
                .toList();
        return page.table(
                page.say(Caption.TABLE_UNREGISTERED),
                List.of(
                        page.text(Caption.COLUMN_KIND, 22),
                        page.text(Caption.COLUMN_FIELD, 22),
                        page.text(Caption.COLUMN_CODE, 44),
                        page.number(Caption.COLUMN_INCIDENTS, 12)),
                rows);
    }

    /** Each code point once, with the place of its first mark and how many more there are. */
    private Table glyphs(List<MissingGlyph> missing) {
        var byCodePoint = missing.stream()
                .collect(Collectors.groupingBy(MissingGlyph::codePoint, LinkedHashMap::new, Collectors.toList()));
        var rows = byCodePoint.values().stream()
                .map(marks ->
                        row(marks.get(0).name(), place(marks), marks.get(0).text()))
                .toList();
        return page.whole(
                page.say(Caption.TABLE_GLYPHS),
                List.of(
                        page.text(Caption.COLUMN_CODE_POINT, 18),
                        page.text(Caption.COLUMN_SECTION, 40),
                        page.text(Caption.COLUMN_TEXT, 42)),
                rows,
                "tight");
    }

    private String place(List<MissingGlyph> marks) {
        var first = marks.get(0).section();
        return marks.size() == 1 ? first : page.say(Phrase.SO_MANY_MORE, first, marks.size() - 1);
    }
}
