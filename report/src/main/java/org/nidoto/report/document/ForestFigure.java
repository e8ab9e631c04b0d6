package org.nidoto.report.document;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.nidoto.core.metric.MeasureEffects;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.chart.ForestChart;
import org.nidoto.report.chart.ForestChart.Row;
import org.nidoto.report.chart.ForestChart.Tone;
import org.nidoto.report.document.Block.Figure;
import org.nidoto.report.text.EffectWord;
import org.nidoto.report.text.Phrase;

/** The rate ratios of all measures side by side, each with its interval and verdict. */
final class ForestFigure {
    /** How many ratios one figure holds. */
    static final int MOST_ROWS = 24;

    private static final int HEAD = 8;
    private static final double MILLIMETRES_PER_ROW = 6.6;

    private final Makeup page;
    private final EffectWording wording;

    ForestFigure(Makeup page, EffectWording wording) {
        this.page = page;
        this.wording = wording;
    }

    /** The effects whose ratio can be computed, in their order; where they are too many, the ones with the narrowest intervals. */
    static List<Effect> shown(MeasureEffects effects) {
        var known = effects.effects().stream()
                .filter(effect -> effect.ratio().value().isPresent())
                .toList();
        if (known.size() <= MOST_ROWS) {
            return known;
        }
        var narrowest = known.stream()
                .sorted(Comparator.comparingDouble(ForestFigure::width))
                .limit(MOST_ROWS)
                .collect(Collectors.toSet());
        return known.stream().filter(narrowest::contains).toList();
    }

    private static double width(Effect effect) {
        double lower = Math.max(1e-3, effect.ratio().lower().orElse(0));
        return effect.ratio().upper().orElse(Double.MAX_VALUE) / lower;
    }

    Figure of(MeasureEffects effects, double target) {
        var shown = shown(effects);
        var title = page.say(
                EffectWord.FOREST_TITLE,
                effects.count(Verdict.EFFECTIVE),
                effects.count(Verdict.WORSE),
                effects.effects().size(),
                effects.adopted());
        var rows = shown.stream()
                .map(effect -> new Row(name(effect), effect.ratio(), result(effect), tone(effect)))
                .toList();
        var values = shown.stream()
                .map(effect -> page.say(
                        EffectWord.FOREST_VALUE,
                        name(effect),
                        wording.ratio(effect.ratio()),
                        wording.verdict(effect.verdict())))
                .toList();
        return page.figure(
                title,
                page.say(EffectWord.FOREST_SUBTITLE, wording.decimal(OptionalDouble.of(target))),
                new ForestChart(rows, target, page.wording()),
                page.describe(title, values),
                HEAD + (int) Math.ceil(MILLIMETRES_PER_ROW * shown.size()));
    }

    private String name(Effect effect) {
        return effect.measures().stream()
                .map(measure -> Makeup.numbered(measure.id().number(), measure.title()))
                .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)));
    }

    private String result(Effect effect) {
        var ratio = wording.ratio(effect.ratio());
        return effect.verdict().verdict() == Verdict.NOT_PROVABLE
                ? ratio
                : ratio + " " + wording.verdict(effect.verdict());
    }

    private static Tone tone(Effect effect) {
        return switch (effect.verdict().verdict()) {
            case EFFECTIVE -> Tone.GOOD;
            case WORSE -> Tone.BAD;
            default -> Tone.UNDECIDED;
        };
    }
}
