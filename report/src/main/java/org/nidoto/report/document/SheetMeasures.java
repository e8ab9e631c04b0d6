package org.nidoto.report.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.CaseMeasure;
import org.nidoto.core.metric.CaseMeasure.InDepartment;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.review.IncidentSheet;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Space;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.EffectWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetWord;

/** The measures of one incident's sheet: which were chosen (D5), carried out and found to work (D6), and spread (D7). */
final class SheetMeasures {
    private static final Set<State> DONE = EnumSet.of(State.ADOPTED, State.VERIFIED);
    private static final int MOST_ROWS = 60;
    private static final int MOST_LINES = 3;
    private static final int MOST_NAMED = 12;
    private static final int MOST_LETTERS = 24;

    private final SheetPage page;
    private final List<CaseMeasure> measures;
    private final EffectWording effects;
    private final int baselineMonths;

    SheetMeasures(SheetPage page, IncidentSheet sheet) {
        this.page = page;
        this.measures = sheet.measures();
        var choices = sheet.rules().choices().effects();
        this.baselineMonths = sheet.rules().choices().spans().baseline();
        this.effects = new EffectWording(page.wording(), choices.targetRatio(), choices.longestWait());
    }

    List<Block> chosen() {
        var blocks = new ArrayList<Block>();
        if (measures.isEmpty()) {
            blocks.add(new Paragraph(page.say(SheetWord.D5_NONE)));
        } else {
            blocks.add(page.table(
                    page.say(SheetWord.MEASURES_TABLE),
                    List.of(
                            page.text(Caption.COLUMN_MEASURE_NUMBER, 11),
                            page.text(Caption.COLUMN_MEASURE, 22),
                            page.text(Caption.COLUMN_CONTROL, 14),
                            page.text(SheetWord.COLUMN_AGAINST, 11),
                            page.text(Caption.COLUMN_OWNER, 12),
                            page.date(Caption.COLUMN_DECIDED, 15),
                            page.date(Caption.COLUMN_DUE, 15)),
                    measures.stream().map(this::chosen).toList()));
        }
        blocks.add(new Space(page.say(SheetWord.D5_BOX), 18));
        return blocks;
    }

    private Row chosen(CaseMeasure measure) {
        var number = measure.origin()
                ? new Cell(measure.id().number(), "", page.say(SheetWord.ORIGIN))
                : new Cell(measure.id().number(), "");
        return Composition.row(List.of(
                number,
                new Cell(measure.title(), "", measure.description().orElse(null)),
                new Cell(page.say(measure.controlType()), ""),
                new Cell(against(measure), ""),
                new Cell(measure.owner().orElse(page.dash()), ""),
                new Cell(page.wording().times().shortDate(measure.decidedAt()), ""),
                new Cell(measure.dueAt().map(page.wording().times()::shortDate).orElse(page.dash()), "")));
    }

    private String against(CaseMeasure measure) {
        if (measure.againstOccurrence()) {
            return page.say(measure.againstEscape() ? SheetWord.AGAINST_BOTH : SheetWord.AGAINST_OCCURRENCE);
        }
        return measure.againstEscape() ? page.say(SheetWord.AGAINST_ESCAPE) : page.dash();
    }

    List<Block> carriedOut() {
        var blocks = new ArrayList<Block>();
        if (measures.isEmpty()) {
            blocks.add(new Paragraph(page.say(SheetWord.D6_NONE)));
        } else {
            blocks.add(adoptions());
            blocks.add(page.table(
                    page.say(SheetWord.EFFECT_TABLE),
                    List.of(
                            page.text(Caption.COLUMN_MEASURE_NUMBER, 11),
                            page.number(EffectWord.COLUMN_BEFORE, 12),
                            page.number(EffectWord.COLUMN_AFTER, 12),
                            page.number(EffectWord.COLUMN_RATIO, 14),
                            page.text(EffectWord.COLUMN_VERDICT, 15),
                            page.text(EffectWord.COLUMN_REASON, 22),
                            page.date(SheetWord.COLUMN_CHECK_DUE, 14)),
                    measures.stream().map(this::effect).toList()));
            blocks.add(new Note(page.say(SheetWord.EFFECT_NOTE, baselineMonths)));
        }
        blocks.add(new Space(page.say(SheetWord.D6_BOX), 18));
        return blocks;
    }

    private record AdoptionOf(CaseMeasure measure, InDepartment in) {
        boolean isSettled() {
            return DONE.contains(in.state()) || in.state() == State.WAIVED;
        }
    }

