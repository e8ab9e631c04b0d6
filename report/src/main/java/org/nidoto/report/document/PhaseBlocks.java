package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.metric.MeasureEffects;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.chart.ControlChart;
import org.nidoto.report.chart.ControlChart.Phase;
import org.nidoto.report.chart.ControlChart.Point;
import org.nidoto.report.document.Block.Figure;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.text.MonitorWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Monthly counts before and after measures, for those with a verdict: worse ones first, then effective ones. */
final class PhaseBlocks {
    private static final int MOST_FIGURES = 3;
    private static final int MILLIMETRES = 46;
    private static final List<Verdict> DECIDED = List.of(Verdict.WORSE, Verdict.EFFECTIVE, Verdict.TARGET_MISSED);

    private final Composition page;
    private final Wording words;

    private PhaseBlocks(Composition page) {
        this.page = page;
        this.words = page.wording();
    }

    /** A sentence alone where no measure has a verdict. */
    static List<Block> of(Composition page, String number) {
        var effects = page.review().effects().effects().stream()
                .filter(effect -> effect.phases().size() > 1)
                .filter(effect -> DECIDED.contains(effect.verdict().verdict()))
                .sorted(Comparator.comparingInt(
                        effect -> DECIDED.indexOf(effect.verdict().verdict())))
                .limit(MOST_FIGURES)
                .toList();
        if (effects.isEmpty()) {
            return List.of(page.nothing(number, page.say(MonitorWord.PHASES), page.say(MonitorWord.PHASES_UNKNOWN)));
        }
        var phases = new PhaseBlocks(page);
        var blocks = new ArrayList<Block>();
        blocks.add(new Kept(List.of(
                new Heading(number, page.say(MonitorWord.PHASES)),
                new Paragraph(page.say(MonitorWord.PHASES_TEXT)),
                phases.figure(effects.get(0)))));
        effects.stream().skip(1).map(phases::figure).forEach(blocks::add);
        return blocks;
    }

    private Figure figure(Effect effect) {
        var last = effect.phases().get(effect.phases().size() - 1);
        var title = page.say(
                MonitorWord.PHASES_TITLE,
                effect.measures().stream()
                        .map(measure -> measure.title())
                        .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR))),
                mean(effect.phases().get(0)),
                mean(last));
        var points = points(effect);
        var values = points.stream()
                .map(point -> page.say(MonitorWord.VALUE, words.times().yearAndMonth(point.month()), words.count((long)
                        point.value())))
                .toList();
        return page.figure(
                title,
                page.say(
                        MonitorWord.PHASES_SUBTITLE,
                        words.times().months(points.stream().map(Point::month).toList())),
                new ControlChart(
                        points,
                        phases(effect),
                        count -> page.say(Phrase.INCIDENTS_ON_AXIS, words.count(Math.round(count))),
                        words),
                page.describe(title, values),
                MILLIMETRES);
    }

    private String mean(MeasureEffects.Phase phase) {
        return words.decimal(phase.center().value().orElse(0), 1);
    }

    private static List<Point> points(Effect effect) {
        var points = new ArrayList<Point>();
        for (var phase : effect.phases()) {
            for (int i = 0; i < phase.counts().size(); i++) {
                var month = phase.from().plusMonths(i);
                points.add(
                        new Point(month, phase.counts().get(i), phase.signals().contains(month)));
            }
        }
        return points;
    }

    private static List<Phase> phases(Effect effect) {
        var phases = new ArrayList<Phase>();
        int from = 0;
        for (var phase : effect.phases()) {
            int to = from + phase.counts().size() - 1;
            phases.add(new Phase(from, to, phase.center(), phase.onTrial()));
            from = to + 1;
        }
        return phases;
    }
}
