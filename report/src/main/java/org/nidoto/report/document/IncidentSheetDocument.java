package org.nidoto.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.CaseContact;
import org.nidoto.core.metric.CaseEvent;
import org.nidoto.core.metric.CaseMeasure;
import org.nidoto.core.review.IncidentSheet;
import org.nidoto.core.statistics.PromiseKeeping.State;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Pair;
import org.nidoto.report.document.Block.Pairs;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Remark;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.document.SheetPage.Head;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetWord;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** The sheet of one incident (再発防止報告書（8D）): its course, then the eight disciplines; what the log cannot say is a box to fill in. */
public final class IncidentSheetDocument {
    private final IncidentSheet sheet;
    private final SheetPage page;
    private final Wording words;

    private IncidentSheetDocument(IncidentSheet sheet, Imprint imprint, Language language) {
        this.sheet = sheet;
        this.words = new Wording(Words.in(language), sheet.rules().hours(), imprint);
        this.page = new SheetPage(words);
    }

    /**
     * Prints the sheet as a PDF.
     *
     * @return the characters that no font has
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(IncidentSheet sheet, Imprint imprint, Language language, OutputStream out)
            throws IOException {
        var document = new IncidentSheetDocument(sheet, imprint, language);
        return Press.print(document.compose(), out);
    }

    private Manuscript compose() {
        var title = page.say(SheetWord.TITLE);
        var number = sheet.id().number();
        var masthead = Masthead.of(words);
        var head = new Head(
                sheet.company(),
                page.say(SheetWord.EYEBROW),
                title,
                page.say(SheetWord.SUBJECT, sheet.company(), number),
                sheet.title(),
                page.say(Phrase.RUNNING_HEAD, title, number),
                masthead.confidentiality(),
                masthead.edition());
        var measures = new SheetMeasures(page, sheet);
        var sections = List.of(
                section("0", SheetWord.COURSE, course()),
                section("D1", SheetWord.D1, team()),
                section("D2", SheetWord.D2, problem()),
                section("D3", SheetWord.D3, containment()),
                section("D4", SheetWord.D4, causes()),
                section("D5", SheetWord.D5, measures.chosen()),
                section("D6", SheetWord.D6, measures.carriedOut()),
                section("D7", SheetWord.D7, measures.spread()),
                new Section("D8", page.say(SheetWord.D8), Flow.FOLLOWS_WHOLE, closure()));
        return new Manuscript(page.xhtml(head, sections), page.charts(), sheet.asOf());
    }

    private Section section(String number, SheetWord title, List<Block> blocks) {
        return new Section(number, page.say(title), Flow.FOLLOWS, blocks);
    }

    private List<Block> course() {
        var facts = new ArrayList<Pair>();
        facts.add(page.pair("incident_id", sheet.id().number()));
        facts.add(page.pair("status", words.say(sheet.status())));
        facts.add(page.pair("client", page.name(sheet.client())));
        facts.add(page.pair("department", page.name(sheet.department())));
        facts.add(page.pair("category", page.name(sheet.category())));
        facts.add(page.pair("severity", page.nameOrDash(sheet.severity())));
        facts.add(page.pair("detected_at", words.times().moment(sheet.detected())));
        facts.add(page.pair("closed_at", page.momentOrDash(sheet.closed())));
        facts.add(new Pair(page.say(SheetWord.NEXT_CONTACT), page.momentOrDash(sheet.nextContactDue())));
        facts.add(new Pair(page.say(Phrase.COVER_AS_OF), words.times().instant(sheet.asOf())));
        var table = page.table(
                page.say(SheetWord.COURSE_TABLE),
                List.of(
                        page.start(SheetWord.COLUMN_AT, 21),
                        page.text(SheetWord.COLUMN_STEP, 17),
                        page.text(SheetWord.COLUMN_BY, 13),
                        page.text(SheetWord.COLUMN_NOTE, 28),
                        page.start(SheetWord.COLUMN_PROMISE, 21)),
                sheet.events().stream().map(this::event).toList());
        return List.of(new Pairs(facts, true), table);
    }

    private Row event(CaseEvent event) {
        var contact = event.contact();
        var step = event.milestone()
                .<Enum<?>>map(milestone -> milestone)
                .or(event::care)
                .or(() -> contact.map(CaseContact::kind))
                .orElseThrow();
        boolean isMissed = contact.flatMap(CaseContact::promise).stream()
                .anyMatch(state -> state == State.LATE || state == State.BROKEN);
        return Composition.row(List.of(
                new Cell(words.times().moment(event.at()), ""),
                new Cell(words.say(step), event.milestone().isPresent() ? "strong" : ""),
                new Cell(contact.flatMap(CaseContact::by).orElse(""), ""),
                new Cell(contact.flatMap(CaseContact::note).orElse(""), ""),
                promise(contact, isMissed ? "alert" : "")));
    }

    private Cell promise(Optional<CaseContact> contact, String style) {
        return contact.flatMap(CaseContact::nextContactDue)
                .map(due -> new Cell(
                        words.times().moment(due),
                        style,
                        contact.flatMap(CaseContact::promise).map(words::say).orElse(null)))
                .orElse(new Cell("", ""));
    }

    private List<Block> team() {
        var people = new LinkedHashSet<String>();
        sheet.events().stream()
                .flatMap(event -> event.contact().stream())
                .flatMap(contact -> contact.by().stream())
                .forEach(people::add);
        sheet.measures().stream()
                .filter(CaseMeasure::origin)
                .flatMap(measure -> measure.owner().stream())
                .forEach(people::add);
        return List.of(
                new Paragraph(
                        people.isEmpty()
                                ? page.say(SheetWord.D1_NOBODY)
                                : page.say(SheetWord.D1_TEXT, String.join(page.say(Phrase.LIST_SEPARATOR), people))),
                new Space(page.say(SheetWord.D1_BOX), 15));
    }

    private List<Block> problem() {
        var care = sheet.care();
        var facts = new ArrayList<Pair>();
        facts.add(page.pair("title", sheet.title()));
        sheet.description().ifPresent(text -> facts.add(page.pair("description", text)));
        facts.add(page.pair("detection_source", page.sayOrDash(sheet.detectionSource())));
        facts.add(page.pair(
                "affected_quantity",
                care.affectedQuantity().isPresent()
                        ? words.count(care.affectedQuantity().getAsLong())
                        : page.dash()));
        facts.add(page.pair("loss_amount", care.lossAmount().map(words::amount)));
        sheet.recurrenceOf().ifPresent(earlier -> facts.add(page.pair("recurrence_of", earlier.number())));
        if (!sheet.cameBack().isEmpty()) {
            facts.add(new Pair(
                    page.say(SheetWord.CAME_BACK),
                    sheet.cameBack().stream()
                            .map(later -> later.number())
                            .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)))));
        }
        return List.of(new Pairs(facts, false), new Space(page.say(SheetWord.D2_BOX), 16));
    }

    private List<Block> containment() {
        var done = sheet.events().stream()
                .filter(event -> event.milestone().equals(Optional.of(Milestone.CONTAINED)))
                .findFirst();
        var minutes = sheet.minutesToContainment();
        String text;
        if (done.isEmpty()) {
            text = page.say(SheetWord.D3_NONE);
        } else if (minutes.isPresent()) {
            text = page.say(
                    SheetWord.D3_DONE,
                    words.times().fullMoment(done.get().at()),
                    words.times().businessInFull((double) minutes.getAsLong()));
        } else {
            text = page.say(
                    SheetWord.D3_DONE_DAY, words.times().fullMoment(done.get().at()));
        }
        return List.of(new Paragraph(text), new Space(page.say(SheetWord.D3_BOX), 20));
    }

    private List<Block> causes() {
        var cause = sheet.cause();
        var facts = new ArrayList<Pair>();
        var open = page.say(SheetWord.D4_OPEN);
        facts.add(
                page.pair("occurrence_cause", cause.occurrence().map(page::name).orElse(open)));
        facts.add(page.pair("escape_cause", cause.escape().map(page::name).orElse(open)));
        cause.text().ifPresent(text -> facts.add(page.pair("cause_text", text)));
        facts.add(page.pair("cause_status", page.sayOrDash(cause.status())));
        facts.add(page.pair(
                "why_depth",
                cause.whyDepth().isPresent() ? words.count(cause.whyDepth().getAsInt()) : page.dash()));
        cause.supplier().ifPresent(supplier -> facts.add(page.pair("supplier", supplier)));
        var blocks = new ArrayList<Block>();
        blocks.add(new Pairs(facts, false));
        if (cause.endsAtAPerson()) {
            blocks.add(new Remark(page.say(SheetWord.D4_PERSON_HEAD), List.of(page.say(SheetWord.D4_PERSON))));
        }
        blocks.add(new Kept(List.of(
                new Space(page.say(SheetWord.D4_OCCURRENCE_BOX), 24),
                new Space(page.say(SheetWord.D4_ESCAPE_BOX), 24))));
        return blocks;
    }

    private List<Block> closure() {
        var care = sheet.care();
        return List.of(
                new Pairs(
                        List.of(
                                page.pair("closed_at", page.momentOrDash(sheet.closed())),
                                page.pair("contract_outcome", page.sayOrDash(care.contractOutcome())),
                                page.pair("letter_issued_at", page.momentOrDash(care.letterIssuedAt())),
                                page.pair("memorandum_issued_at", page.momentOrDash(care.memorandumIssuedAt())),
                                page.pair(
                                        "accompanied",
                                        care.accompanied().map(yes -> page.say(yes ? SheetWord.YES : SheetWord.NO)))),
                        true),
                new Space(page.say(SheetWord.D8_CLIENT_BOX), 18),
                new Space(page.say(SheetWord.D8_TEAM_BOX), 18));
    }
}
