package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
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

    /** Nothing where no measure was decided. */
    static List<Block> of(Composition page, String number) {
        return page.review().effects().effects().isEmpty() ? List.of() : new EffectBlocks(page).compose(number);
    }

    private List<Block> compose(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(number, page.say(EffectWord.HEADING)));
        blocks.add(new Paragraph(page.say(EffectWord.TEXT)));
        blocks.add(page.table(
                page.say(EffectWord.TABLE),
                List.of(
                        page.text(EffectWord.COLUMN_MEASURE, 22),
                        page.number(EffectWord.COLUMN_BEFORE, 14),
                        page.number(EffectWord.COLUMN_AFTER, 14),
                        page.number(EffectWord.COLUMN_RATIO, 14),
                        page.text(EffectWord.COLUMN_VERDICT, 12),
                        page.text(EffectWord.COLUMN_REASON, 24)),
                page.review().effects().effects().stream().map(this::row).toList()));
        blocks.add(new Note(page.say(EffectWord.NOTE)));
        return blocks;
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
                .map(measure -> measure.id().number() + " " + measure.title())
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
