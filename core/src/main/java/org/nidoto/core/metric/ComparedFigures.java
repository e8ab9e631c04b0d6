package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.EraTally.Era;
import org.nidoto.core.metric.EraTally.Said;
import org.nidoto.core.metric.PeriodComparisons.Quantity;
import org.nidoto.core.statistics.Deadline.State;
import org.nidoto.core.statistics.Proportion;

/**
 * The figures of three periods that are held against each other.
 *
 * @param periods what was counted of each period alike
 * @param logBegins the day of the first incident known
 */
record ComparedFigures(
        Map<Era, PeriodTally> periods,
        EraTally eras,
        SupplierTally suppliers,
        PromiseTally promises,
        Recurrences recurrences,
        Prevention prevention,
        Volumes volumes,
        Optional<LocalDate> logBegins,
        ReviewFrame frame) {
    PeriodComparisons compared() {
        var comparing = new PeriodComparing(frame, logBegins);
        incidents(comparing);
        causes(comparing);
        speed(comparing);
        response(comparing);
        outcome(comparing);
        return comparing.corrected();
    }

    private int said(Era era, Said said) {
        return eras.in(era).said().of(said);
    }

    private Proportion share(Era era, Said done, Said among) {
        return new Proportion(said(era, done), said(era, among));
    }

    private <T> Function<Era, T> of(Function<PeriodTally, T> figure) {
        return era -> figure.apply(periods.getOrDefault(era, new PeriodTally()));
    }

    private void incidents(PeriodComparing comparing) {
        var counts = new EnumMap<Era, Integer>(Era.class);
        for (var era : Era.values()) {
            counts.put(era, said(era, Said.INCIDENT));
        }
        comparing.incidents(counts, volumes);
        comparing.share(Quantity.FOUND_BY_CLIENT, era -> share(era, Said.FOUND_BY_CLIENT, Said.FINDER_KNOWN));
        comparing.share(Quantity.FOUND_OUTSIDE, era -> share(era, Said.FOUND_OUTSIDE, Said.FINDER_KNOWN));
    }

    private void causes(PeriodComparing comparing) {
        comparing.share(Quantity.SUPPLIER_CAUSED, era -> new Proportion(suppliers.of(era), said(era, Said.INCIDENT)));
        comparing.share(
                Quantity.CAUSE_STATED,
                of(tally -> new Proportion(
                        tally.care().done.of(CareTally.Done.CAUSE_STATED),
                        tally.care().done.of(CareTally.Done.INCIDENT))));
        comparing.share(
                Quantity.CAUSE_CONFIRMED,
                of(tally -> AnalysisDepth.of(tally.care()).confirmed()));
        comparing.share(
                Quantity.PERSON_BLAMING,
                of(tally -> new Proportion(
                        tally.causes().analyses.of(CauseTally.Analysis.PERSON_BLAMING),
                        tally.causes().analyses.of(CauseTally.Analysis.CONFIRMED))));
    }

    private void speed(PeriodComparing comparing) {
        for (var milestone : Milestone.values()) {
            if (milestone.compareTo(Milestone.DETECTED) > 0) {
                comparing.speed(
                        Quantity.TIME_TO,
                        Optional.of(milestone),
                        of(tally -> tally.responses()
                                .fromDetection
                                .getOrDefault(milestone, new ResponseTally.Clocks())
                                .business()));
            }
        }
        frame.rules().targets().keySet().stream()
                .sorted()
                .forEach(milestone -> comparing.share(
                        Quantity.IN_TIME,
                        Optional.of(milestone),
                        Optional.empty(),
                        of(tally -> inTime(tally, milestone))));
        comparing.speed(Quantity.TOP_TO_VISIT, Optional.empty(), of(tally -> tally.care().daysToVisit));
    }

    private static Proportion inTime(PeriodTally tally, Milestone milestone) {
        var targets = tally.responses().targets;
        int met = targets.of(new ResponseTally.Targeted(milestone, State.MET));
        int missed = targets.of(new ResponseTally.Targeted(milestone, State.LATE))
                + targets.of(new ResponseTally.Targeted(milestone, State.OVERDUE));
        return new Proportion(met, met + missed);
    }

    private void response(PeriodComparing comparing) {
        comparing.share(Quantity.REPORTED_BEFORE_APOLOGY, of(kept(GoodOrder.Rule.REPORTED_BEFORE_APOLOGY)));
        comparing.share(Quantity.REPLIED_BEFORE_HEARING, of(kept(GoodOrder.Rule.REPLIED_BEFORE_HEARING)));
        comparing.share(Quantity.HEARD_BEFORE_PROPOSAL, of(kept(GoodOrder.Rule.HEARD_BEFORE_PROPOSAL)));
        comparing.share(Quantity.PRESENTED_BEFORE_CLOSING, of(kept(GoodOrder.Rule.PREVENTION_BEFORE_CLOSING)));
        comparing.share(Quantity.PROMISES_KEPT, era -> HeadlineComparison.kept(promises, era, frame));
        comparing.share(
                Quantity.APOLOGISED, of(tally -> ApologyCare.of(tally.care()).apologised()));
        comparing.share(
                Quantity.ACCOMPANIED, of(tally -> ApologyCare.of(tally.care()).accompanied()));
        comparing.share(
                Quantity.LETTERS, of(tally -> ApologyCare.of(tally.care()).letters()));
        comparing.share(
                Quantity.MEMORANDA, of(tally -> ApologyCare.of(tally.care()).memoranda()));
        comparing.share(
                Quantity.TOP_REQUESTED,
                of(tally -> ExecutiveInvolvement.of(tally.care(), frame).requested()));
        comparing.share(
                Quantity.TOP_VISITED_ON_REQUEST,
                of(tally -> ExecutiveInvolvement.of(tally.care(), frame).answered()));
        comparing.share(
                Quantity.PROGRESS_REPORTED,
                of(tally -> ProgressRhythm.of(tally.care()).reported()));
        comparing.share(
                Quantity.CONTRACTS_KEPT,
                of(tally -> ContractOutcomes.of(tally.care()).kept()));
    }

    private static Function<PeriodTally, Proportion> kept(GoodOrder.Rule rule) {
        return tally -> new Proportion(
                tally.order().assessed.where(assessed -> assessed.rule() == rule && assessed.kept()),
                tally.order().assessed.where(assessed -> assessed.rule() == rule));
    }

    private void outcome(PeriodComparing comparing) {
        for (int days : frame.rules().choices().windows().recurrence()) {
            comparing.share(
                    Quantity.RECURRED,
                    Optional.empty(),
                    Optional.of(days),
                    era -> recurrences.fellDue(Recurrences.View.CLIENT, days, era.days(frame)));
        }
        comparing.share(Quantity.ADOPTED_IN_TIME, era -> PreventionStrength.onTime(prevention, era.days(frame), frame));
        comparing.share(
                Quantity.COMPLETENESS,
                of(tally -> new Proportion(
                        tally.quality().cells.where(QualityTally.Cell::filled),
                        tally.quality().cells.where(cell -> true))));
    }
}
