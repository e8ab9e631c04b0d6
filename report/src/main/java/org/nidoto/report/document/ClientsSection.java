package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.PromiseKeeping;
import org.nidoto.report.chart.PromisesChart;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** What clients feel: which of them are in danger, and whether promises to them were kept. */
final class ClientsSection {
    private final Composition page;
    private final PromiseKeeping promises;

    private ClientsSection(Composition page) {
        this.page = page;
        this.promises = page.review().promises();
    }

    static Section of(Composition page) {
        return new ClientsSection(page).compose();
    }

    private Section compose() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("4.1", page.say(Phrase.CLIENTS_AT_RISK)));
        blocks.add(new Paragraph(page.say(Phrase.CLIENTS_INTRO)));
        if (page.review().clients().isEmpty()) {
            blocks.add(new Paragraph(page.say(Phrase.CLIENTS_NONE)));
        } else {
            blocks.add(clients());
        }
        blocks.add(new Kept(promises()));
        if (!promises.byClient().isEmpty()) {
            blocks.add(byClient());
        }
        blocks.addAll(CareBlocks.of(page));
        blocks.addAll(FunnelBlocks.of(page, "4.6"));
        return new Section("4", page.say(Caption.SECTION_CLIENTS), Flow.FOLLOWS, blocks);
    }

    private Table clients() {
        var facts =
                new FactWording(page.wording(), page.review().rules().choices().windows());
        var rows = page.review().clients().stream()
                .map(client -> new Row(
                        List.of(
                                level(client.level()),
                                new Cell(page.name(client.client()), ""),
                                new Cell(page.wording().count(client.points()), ""),
                                new Cell(facts.of(client.facts()), "")),
                        ""))
                .toList();
        return page.table(
                page.say(Caption.TABLE_CLIENTS),
                List.of(
                        page.text(Caption.COLUMN_LEVEL, 14),
                        page.text(Caption.COLUMN_CLIENT, 26),
                        page.number(Caption.COLUMN_POINTS, 9),
                        page.text(Caption.COLUMN_FACTS, 51)),
                rows);
    }

    private Cell level(ClientConcern.Level level) {
        return switch (level) {
            case RED -> new Cell(page.say(Phrase.LEVEL_RED), "alert");
            case AMBER -> new Cell(page.say(Phrase.LEVEL_AMBER), "");
        };
    }

    private List<Block> promises() {
        var words = page.wording();
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("4.2", page.say(Phrase.PROMISES)));
        blocks.add(
                new Paragraph(promises.kept().n() == 0 ? page.say(Phrase.PROMISES_NONE, promises.pending()) : kept()));
        if (promises.months().stream().anyMatch(month -> month.kept().n() > 0)) {
            var title = promises.kept().n() == 0
                    ? page.say(Phrase.PROMISES)
                    : page.say(
                            Phrase.PROMISES_TITLE, words.percent(promises.kept().share()));
            var values = promises.months().stream()
                    .map(month -> words.times().yearAndMonth(month.month()) + " " + words.share(month.kept()))
                    .toList();
            blocks.add(page.figure(
                    title,
                    page.say(
                            Phrase.PROMISES_SUBTITLE,
                            promises.kept().n(),
                            words.times()
                                    .months(promises.months().stream()
                                            .map(PromiseKeeping.Monthly::month)
                                            .toList())),
                    new PromisesChart(promises.months(), words),
                    page.describe(title, values),
                    48));
        }
        return blocks;
    }

    private String kept() {
        var words = page.wording();
        var now = page.say(
                Phrase.PROMISES_TEXT,
                words.share(promises.kept()),
                words.interval(promises.kept()),
                promises.late(),
                promises.broken(),
                promises.pending());
        return promises.previous().n() == 0
                ? now
                : now + words.sentence(page.say(Phrase.PROMISES_PREVIOUS, words.share(promises.previous())));
    }

    private Table byClient() {
        var words = page.wording();
        var rows = promises.byClient().stream()
                .map(client -> row(
                        page.name(client.client()),
                        words.share(client.kept()),
                        words.count(client.late()),
                        words.count(client.broken())))
                .toList();
        return page.table(
                page.say(Caption.TABLE_PROMISES),
                List.of(
                        page.text(Caption.COLUMN_CLIENT, 46),
                        page.number(Caption.COLUMN_KEPT, 26),
                        page.number(Caption.COLUMN_LATE, 14),
                        page.number(Caption.COLUMN_BROKEN, 14)),
                rows);
    }
}
