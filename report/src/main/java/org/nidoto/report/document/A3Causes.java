package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.chart.ParetoChart;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.text.A3Word;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** The sheet's fourth step: the cause-and-effect diagram with its counts, and the Pareto of causes. */
final class A3Causes {
    private static final double WIDTH = 136;

    private final A3Page page;
    private final ManagementReview review;
    private final Wording words;

    A3Causes(A3Page page) {
        this.page = page;
        this.review = page.review();
        this.words = page.wording();
    }

    List<Section> steps() {
        var blocks = new ArrayList<Block>(causes());
        page.byHand(A3Word.CAUSES_BY_HAND).ifPresent(blocks::add);
        return List.of(page.step(4, A3Word.CAUSES, blocks));
    }

    private List<Block> causes() {
        var pareto = review.causes().occurrence();
        if (pareto.total() == 0) {
            return List.of(new Paragraph(page.say(Phrase.NO_INCIDENTS)));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(CauseDiagramFigure.of(page, review, WIDTH, page.detail().diagram()));
        var values = pareto.rows().stream()
                .map(bar -> words.cause(bar) + " " + words.count(bar.incidents()))
                .toList();
        int percent = review.rules().choices().losses().vitalPercent();
        var chart = ParetoChart.ofCounts(pareto, percent, words)
                .within(WIDTH / A3Page.LEGIBLE, (int) (page.detail().mostPareto() / A3Page.LEGIBLE));
        var title = new ParetoWording(words).title(pareto, chart.vitalShown());
        blocks.add(page.figure(
                title,
                page.say(
                        Phrase.PARETO_SUBTITLE,
                        words.times()
                                .quarterOrPeriod(
                                        review.heading().quarter(),
                                        review.heading().period()),
                        pareto.total(),
                        percent),
                chart,
                page.describe(title, values),
                Math.max(page.detail().pareto(), page.millimetres(width -> chart.millimetres(width, 0), WIDTH))));
        var escape = review.causes().escape();
        escape.mostFrequent().stream()
                .findFirst()
                .ifPresent(first -> blocks.add(new Paragraph(page.say(
                        escape.mostFrequent().size() == 1 ? A3Word.ESCAPE : A3Word.ESCAPE_TIED,
                        page.name(first.cause()),
                        first.incidents(),
                        escape.total()))));
        if (review.causes().personBlaming().n() > 0) {
            blocks.add(new Paragraph(
                    page.say(A3Word.PERSON, words.share(review.causes().personBlaming()))));
        }
        return blocks;
    }
}
