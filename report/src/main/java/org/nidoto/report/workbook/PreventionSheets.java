package org.nidoto.report.workbook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.AdoptionProgress.MeasureRow;
import org.nidoto.core.metric.AdoptionProgress.Overdue;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.RecurrenceRate;
import org.nidoto.core.metric.RecurrenceRate.CauseLine;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.EffectWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;

/** Whether incidents come back, whether the measures against them work, and how far those have spread. */
record PreventionSheets(ManagementReview review, Wording words) {
    /** A window of one view. */
    private record Rate(Phrase view, RecurrenceRate.Window window) {}

    Sheet recurrenceRates() {
        var recurrence = review.recurrence();
        var clients = recurrence.byClientAndCause().stream().map(window -> new Rate(Phrase.VIEW_CLIENT, window));
        var departments =
                recurrence.byDepartmentAndCause().stream().map(window -> new Rate(Phrase.VIEW_DEPARTMENT, window));
        return new Columns<Rate>(SheetName.RECURRENCE_RATES, words)
                .text(Caption.COLUMN_VIEW, rate -> words.say(rate.view()))
                .count(SheetHead.WINDOW, rate -> rate.window().days())
                .share(SheetHead.RECURRED, rate -> rate.window().recurred())
                .of(Stream.concat(clients, departments).toList());
    }

    /** Something that happened to a cause on a day. */
    private record Mark(Label cause, LocalDate day, SheetHead what, OptionalDouble incidents, String measure) {}

    Sheet timeline() {
        return new Columns<Mark>(SheetName.RECURRENCE_TIMELINE, words)
                .label(Caption.COLUMN_CAUSE, Mark::cause)
                .day(SheetHead.DAY, mark -> Optional.of(mark.day()))
                .text(SheetHead.WHAT, mark -> words.say(mark.what()))
                .number(SheetHead.INCIDENTS, mark -> Format.COUNT, Mark::incidents, Phrase.DASH)
                .text(Caption.COLUMN_MEASURE, Mark::measure)
                .of(review.recurrence().timeline().stream()
                        .flatMap(PreventionSheets::marks)
                        .toList());
    }

    private static Stream<Mark> marks(CauseLine line) {
        var incidents = line.occurred().stream()
                .map(on -> new Mark(
                        line.cause(),
                        on.day(),
                        on.recurrences() > 0 ? SheetHead.RECURRENCE : SheetHead.OCCURRENCE,
                        OptionalDouble.of(on.incidents()),
                        ""));
        var measures = line.measures().stream()
                .map(measure -> new Mark(
                        line.cause(),
                        measure.firstAdopted(),
                        SheetHead.FIRST_ADOPTED,
                        OptionalDouble.empty(),
                        measure.title()));
        return Stream.concat(incidents, measures);
    }

    Sheet recurred() {
        var recurred = review.recurrence().recurred();
        return new Columns<RecurrenceRate.Recurred>(SheetName.RECURRED, words)
                .text(Caption.COLUMN_NUMBER, incident -> incident.incident().number())
                .text(Caption.COLUMN_TITLE, RecurrenceRate.Recurred::title)
                .label(Caption.COLUMN_CLIENT, RecurrenceRate.Recurred::client)
                .label(Caption.COLUMN_CAUSE, RecurrenceRate.Recurred::cause)
                .day(SheetHead.DAY, incident -> Optional.of(incident.on()))
                .of(recurred.latest(), recurred.total());
    }

