package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.RecurrenceRate.CauseLine;
import org.nidoto.core.metric.RecurrenceRate.MeasureMark;
import org.nidoto.core.metric.RecurrenceRate.OnDay;
import org.nidoto.core.metric.RecurrenceTally.Lasted;
import org.nidoto.core.prevention.PreventionMeasure;

/** Each cause's incidents through the months charted before the as-of day, with the measures against it. */
final class CauseTimeline {
    private static final Comparator<CauseLine> MOST_RECURRENCES_FIRST = Comparator.comparing(CauseLine::recurrences)
            .thenComparing(CauseLine::incidents)
            .reversed()
            .thenComparing(line -> line.cause().code());

    private final Map<IncidentId, Lasted> incidents;
    private final Set<IncidentId> recurrences;
    private final Prevention prevention;
    private final ReviewFrame frame;

    CauseTimeline(RecurrenceTally tally, Set<IncidentId> recurrences, Prevention prevention, ReviewFrame frame) {
        this.incidents = tally.incidents();
        this.recurrences = recurrences;
        this.prevention = prevention;
        this.frame = frame;
    }

    private record Adopted(PreventionMeasure measure, LocalDate first) {}

    private record Happened(IncidentId id, Lasted incident) {}

    List<CauseLine> lines() {
        var byCause = new TreeMap<CauseCode, List<Happened>>();
        incidents.forEach((id, incident) -> incident.named()
                .ifPresent(cause -> byCause.computeIfAbsent(frame.atLevel(cause), node -> new ArrayList<>())
                        .add(new Happened(id, incident))));
        var lines = new ArrayList<CauseLine>();
        byCause.forEach((cause, ofCause) -> lines.add(line(cause, ofCause)));
        lines.removeIf(line -> line.occurred().isEmpty());
        lines.sort(MOST_RECURRENCES_FIRST);
        return lines;
    }

    private CauseLine line(CauseCode cause, List<Happened> ofCause) {
        var adopted = prevention.measures().stream()
                .filter(measure -> Prevention.concerns(measure, cause, frame.codes()))
                .flatMap(measure -> prevention.firstAdopted(measure).stream().map(day -> new Adopted(measure, day)))
                .sorted(Comparator.comparing(Adopted::first)
                        .thenComparing(one -> one.measure().id()))
                .toList();
        return new CauseLine(
                frame.codes().label(cause),
                days(ofCause),
                adopted.stream()
                        .map(one -> new MeasureMark(one.measure().title(), one.first()))
                        .toList(),
                adopted.isEmpty() ? 0 : after(adopted.get(adopted.size() - 1), ofCause));
    }

    private List<OnDay> days(List<Happened> ofCause) {
        var since = frame.asOfDay().minusMonths(frame.months());
        var days = new TreeMap<LocalDate, OnDay>();
        for (var happened : ofCause) {
            var day = happened.incident().start();
            if (day.isAfter(since)) {
                days.merge(day, new OnDay(day, 1, recurrences.contains(happened.id()) ? 1 : 0), OnDay::plus);
            }
        }
        return List.copyOf(days.values());
    }

    /** Only what the measure addresses counts: it may be against a deeper cause, or some categories alone. */
    private int after(Adopted last, List<Happened> ofCause) {
        return (int) ofCause.stream()
                .map(Happened::incident)
                .filter(incident -> incident.start().isAfter(last.first()))
                .filter(incident -> incident.named()
                        .filter(cause ->
                                Prevention.addresses(last.measure(), cause, incident.category(), frame.codes()))
                        .isPresent())
                .count();
    }
}
