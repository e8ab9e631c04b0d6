package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.metric.HouseChoices;
import org.nidoto.core.metric.LossRanking;
import org.nidoto.core.statistics.CauseLoss.Footing;
import org.nidoto.report.chart.ParetoChart;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.CauseWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** The Pareto by loss, with how far each sum can be trusted. */
final class LossBlocks {
    private static final int MOST_ROWS = 12;
    private static final int MILLIMETRES = 64;
    private static final int MOST_MILLIMETRES = 120;

    private final Composition page;
    private final Wording words;
    private final LossRanking losses;

    private LossBlocks(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.losses = page.review().experts().losses();
    }

    static List<Block> of(Composition page, String number) {
        var heading = new Heading(number, page.say(CauseWord.LOSS));
        var known = page.review().causes().loss().known();
        if (!(page.review().experts().losses().total() > 0)) {
            return List.of(new Kept(List.of(heading, new Paragraph(page.say(CauseWord.LOSS_NONE)))));
        }
        var loss = new LossBlocks(page);
        var blocks = new ArrayList<Block>();
        blocks.add(new Kept(List.of(
                heading,
                new Paragraph(page.say(CauseWord.LOSS_TEXT, page.wording().share(known))),
                loss.figure())));
        blocks.add(loss.table());
        loss.rest().ifPresent(blocks::add);
        return blocks;
    }

    private Block figure() {
        var values = losses.rows().stream()
                .map(row -> page.name(row.cause()) + " "
                        + words.amount(row.loss().value().orElse(0)))
                .toList();
        var chart = ParetoChart.ofLosses(losses, choices().vitalPercent(), words)
                .within(Composition.WIDTH, MOST_MILLIMETRES);
        var title = title(chart.vitalShown());
        return page.figure(
                title,
                page.say(
                        CauseWord.LOSS_SUBTITLE,
                        words.times()
                                .quarterOrPeriod(
                                        page.review().heading().quarter(),
                                        page.review().heading().period()),
                        page.review().causes().loss().known().of(),
                        choices().vitalPercent()),
                chart,
                page.describe(title, values),
                chart.millimetres(Composition.WIDTH, MILLIMETRES));
    }

    private String title(int shown) {
        var first = losses.rows().get(0);
        double ofAll = first.largestShare().orElse(0) * first.share().orElse(0);
        if (ofAll > choices().oneCase()) {
            return page.say(CauseWord.LOSS_TITLE_ONE_CASE, page.name(first.cause()));
        }
        if (vital() > shown) {
            var share = losses.rows().get(shown - 1).cumulative();
            return page.say(CauseWord.LOSS_TITLE_SHOWN, shown, words.percent(share), vital());
        }
        var cumulative = losses.rows().get(vital() - 1).cumulative();
        return page.say(CauseWord.LOSS_TITLE_FEW, vital(), words.percent(cumulative));
    }

    private HouseChoices.Losses choices() {
        return page.review().rules().choices().losses();
    }

    /** The fewest causes that hold four fifths of the loss, unless chosen otherwise. */
    private int vital() {
        return losses.vital(choices().vitalPercent()).orElse(losses.rows().size());
    }

    private Table table() {
        var rows = losses.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> row(
                        page.name(row.cause()),
                        words.count(row.incidents()),
                        words.amount(row.loss().value().orElse(0)),
                        interval(row),
                        words.percent(row.share()),
                        row.footing()
                                .filter(footing -> footing != Footing.BROAD)
                                .map(footing -> page.say(footing))
                                .orElse("")))
                .toList();
        return page.table(
                page.say(CauseWord.LOSS_TABLE),
                List.of(
                        page.text(Caption.COLUMN_CAUSE, 27),
                        page.number(CauseWord.COLUMN_KNOWN, 8),
                        page.number(CauseWord.COLUMN_LOSS, 16),
                        page.number(CauseWord.COLUMN_INTERVAL, 24),
                        page.number(Caption.COLUMN_SHARE, 10),
                        page.text(CauseWord.COLUMN_FOOTING, 15)),
                rows,
                "tight");
    }

    private String interval(LossRanking.Row row) {
        var loss = row.loss();
        return loss.lower().isPresent() && loss.upper().isPresent()
                ? page.say(
                        Phrase.RANGE,
                        words.count(Math.round(loss.lower().getAsDouble())),
                        words.count(Math.round(loss.upper().getAsDouble())))
                : page.say(Phrase.DASH);
    }

    private Optional<Block> rest() {
        var rest = losses.rows().stream().skip(MOST_ROWS).toList();
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(page.say(
                        CauseWord.CAUSES_REST,
                        rest.size(),
                        rest.stream().mapToLong(LossRanking.Row::incidents).sum())));
    }
}
