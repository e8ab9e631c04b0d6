package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.Silences;
import org.nidoto.core.review.ResponseSteps;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.CareWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** What a client feels beside the time it takes: silence, progress reports, apologies, the top, and what became of the contract. */
final class CareBlocks {
    private static final int MOST_CLIENTS = 10;

    private final Composition page;
    private final Wording words;
    private final ResponseSteps steps;

    private CareBlocks(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.steps = page.review().steps();
    }

    /** Three headings from 4.3 on. */
    static List<Block> of(Composition page) {
        var care = new CareBlocks(page);
        var blocks = new ArrayList<Block>();
        blocks.addAll(care.silence());
        blocks.add(care.apology());
        blocks.add(care.contracts());
        return blocks;
    }

    private List<Block> silence() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("4.3", page.say(CareWord.SILENCE)));
        var silences = steps.silences();
        var limit = page.review().rules().silenceLimit();
        var text = new StringBuilder(
                silences.clients().isEmpty()
                        ? page.say(CareWord.SILENCE_NONE)
                        : page.say(
                                CareWord.SILENCE_TEXT,
                                silences.clients().size(),
                                silences.beyondLimit(),
                                words.times().businessInFull(limit)));
        silences.longest()
                .ifPresent(minutes -> text.append(words.sentence(
                        page.say(CareWord.SILENCE_LONGEST, words.times().businessInFull((double) minutes)))));
        blocks.add(new Paragraph(text.toString()));
        blocks.add(new Paragraph(progress()));
        if (!silences.clients().isEmpty()) {
            blocks.add(silenceTable(silences));
            int rest = Math.max(0, silences.clients().size() - MOST_CLIENTS);
            blocks.add(new Note(page.say(CareWord.SILENCE_REST, rest)));
        }
        return blocks;
    }

    private String progress() {
        var progress = steps.progress();
        if (progress.reported().n() == 0) {
            return page.say(Phrase.NO_INCIDENTS);
        }
        var text = new StringBuilder(page.say(CareWord.PROGRESS_TEXT, words.share(progress.reported())));
        progress.medianGap()
                .ifPresent(gap -> text.append(words.sentence(
                        page.say(CareWord.PROGRESS_GAP, words.times().businessInFull(gap)))));
        progress.longestGap()
                .ifPresent(gap -> text.append(words.sentence(
                        page.say(CareWord.PROGRESS_LONGEST, words.times().businessInFull((double) gap)))));
        return text.toString();
    }

    private Table silenceTable(Silences silences) {
        long limit = page.review().rules().silenceLimit().toMinutes();
        var rows = silences.clients().stream()
                .limit(MOST_CLIENTS)
                .map(client -> {
                    long current = client.current().orElse(0);
                    var said = words.times().business((double) current);
                    return new Row(
                            List.of(
                                    new Cell(page.name(client.client()), ""),
                                    current > limit ? new Cell("▲ " + said, "alert") : new Cell(said, ""),
                                    new Cell(
                                            words.times().business((double)
                                                    client.longest().orElse(0)),
                                            "")),
                            "");
                })
                .toList();
        return page.table(
                page.say(CareWord.SILENCE_TABLE),
                List.of(
                        page.text(Caption.COLUMN_CLIENT, 50),
                        page.number(CareWord.SILENCE_CURRENT, 25),
                        page.number(CareWord.SILENCE_WORST, 25)),
                rows);
    }

    private Kept apology() {
        var apology = steps.apology();
        var top = steps.executives();
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("4.4", page.say(CareWord.APOLOGY)));
        if (apology.apologised().n() == 0) {
            blocks.add(new Paragraph(page.say(Phrase.NO_INCIDENTS)));
            return new Kept(blocks);
        }
        blocks.addAll(items(
                CareWord.APOLOGY_TABLE,
                List.of(
                        item(CareWord.APOLOGISED, apology.apologised()),
                        item(CareWord.ACCOMPANIED, apology.accompanied()),
                        item(CareWord.LETTERS, apology.letters()),
                        item(CareWord.MEMORANDA, apology.memoranda()),
                        item(CareWord.REQUESTED, top.requested()),
                        item(CareWord.ANSWERED, top.answered()),
                        row(page.say(CareWord.UNASKED), page.say(CareWord.UNASKED_VALUE, top.unasked())),
                        row(page.say(CareWord.DAYS_TO_VISIT), days(top.daysToVisit())),
                        row(page.say(CareWord.RESOLVED_WITH), time(top.resolutionWith())),
                        row(page.say(CareWord.RESOLVED_WITHOUT), time(top.resolutionWithout())))));
        if (top.resolutionWith().n() > 0) {
            blocks.add(new Note(page.say(CareWord.TOP_NOTE)));
        }
        return new Kept(blocks);
    }

    private Kept contracts() {
        var contracts = steps.contracts();
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("4.5", page.say(CareWord.CONTRACTS)));
        if (contracts.known().of() == 0) {
            blocks.add(new Paragraph(page.say(CareWord.CONTRACTS_NONE)));
            return new Kept(blocks);
        }
        blocks.addAll(items(
                CareWord.CONTRACTS_TABLE,
                List.of(
                        item(CareWord.CONTRACTS_KNOWN, contracts.known()),
                        item(CareWord.CONTRACTS_KEPT, contracts.kept()),
                        item(CareWord.CONTRACTS_REDUCED, contracts.reduced()),
                        item(CareWord.CONTRACTS_TERMINATED, contracts.terminated()))));
        return new Kept(blocks);
    }

    private List<Block> items(CareWord title, List<Row> rows) {
        return page.computable(
                page.say(title),
                List.of(page.text(Caption.COLUMN_ITEM, 60), page.number(Caption.COLUMN_VALUE, 40)),
                rows);
    }

    private Row item(Enum<?> name, Proportion share) {
        return row(page.say(name), words.share(share));
    }

    private String days(Distribution days) {
        if (days.n() == 0) {
            return page.say(Phrase.NOT_COMPUTABLE_NONE);
        }
        var median = days.median().value();
        return median.isPresent()
                ? words.withCases(page.say(Phrase.DAYS, words.decimal(median.getAsDouble(), 0)), days.n())
                : page.say(Phrase.NOT_REACHED);
    }

    private String time(Distribution times) {
        if (times.n() == 0) {
            return page.say(Phrase.NOT_COMPUTABLE_NONE);
        }
        var median = times.median().value();
        var said = median.isPresent() ? words.times().business(median.getAsDouble()) : page.say(Phrase.NOT_REACHED);
        return words.withCases(said, times.n());
    }
}
