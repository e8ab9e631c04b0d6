package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.text.A3Word;
import org.nidoto.report.text.EffectWord;
import org.nidoto.report.text.Phrase;

/** Whether the measures worked, one row a measure or bundle, each verdict with its reason. */
final class EffectBlocks {
    private final Composition page;
    private final EffectWording wording;

    private EffectBlocks(Composition page) {
        this.page = page;
        var choices = page.review().rules().choices().effects();
        this.wording = new EffectWording(page.wording(), choices.targetRatio(), choices.longestWait());
    }

    /** A sentence alone where no measure was decided. */
    static List<Block> of(Composition page, String number) {
        return page.review().effects().effects().isEmpty()
                ? List.of(page.nothing(number, page.say(EffectWord.HEADING), page.say(A3Word.EFFECT_NONE)))
                : new EffectBlocks(page).compose(number);
    }

    private List<Block> compose(String number) {
        var effects = page.review().effects();
        var blocks = new ArrayList<Block>();
        var shown = ForestFigure.shown(effects).size();
        var text = new Paragraph(page.say(
                EffectWord.TEXT, page.review().rules().choices().spans().baseline()));
        if (shown == 0) {
            blocks.add(new Heading(number, page.say(EffectWord.HEADING)));
            blocks.add(text);
        } else {
            double target = page.review().rules().choices().effects().targetRatio();
            blocks.add(new Kept(List.of(
                    new Heading(number, page.say(EffectWord.HEADING)),
                    text,
                    new ForestFigure(page, wording).of(effects, target))));
            long known = effects.effects().stream()
                    .filter(effect -> effect.ratio().value().isPresent())
                    .count();
            if (known > shown) {
                blocks.add(new Note(page.say(EffectWord.FOREST_REST, shown, known - shown)));
            }
        }
        blocks.add(page.table(
                page.say(EffectWord.TABLE),
                List.of(
                        page.text(EffectWord.COLUMN_MEASURE, 26),
                        page.number(EffectWord.COLUMN_BEFORE, 11),
                        page.number(EffectWord.COLUMN_AFTER, 11),
                        page.number(EffectWord.COLUMN_RATIO, 14),
                        page.text(EffectWord.COLUMN_VERDICT, 11),
                        page.text(EffectWord.COLUMN_REASON, 27)),
                listed(effects.effects()).stream().map(this::row).toList(),
                "tight"));
        blocks.add(new Note(page.say(EffectWord.NOTE)));
        return blocks;
    }

    /** All in their order; where they are too many, those with a verdict first. */
    private static List<Effect> listed(List<Effect> effects) {
        return effects.size() <= Composition.MOST_ROWS
                ? effects
                : effects.stream()
                        .sorted(Comparator.comparingInt(effect ->
                                A3Measures.MOST_TELLING.indexOf(effect.verdict().verdict())))
                        .toList();
    }

    private Row row(Effect effect) {
        var counts = effect.counts();
        return Composition.row(List.of(
                new Cell(name(effect), ""),
                count(effect, counts.before(), counts.exposureBefore()),
                count(effect, counts.after(), counts.exposureAfter()),
                effect.ratio().value().isEmpty()
                        ? new Cell(page.say(Phrase.DASH), "muted")
                        : new Cell(wording.ratio(effect.ratio()), "", wording.interval(effect.ratio())),
                new Cell(wording.verdict(effect.verdict()), effect.verdict().verdict() == Verdict.WORSE ? "alert" : ""),
                new Cell(wording.reason(effect), "")));
    }

    private String name(Effect effect) {
        var titles = effect.measures().stream()
                .map(measure -> Makeup.numbered(measure.id().number(), measure.title()))
                .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)));
        return effect.measures().size() == 1 ? titles : page.say(EffectWord.BUNDLE, titles);
    }

    private Cell count(Effect effect, int incidents, double exposure) {
        if (!(exposure > 0)) {
            return new Cell(page.say(Phrase.DASH), "muted");
        }
        return new Cell(
                page.say(EffectWord.COUNT, page.wording().count(incidents)),
                "",
                page.say(
                        effect.byVolume() ? EffectWord.EXPOSURE_VOLUME : EffectWord.EXPOSURE_DAYS,
                        page.wording().count(Math.round(exposure))));
    }
}
