package org.nidoto.report.document;

import static org.nidoto.report.document.Makeup.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.metric.AdoptionProgress.MeasureRow;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Remark;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.text.A3Word;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.EffectWord;
import org.nidoto.report.text.Wording;

/** The sheet's last four steps: measures, their effect, how far they are the rule everywhere, and what remains. */
final class A3Measures {
    private static final int HEADLINE_DAYS = 90;
    /** Verdicts, the most telling first. */
    static final List<Verdict> MOST_TELLING = List.of(
            Verdict.WORSE,
            Verdict.EFFECTIVE,
            Verdict.TARGET_MISSED,
            Verdict.NOT_SHOWN,
            Verdict.TOO_EARLY,
            Verdict.NOT_PROVABLE,
            Verdict.NO_BASELINE,
            Verdict.NOT_STARTED);

    private static final List<Verdict> JUDGED =
            List.of(Verdict.EFFECTIVE, Verdict.WORSE, Verdict.TARGET_MISSED, Verdict.NOT_SHOWN);

    private final A3Page page;
    private final ManagementReview review;
    private final Wording words;

    A3Measures(A3Page page) {
        this.page = page;
        this.review = page.review();
        this.words = page.wording();
    }

    List<Section> steps() {
        return List.of(
                page.step(5, A3Word.MEASURES, measures()),
                page.step(6, A3Word.EFFECT, effect()),
                page.step(7, A3Word.STANDARD, spread()),
                page.step(8, A3Word.REMAINS, remains()));
    }

    private List<Block> measures() {
        var measures = review.adoption().measures();
        if (measures.isEmpty()) {
            return List.of(new Paragraph(page.say(A3Word.MEASURES_NONE)));
        }
        var newest = measures.stream()
                .sorted(Comparator.comparing(MeasureRow::decidedAt).reversed().thenComparing(MeasureRow::id))
                .map(this::measure)
                .toList();
        return List.of(
                new Paragraph(page.say(
                        A3Word.MEASURES_TEXT,
                        measures.size(),
                        words.share(review.steps().prevention().strong()))),
                page.list(
                        A3Word.MEASURES_TABLE,
                        List.of(
                                page.text(Caption.COLUMN_MEASURE, 41),
                                page.text(Caption.COLUMN_CONTROL, 23),
                                page.date(Caption.COLUMN_DECIDED, 21),
                                page.number(A3Word.COLUMN_ADOPTED, 15)),
                        newest));
    }

    private Row measure(MeasureRow measure) {
        return row(
                Makeup.numbered(measure.id().number(), page.brief(measure.title())),
                page.say(measure.controlType()),
                words.times().shortDate(measure.decidedAt()),
                of(measure.adopted()));
    }

    private String of(Proportion share) {
        return words.count(share.of()) + "/" + words.count(share.n());
    }

    private List<Block> effect() {
        var effects = review.effects();
        if (effects.effects().isEmpty()) {
            return List.of(new Paragraph(page.say(A3Word.EFFECT_NONE)));
        }
        if (effects.adopted() == 0) {
            return List.of(new Paragraph(
                    page.say(A3Word.EFFECT_NONE_ADOPTED, effects.effects().size())));
        }
        var blocks = new ArrayList<Block>();
        int judged = JUDGED.stream().mapToInt(effects::count).sum();
        blocks.add(new Paragraph(page.say(
                A3Word.EFFECT_TEXT,
                effects.effects().size(),
                effects.count(Verdict.EFFECTIVE),
                effects.count(Verdict.WORSE),
                effects.count(Verdict.TARGET_MISSED),
                effects.adopted(),
                effects.count(Verdict.NOT_SHOWN),
                effects.adopted() - judged)));
        var known = effects.effects().stream()
                .filter(effect -> effect.ratio().value().isPresent())
                .sorted(Comparator.comparing(
                        (Effect effect) -> MOST_TELLING.indexOf(effect.verdict().verdict())))
                .map(this::effect)
                .toList();
        if (!known.isEmpty()) {
            blocks.add(page.list(
                    A3Word.EFFECT_TABLE,
                    List.of(
                            page.text(EffectWord.COLUMN_MEASURE, 50),
                            page.number(EffectWord.COLUMN_RATIO, 30),
                            page.text(EffectWord.COLUMN_VERDICT, 20)),
                    known));
        }
        return blocks;
    }

