package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.RecurrenceRate.CauseLine;
import org.nidoto.core.metric.RecurrenceRate.MeasureMark;
import org.nidoto.core.metric.RecurrenceTally.Lasted;
import org.nidoto.core.prevention.PreventionMeasure;

/** Each cause's incidents through the months charted before the as-of day, with the measures against it. */
final class CauseTimeline {
    private static final Comparator<CauseLine> MOST_RECURRENCES_FIRST = Comparator.comparing(
                    (CauseLine line) -> line.recurrences().size())
            .thenComparing(line -> line.occurred().size())
            .reversed()
            .thenComparing(line -> line.cause().code());

    private final Map<IncidentId, Lasted> incidents;
    private final Set<IncidentId> recurrences;
    private final Prevention prevention;
    private final ReviewFrame frame;

    CauseTimeline(RecurrenceTally tally, Set<IncidentId> recurrences, Prevention prevention, ReviewFrame frame) {
        this.incidents = tally.incidents();
        this.recurrences = Set.copyOf(recurrences);
        this.prevention = prevention;
        this.frame = frame;
    }

    private record Adopted(PreventionMeasure measure, LocalDate first) {}

    List<CauseLine> lines() {
        var byCause = new TreeMap<CauseCode, Map<IncidentId, Lasted>>();
        incidents.forEach((id, incident) -> incident.named()
                .ifPresent(cause -> byCause.computeIfAbsent(frame.atLevel(cause), node -> new HashMap<>())
                        .put(id, incident)));
        var lines = new ArrayList<CauseLine>();
        byCause.forEach((cause, ofCause) -> lines.add(line(cause, ofCause)));
        lines.removeIf(line -> line.occurred().isEmpty());
        lines.sort(MOST_RECURRENCES_FIRST);
        return lines;
    }

    private CauseLine line(CauseCode cause, Map<IncidentId, Lasted> ofCause) {
        var began = new HashSet<>(ofCause.keySet());
        began.retainAll(recurrences);
        var adopted = prevention.measures().stream()
                .filter(measure -> Prevention.concerns(measure, cause, frame.codes()))
                .flatMap(measure -> prevention.firstAdopted(measure).stream().map(day -> new Adopted(measure, day)))
                .sorted(Comparator.comparing(Adopted::first)
                        .thenComparing(one -> one.measure().id()))
                .toList();
        return new CauseLine(
                frame.codes().label(cause),
                days(ofCause, ofCause.keySet()),
                days(ofCause, began),
                adopted.stream()
                        .map(one -> new MeasureMark(one.measure().title(), one.first()))
                        .toList(),
                adopted.isEmpty() ? 0 : after(adopted.get(adopted.size() - 1), ofCause));
    }

    private List<LocalDate> days(Map<IncidentId, Lasted> ofCause, Set<IncidentId> among) {
        var since = frame.asOfDay().minusMonths(frame.months());
        return ofCause.entrySet().stream()
                .filter(incident -> among.contains(incident.getKey()))
                .map(incident -> incident.getValue().start())
                .filter(day -> day.isAfter(since))
                .sorted()
                .toList();
    }

    /** Only what the measure addresses counts: it may be against a deeper cause, or some categories alone. */
    private int after(Adopted last, Map<IncidentId, Lasted> ofCause) {
        return (int) ofCause.values().stream()
                .filter(incident -> incident.start().isAfter(last.first()))
                .filter(incident -> incident.named()
                        .filter(cause ->
                                Prevention.addresses(last.measure(), cause, incident.category(), frame.codes()))
                        .isPresent())
                .count();
    }
}
