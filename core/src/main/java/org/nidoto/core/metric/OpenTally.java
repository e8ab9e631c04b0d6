package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.incident.SeverityCode;

/** Counts the incidents that are not finished, and keeps those open longest. */
final class OpenTally implements Serializable {
    private final NavigableSet<Unfinished> longest = new TreeSet<>();
    private int total;
    private int ofPeriod;

    record Unfinished(
            IncidentId id,
            String title,
            ClientCode client,
            DepartmentCode department,
            @Nullable SeverityCode severity,
            Moment detected,
            long detectedSecond,
            Milestone lastReached,
            @Nullable Moment nextContactDue)
            implements Comparable<Unfinished>, Serializable {
        private static final Comparator<Unfinished> LONGEST_FIRST =
                Comparator.comparingLong(Unfinished::detectedSecond).thenComparing(Unfinished::id);

        @Override
        public int compareTo(Unfinished other) {
            return LONGEST_FIRST.compare(this, other);
        }
    }

    void add(IncidentFact fact, ReviewFrame frame) {
        if (fact.finished()) {
            return;
        }
        total++;
        ofPeriod += frame.period().contains(fact.detectedOn()) ? 1 : 0;
        keep(new Unfinished(
                fact.id(),
                fact.incident().title(),
                fact.client(),
                fact.department(),
                fact.incident().severity().orElse(null),
                fact.detected(),
                fact.detected().earliest(frame.zone()).getEpochSecond(),
                fact.lastReached(),
                openPromise(fact, frame).orElse(null)));
    }

    private static Optional<Moment> openPromise(IncidentFact fact, ReviewFrame frame) {
        return PromisedContact.of(fact, frame).stream()
                .filter(promise -> promise.answered().isEmpty())
                .map(PromisedContact::due)
                .max(Comparator.comparing(due -> due.earliest(frame.zone())));
    }

    private void keep(Unfinished incident) {
        longest.add(incident);
        if (longest.size() > OpenIncidents.CAP) {
            longest.pollLast();
        }
    }

    void merge(OpenTally other) {
        total += other.total;
        ofPeriod += other.ofPeriod;
        other.longest.forEach(this::keep);
    }

    int total() {
        return total;
    }

    int ofPeriod() {
        return ofPeriod;
    }

    List<Unfinished> longest() {
        return List.copyOf(longest);
    }
}