    private Row effect(Effect effect) {
        var choices = review.rules().choices().effects();
        var wording = new EffectWording(words, choices.targetRatio(), choices.longestWait());
        var first = effect.measures().get(0);
        boolean worse = effect.verdict().verdict() == Verdict.WORSE;
        return row(List.of(
                new Cell(Makeup.numbered(first.id().number(), page.brief(first.title())), ""),
                new Cell(wording.withInterval(effect.ratio()), ""),
                new Cell(wording.verdict(effect.verdict()), worse ? "alert" : "")));
    }

    private List<Block> spread() {
        var adoption = review.adoption();
        if (adoption.measures().isEmpty()) {
            return List.of(new Paragraph(page.say(A3Word.MEASURES_NONE)));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(page.say(
                        A3Word.SPREAD_TEXT,
                        words.share(adoption.adopted()),
                        words.share(review.steps().prevention().standardized()))
                + words.sentence(
                        page.say(A3Word.SPREAD_LATE, adoption.overdue().size(), places(State.NOT_CONSIDERED)))));
        var left = adoption.measures().stream()
                .filter(measure -> !left(measure).isEmpty())
                .map(measure -> row(Makeup.numbered(measure.id().number(), page.brief(measure.title())), left(measure)))
                .toList();
        if (!left.isEmpty()) {
            blocks.add(page.list(
                    A3Word.SPREAD_TABLE,
                    List.of(page.text(Caption.COLUMN_MEASURE, 51), page.text(A3Word.COLUMN_LEFT, 49)),
                    left));
            blocks.add(new Note(page.say(A3Word.LEFT_NOTE)));
        }
        return blocks;
    }

    private long places(State state) {
        return review.adoption().measures().stream()
                .flatMap(measure -> measure.cells().values().stream())
                .filter(cell -> cell == state)
                .count();
    }

    /** The departments in which the adoption is overdue, then those that never considered it. */
    private String left(MeasureRow measure) {
        return Stream.concat(
                        departments(measure, State.OVERDUE, A3Word.LEFT_OVERDUE),
                        departments(measure, State.NOT_CONSIDERED, A3Word.LEFT_NOT_CONSIDERED))
                .collect(Collectors.joining(" "));
    }

    private Stream<String> departments(MeasureRow measure, State state, A3Word mark) {
        return review.adoption().departments().stream()
                .filter(department -> measure.cells().get(new DepartmentCode(department.code())) == state)
                .limit(page.detail().rows())
                .map(department -> page.say(mark, page.name(department)));
    }

    private List<Block> remains() {
        var recurred = review.recurrence().byClientAndCause().stream()
                .filter(window -> window.days() == HEADLINE_DAYS)
                .findFirst()
                .map(window -> words.share(window.recurred()))
                .orElse(words.share(new Proportion(0, 0)));
        long red = review.clients().stream()
                .filter(client -> client.level() == Level.RED)
                .count();
        var decisions = new DecisionWording(words);
        var wanted = review.decisionsWanted().stream()
                .map(decisions::of)
                .map(decision -> "● " + decision)
                .limit(page.most(review.decisionsWanted().size()))
                .toList();
        return List.of(
                new Paragraph(page.say(A3Word.REMAINS_TEXT, review.open().total(), recurred, red)),
                new Remark(
                        page.say(A3Word.REMAINS_HEAD),
                        wanted.isEmpty() ? List.of(page.say(A3Word.REMAINS_NONE)) : wanted),
                new Space(
                        page.say(A3Word.BY_HAND),
                        page.detail().space() + page.detail().spare()));
    }
}
