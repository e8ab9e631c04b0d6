package org.nidoto.core.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nidoto.core.metric.AdoptionProgress;
import org.nidoto.core.metric.AdoptionProgress.MeasureRow;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.CauseBreakdown.Row;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.ClientConcern.Fact;
import org.nidoto.core.metric.RecurrenceRate;
import org.nidoto.core.metric.RecurrenceRate.CauseLine;

/** Which decisions a review's numbers ask for: of each kind the weightiest one, at most four unless chosen otherwise, clients first. House rules. */
final class DecisionsWanted {
    private DecisionsWanted() {}

    /**
     * The decisions, weightiest first.
     *
     * @param withoutMeasure vital causes that no measure is against and that have enough incidents to ask for one, most frequent first
     * @param total incidents of the period
     * @param most how many decisions the meeting is asked for at most
     */
    static List<DecisionWanted> of(
            List<ClientConcern> clients,
            List<Row> withoutMeasure,
            int total,
            RecurrenceRate recurrence,
            AdoptionProgress adoption,
            int most) {
        return Stream.of(
                        visit(clients),
                        findMeasure(withoutMeasure, total),
                        strengthen(recurrence),
                        spread(adoption),
                        settleOverdue(adoption))
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }

    private static Optional<DecisionWanted> visit(List<ClientConcern> clients) {
        return clients.stream()
                .filter(DecisionsWanted::wantsVisit)
                .<DecisionWanted>map(DecisionWanted.VisitClient::new)
                .findFirst();
    }

    private static boolean wantsVisit(ClientConcern concern) {
        boolean asked = concern.facts().stream().anyMatch(Fact.ExecutiveRequested.class::isInstance);
        return concern.waitsForTheTop() || (!asked && concern.level() == ClientConcern.Level.RED);
    }

    private static Optional<DecisionWanted> findMeasure(List<Row> withoutMeasure, int total) {
        return withoutMeasure.stream()
                .<DecisionWanted>map(row -> new DecisionWanted.FindMeasure(row.cause(), row.incidents(), total))
                .findFirst();
    }

    private static Optional<DecisionWanted> strengthen(RecurrenceRate recurrence) {
        return recurrence.timeline().stream()
                .filter(line -> line.afterMeasure() > 0)
                .max(Comparator.comparingInt(CauseLine::afterMeasure))
                .map(line -> {
                    var last = line.measures().get(line.measures().size() - 1);
                    return new DecisionWanted.StrengthenMeasure(
                            last.title(), line.cause(), last.firstAdopted(), line.afterMeasure());
                });
    }

    private static Optional<DecisionWanted> spread(AdoptionProgress adoption) {
        var wanted = new ArrayList<DecisionWanted.SpreadMeasure>();
        for (var measure : adoption.measures()) {
            var departments = adoption.departments().stream()
                    .filter(department -> isNotConsidered(measure, department.code()))
                    .toList();
            if (!departments.isEmpty()) {
                wanted.add(new DecisionWanted.SpreadMeasure(measure.id(), measure.title(), departments));
            }
        }
        return wanted.stream()
                .max(Comparator.comparingInt(measure -> measure.departments().size()))
                .map(DecisionWanted.class::cast);
    }

    private static boolean isNotConsidered(MeasureRow measure, String department) {
        return measure.cells().entrySet().stream()
                .anyMatch(cell -> cell.getKey().value().equals(department) && cell.getValue() == State.NOT_CONSIDERED);
    }

    private static Optional<DecisionWanted> settleOverdue(AdoptionProgress adoption) {
        var overdue = adoption.overdue();
        return overdue.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecisionWanted.SettleOverdue(overdue.size(), overdue.get(0)));
    }
}
