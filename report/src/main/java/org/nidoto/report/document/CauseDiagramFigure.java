package org.nidoto.report.document;

import java.util.List;
import java.util.stream.Stream;
import org.nidoto.core.metric.CauseDiagram;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.chart.CauseEffectChart;
import org.nidoto.report.document.Block.Figure;
import org.nidoto.report.text.CauseWord;

/** The cause-and-effect diagram with its caption, as the review and the A3 sheet show it. */
final class CauseDiagramFigure {
    private CauseDiagramFigure() {}

    /**
     * The figure, as tall as every cause with its whole name takes.
     *
     * @param width of its column in millimetres
     * @param most millimetres of its height
     */
    static Figure of(Makeup page, ManagementReview review, double width, int most) {
        var chart = chart(page, review);
        return of(page, review, chart, Math.min(most, page.millimetres(chart::millimetres, width)));
    }

    private static CauseEffectChart chart(Makeup page, ManagementReview review) {
        var diagram = review.experts().diagram();
        return new CauseEffectChart(diagram, page.say(CauseWord.DIAGRAM_EFFECT, diagram.incidents()), page.wording());
    }

    private static Figure of(Makeup page, ManagementReview review, CauseEffectChart chart, int millimetres) {
        var diagram = review.experts().diagram();
        var title = title(page, diagram);
        return page.figure(
                title,
                page.say(
                        CauseWord.DIAGRAM_SUBTITLE,
                        page.wording()
                                .times()
                                .quarterOrPeriod(
                                        review.heading().quarter(),
                                        review.heading().period()),
                        diagram.incidents(),
                        diagram.unnamed()),
                chart,
                page.describe(title, values(page, diagram)),
                millimetres);
    }

    private static String title(Makeup page, CauseDiagram diagram) {
        if (diagram.bones().isEmpty()) {
            return page.say(CauseWord.DIAGRAM_TITLE_NONE);
        }
        var first = diagram.bones().get(0);
        long equal = diagram.bones().stream()
                .filter(bone -> bone.incidents() == first.incidents())
                .count();
        return page.say(
                equal == 1 ? CauseWord.DIAGRAM_TITLE : CauseWord.DIAGRAM_TITLE_TIED,
                page.name(first.cause()),
                first.incidents());
    }

    private static List<String> values(Makeup page, CauseDiagram diagram) {
        return diagram.bones().stream()
                .flatMap(bone -> Stream.concat(
                        Stream.of(page.say(CauseWord.DIAGRAM_VALUE, page.name(bone.cause()), bone.incidents())),
                        bone.causes().stream()
                                .map(cause -> page.say(
                                        CauseWord.DIAGRAM_VALUE, page.name(cause.cause()), cause.incidents()))))
                .toList();
    }
}
