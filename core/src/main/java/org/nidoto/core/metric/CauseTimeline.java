package org.nidoto.core.metric;

import java.time.LocalDate;
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

    private final RecurrenceTally incidents;
    private final Set<IncidentId> recurrences;
    private final Prevention prevention;
    private final ReviewFrame frame;
    private final LocalDate since;

    CauseTimeline(RecurrenceTally tally, Set<IncidentId> recurrences, Prevention prevention, ReviewFrame frame) {
        this.incidents = tally;
        this.recurrences = recurrences;
        this.prevention = prevention;
        this.frame = frame;
        this.since = frame.asOfDay().minusMonths(frame.months());
    }

    private record Adopted(PreventionMeasure measure, LocalDate first) {}

    /** One cause's line while it is put together. */
    private final class Line {
        private final CauseCode cause;
        private final List<Adopted> adopted;
        private final Map<LocalDate, OnDay> days = new TreeMap<>();
        private int afterLast;

        Line(CauseCode cause) {
            this.cause = cause;
            this.adopted = adopted(cause);
        }

        void add(Lasted incident, CauseCode named) {
            var day = incident.start();
            if (day.isAfter(since)) {
                days.merge(day, new OnDay(day, 1, recurrences.contains(incident.id()) ? 1 : 0), OnDay::plus);
            }
            if (!adopted.isEmpty() && comesAfter(adopted.get(adopted.size() - 1), incident, named)) {
                afterLast++;
            }
        }

        CauseLine drawn() {
            return new CauseLine(
                    frame.codes().label(cause),
                    List.copyOf(days.values()),
                    adopted.stream()
                            .map(one -> new MeasureMark(one.measure().title(), one.first()))
                            .toList(),
                    afterLast);
        }
    }

    List<CauseLine> lines() {
        var byCause = new TreeMap<CauseCode, Line>();
        incidents.forEach(incident -> incident.named()
                .ifPresent(cause ->
                        byCause.computeIfAbsent(frame.atLevel(cause), Line::new).add(incident, cause)));
        return byCause.values().stream()
                .map(Line::drawn)
                .filter(line -> !line.occurred().isEmpty())
                .sorted(MOST_RECURRENCES_FIRST)
                .toList();
    }

    private List<Adopted> adopted(CauseCode cause) {
        return prevention.measures().stream()
                .filter(measure -> Prevention.concerns(measure, cause, frame.codes()))
                .flatMap(measure -> prevention.firstAdopted(measure).stream().map(day -> new Adopted(measure, day)))
                .sorted(Comparator.comparing(Adopted::first)
                        .thenComparing(one -> one.measure().id()))
                .toList();
    }

    /** Only what the measure addresses counts: it may be against a deeper cause, or some categories alone. */
    private boolean comesAfter(Adopted last, Lasted incident, CauseCode named) {
        return incident.start().isAfter(last.first())
                && Prevention.addresses(last.measure(), named, incident.category(), frame.codes());
    }
}