    Sheet effects() {
        return new Columns<Effect>(SheetName.EFFECTS, words)
                .text(
                        Caption.COLUMN_MEASURE_NUMBER,
                        effect -> joined(effect.measures().stream()
                                .map(measure -> measure.id().number())))
                .text(
                        Caption.COLUMN_MEASURE,
                        effect -> joined(effect.measures().stream().map(measure -> measure.title())))
                .text(
                        Caption.COLUMN_CAUSES,
                        effect -> joined(effect.causes().stream().map(words::name)))
                .day(SheetHead.DECIDED, effect -> Optional.of(effect.decidedAt()))
                .day(SheetHead.FIRST_ADOPTED, Effect::firstAdopted)
                .text(SheetHead.EXPOSURE_UNIT, effect -> words.say(effect.byVolume() ? SheetHead.WORK : SheetHead.DAYS))
                .count(SheetHead.BEFORE, effect -> effect.counts().before())
                .number(
                        SheetHead.EXPOSURE_BEFORE,
                        Format.COUNT,
                        effect -> OptionalDouble.of(effect.counts().exposureBefore()))
                .count(SheetHead.AFTER, effect -> effect.counts().after())
                .number(
                        SheetHead.EXPOSURE_AFTER,
                        Format.COUNT,
                        effect -> OptionalDouble.of(effect.counts().exposureAfter()))
                .estimate(SheetHead.RATE_RATIO, Format.HUNDREDTHS, Effect::ratio)
                .number(SheetHead.P, Format.CHANCE, Effect::p)
                .number(SheetHead.ADJUSTED_P, Format.CHANCE, Effect::adjustedP)
                .text(
                        EffectWord.COLUMN_VERDICT,
                        effect -> words.say(effect.verdict().verdict()))
                .mark(SheetHead.TARGET_EXCLUDED, effect -> effect.verdict().targetExcluded())
                .of(review.effects().effects());
    }

    Sheet measures() {
        return new Columns<MeasureRow>(SheetName.MEASURES, words)
                .text(Caption.COLUMN_MEASURE_NUMBER, measure -> measure.id().number())
                .text(Caption.COLUMN_MEASURE, MeasureRow::title)
                .text(Caption.COLUMN_CONTROL, measure -> words.say(measure.controlType()))
                .text(
                        Caption.COLUMN_CAUSES,
                        measure -> joined(measure.causes().stream().map(words::name)))
                .text(Caption.COLUMN_OWNER, measure -> measure.owner().orElse(""))
                .day(SheetHead.DECIDED, measure -> Optional.of(measure.decidedAt()))
                .share(SheetHead.ADOPTED, MeasureRow::adopted)
                .number(SheetHead.COVERAGE, Format.SHARE, MeasureRow::coverage)
                .day(SheetHead.STANDARDIZED, MeasureRow::standardizedAt)
                .of(review.adoption().measures());
    }

    /** One cell of the matrix of measures and departments. */
    private record Adopting(MeasureRow measure, Label department, State state) {}

    Sheet adoptions() {
        return new Columns<Adopting>(SheetName.ADOPTIONS, words)
                .text(Caption.COLUMN_MEASURE_NUMBER, cell -> cell.measure().id().number())
                .text(Caption.COLUMN_MEASURE, cell -> cell.measure().title())
                .label(Caption.COLUMN_DEPARTMENT, Adopting::department)
                .text(SheetHead.STATE, cell -> words.say(cell.state()))
                .of(review.adoption().measures().stream().flatMap(this::cells).toList());
    }

    private Stream<Adopting> cells(MeasureRow measure) {
        return review.adoption().departments().stream()
                .flatMap(department -> Optional.ofNullable(measure.cells().get(new DepartmentCode(department.code())))
                        .map(state -> new Adopting(measure, department, state))
                        .stream());
    }

    Sheet overdue() {
        return new Columns<Overdue>(SheetName.OVERDUE, words)
                .text(Caption.COLUMN_MEASURE_NUMBER, late -> late.measure().number())
                .text(Caption.COLUMN_MEASURE, Overdue::title)
                .label(Caption.COLUMN_DEPARTMENT, Overdue::department)
                .text(Caption.COLUMN_OWNER, late -> late.owner().orElse(""))
                .day(SheetHead.DUE, late -> Optional.of(late.dueAt()))
                .count(SheetHead.DAYS_LATE, Overdue::daysLate)
                .of(review.adoption().overdue());
    }

    private String joined(Stream<String> names) {
        return names.collect(Collectors.joining(words.say(Phrase.LIST_SEPARATOR)));
    }
}