    /** All of them in their order; where they are too many, those that are left to do first, and how many more there are. */
    private Table adoptions() {
        var all = measures.stream()
                .flatMap(measure -> measure.adoptions().stream().map(in -> new AdoptionOf(measure, in)))
                .toList();
        int more = all.size() - MOST_ROWS;
        var listed = more <= 0
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(AdoptionOf::isSettled))
                        .limit(MOST_ROWS)
                        .toList();
        var columns = List.of(
                page.text(Caption.COLUMN_MEASURE_NUMBER, 13),
                page.text(Caption.COLUMN_DEPARTMENT, 25),
                page.text(SheetWord.COLUMN_STATE, 17),
                page.date(SheetWord.COLUMN_PLANNED, 15),
                page.date(SheetWord.COLUMN_ADOPTED, 15),
                page.date(SheetWord.COLUMN_VERIFIED, 15));
        var title = page.say(SheetWord.ADOPTION_TABLE);
        return page.table(
                more > 0 ? page.say(Phrase.TABLE_MORE, title, more) : title,
                columns,
                listed.stream()
                        .map(one -> Makeup.cut(adoption(one.measure(), one.in()), columns, MOST_LINES))
                        .toList());
    }

    private Row adoption(CaseMeasure measure, InDepartment in) {
        boolean isLate = in.state() == State.OVERDUE || in.state() == State.NOT_CONSIDERED;
        return Composition.row(List.of(
                new Cell(measure.id().number(), ""),
                new Cell(page.name(in.department()), ""),
                new Cell(
                        page.say(in.state()),
                        isLate ? "alert" : "",
                        in.waivedBecause().orElse(null)),
                day(in.plannedAt()),
                day(in.adoptedAt()),
                day(in.verifiedAt())));
    }

    private Cell day(Optional<LocalDate> day) {
        return day.map(date -> new Cell(page.wording().times().shortDate(date), ""))
                .orElseGet(() -> new Cell(page.dash(), "muted"));
    }

    private Row effect(CaseMeasure measure) {
        var checkDue = day(measure.effectCheckDue());
        var found = measure.effect();
        if (found.isEmpty()) {
            var none = new Cell(page.dash(), "muted");
            return Composition.row(
                    List.of(new Cell(measure.id().number(), ""), none, none, none, none, none, checkDue));
        }
        var effect = found.get();
        var counts = effect.counts();
        return Composition.row(List.of(
                new Cell(measure.id().number(), ""),
                count(effect, counts.before(), counts.exposureBefore()),
                count(effect, counts.after(), counts.exposureAfter()),
                effect.ratio().value().isEmpty()
                        ? new Cell(page.dash(), "muted")
                        : new Cell(effects.ratio(effect.ratio()), "", effects.interval(effect.ratio())),
                new Cell(effects.verdict(effect.verdict()), effect.verdict().verdict() == Verdict.WORSE ? "alert" : ""),
                new Cell(effects.reason(effect), ""),
                checkDue));
    }

    private Cell count(Effect effect, int incidents, double exposure) {
        if (!(exposure > 0)) {
            return new Cell(page.dash(), "muted");
        }
        var unit = effect.byVolume() ? EffectWord.EXPOSURE_VOLUME : EffectWord.EXPOSURE_DAYS;
        return new Cell(
                page.say(EffectWord.COUNT, page.wording().count(incidents)),
                "",
                page.say(unit, page.wording().count(Math.round(exposure))));
    }

    List<Block> spread() {
        var blocks = new ArrayList<Block>();
        if (!measures.isEmpty()) {
            blocks.add(page.table(
                    page.say(SheetWord.SPREAD_TABLE),
                    List.of(
                            page.text(Caption.COLUMN_MEASURE_NUMBER, 13),
                            page.date(Caption.COLUMN_STANDARDIZED, 15),
                            page.number(SheetWord.COLUMN_SPREAD, 15),
                            page.text(SheetWord.COLUMN_LEFT, 57)),
                    measures.stream().map(this::spread).toList()));
        }
        blocks.add(new Space(page.say(SheetWord.D7_BOX), 22));
        return blocks;
    }

    private Row spread(CaseMeasure measure) {
        var targeted = measure.adoptions().stream()
                .filter(in -> in.state() != State.WAIVED)
                .toList();
        long done = targeted.stream().filter(in -> DONE.contains(in.state())).count();
        var left = left(targeted);
        return Composition.row(List.of(
                new Cell(measure.id().number(), ""),
                day(measure.standardizedAt()),
                new Cell(page.wording().count(done) + "/" + page.wording().count(targeted.size()), ""),
                new Cell(left.isEmpty() ? page.say(Phrase.NONE) : left, "")));
    }

    private String left(List<InDepartment> targeted) {
        var left = targeted.stream()
                .filter(in -> !DONE.contains(in.state()))
                .map(in -> page.say(
                        Phrase.WITH_INTERVAL,
                        Makeup.brief(page.name(in.department()), MOST_LETTERS),
                        page.say(in.state())))
                .toList();
        var named = left.stream().limit(MOST_NAMED).collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)));
        return left.size() <= MOST_NAMED ? named : page.say(Phrase.SO_MANY_MORE, named, left.size() - MOST_NAMED);
    }
}
