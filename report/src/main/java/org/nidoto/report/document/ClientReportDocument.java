package org.nidoto.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.ClientMeasure;
import org.nidoto.core.review.ClientReport;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Pair;
import org.nidoto.report.document.Block.Pairs;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.document.SheetPage.Head;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.ClientWord;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** What is handed to a client (改善状況報告書): its incidents, their causes in the system, what is done, and when it hears from us next. */
public final class ClientReportDocument {
    private static final int MOST_MEASURES = 20;
    private static final int LONGEST_TITLE = 44;
    private static final int LONGEST_DESCRIPTION = 66;

    private final ClientReport report;
    private final ClientReport.Account account;
    private final SheetPage page;
    private final Wording words;
    private final EffectWording effects;

    private ClientReportDocument(ClientReport report, Imprint imprint, Language language) {
        this.report = report;
        this.account = report.account();
        this.words = new Wording(Words.in(language), report.rules().hours(), imprint);
        this.page = new SheetPage(words);
        var choices = report.rules().choices().effects();
        this.effects = new EffectWording(words, choices.targetRatio(), choices.longestWait());
    }

    /**
     * Prints the report as a PDF.
     *
     * @return the characters that no font has
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(ClientReport report, Imprint imprint, Language language, OutputStream out)
            throws IOException {
        return Press.print(new ClientReportDocument(report, imprint, language).compose(), out);
    }

    private Manuscript compose() {
        var title = page.say(ClientWord.TITLE);
        var quarter = words.times().quarterOrPeriod(report.quarter(), report.period());
        var client = page.plainName(report.client());
        var head = new Head(
                report.company(),
                page.say(ClientWord.EYEBROW),
                title,
                page.say(ClientWord.SUBJECT, report.company(), client, quarter),
                page.say(ClientWord.TO, client),
                page.say(Phrase.RUNNING_HEAD, title, quarter),
                page.say(ClientWord.HANDLING),
                Masthead.editionForOthers(words));
        var sections = new ArrayList<Section>();
        sections.add(section("0", ClientWord.OVERVIEW, overview()));
        if (!account.cases().isEmpty()) {
            var cases = new ClientCases(account, page);
            sections.add(section("1", ClientWord.CASES, cases.list()));
            sections.add(section("2", ClientWord.CAUSES, new ClientCauses(account.cases(), page).blocks()));
            sections.add(section("3", ClientWord.MEASURES, measures()));
            sections.add(section("4", ClientWord.CONTACT, cases.contact()));
        }
        return new Manuscript(page.xhtml(head, sections), page.charts(), report.asOf());
    }

    private Section section(String number, ClientWord title, List<Block> blocks) {
        return new Section(number, page.say(title), Flow.FOLLOWS, blocks);
    }

    private List<Block> overview() {
        var blocks = new ArrayList<Block>();
        var days = words.times().period(report.period());
        boolean any = account.incidents() > 0;
        blocks.add(new Paragraph(page.say(any ? ClientWord.GREETING : ClientWord.GREETING_NONE, days)));
        if (any) {
            blocks.add(new Paragraph(page.say(ClientWord.GREETING_CONTENT)));
        }
        var promises = account.promises();
        int due = promises.kept() + promises.late() + promises.broken();
        blocks.add(new Pairs(
                List.of(
                        new Pair(page.say(ClientWord.PERIOD), days),
                        new Pair(page.say(Phrase.COVER_AS_OF), words.times().fullInstant(report.asOf())),
                        new Pair(
                                page.say(ClientWord.INCIDENTS),
                                page.say(
                                        ClientWord.INCIDENTS_VALUE,
                                        account.incidents(),
                                        account.incidents() - account.open(),
                                        account.open())),
                        new Pair(
                                page.say(ClientWord.PROMISES),
                                due == 0
                                        ? page.say(ClientWord.PROMISES_NONE)
                                        : page.say(
                                                ClientWord.PROMISES_VALUE,
                                                due,
                                                promises.kept(),
                                                promises.late(),
                                                promises.broken()))),
                false));
        if (due > promises.kept()) {
            blocks.add(new Paragraph(page.say(ClientWord.PROMISES_APOLOGY, due - promises.kept())));
        }
        return blocks;
    }

    private List<Block> measures() {
        if (account.measures().isEmpty()) {
            return List.of(new Paragraph(page.say(ClientWord.MEASURES_NONE)));
        }
        var title = page.say(ClientWord.MEASURES_TABLE);
        int more = account.measures().size() - MOST_MEASURES;
        return List.of(
                new Paragraph(page.say(ClientWord.MEASURES_TEXT)),
                page.table(
                        more > 0 ? page.say(Phrase.TABLE_MORE, title, more) : title,
                        List.of(
                                page.text(Caption.COLUMN_MEASURE, 37),
                                page.text(ClientWord.COLUMN_PROGRESS, 19),
                                page.date(ClientWord.COLUMN_COMPLETE, 18),
                                page.text(ClientWord.COLUMN_SINCE, 13),
                                page.text(ClientWord.COLUMN_VERDICT, 13)),
                        account.measures().stream()
                                .limit(MOST_MEASURES)
                                .map(this::measure)
                                .toList()),
                new Note(page.say(ClientWord.MEASURES_NOTE)));
    }

    private Row measure(ClientMeasure measure) {
        var progress = page.say(
                measure.done() == 0 ? ClientWord.PROGRESS_WAITING : ClientWord.PROGRESS,
                measure.done(),
                measure.targeted());
        var since = measure.standardizedAt()
                .map(day -> page.say(ClientWord.STANDARDISED, words.times().shortDate(day)))
                .or(() -> measure.firstAdopted()
                        .map(day ->
                                page.say(ClientWord.FIRST_ADOPTED, words.times().shortDate(day))));
        return Composition.row(List.of(
                new Cell(
                        Makeup.brief(measure.title(), LONGEST_TITLE),
                        "",
                        measure.description()
                                .map(text -> Makeup.brief(text, LONGEST_DESCRIPTION))
                                .orElse(null)),
                new Cell(progress, "", since.orElse(null)),
                complete(measure),
                new Cell(
                        measure.since()
                                .map(count -> page.say(ClientWord.SINCE, count))
                                .orElse(page.dash()),
                        ""),
                new Cell(
                        measure.effect()
                                .map(effect -> effects.verdict(effect.verdict()))
                                .orElse(page.dash()),
                        "")));
    }

    private Cell complete(ClientMeasure measure) {
        var today = report.asOf().atZone(report.rules().hours().zone()).toLocalDate();
        return measure.dueAt()
                .map(day -> day.isBefore(today)
                        ? new Cell(words.times().shortDate(day), "alert", page.say(ClientWord.MEASURE_OVERDUE))
                        : new Cell(words.times().shortDate(day), ""))
                .orElse(new Cell(page.dash(), ""));
    }
}
