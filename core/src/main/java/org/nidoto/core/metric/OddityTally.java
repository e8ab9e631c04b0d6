package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.nidoto.core.incident.IncidentId;

/** Counts the incidents that have each oddity, and keeps the first of them by source and number. */
final class OddityTally implements Serializable {
    private final Map<Oddity.Kind, Found> found = new EnumMap<>(Oddity.Kind.class);

    private static final class Found implements Serializable {
        private final TreeSet<IncidentId> first = new TreeSet<>();
        private int incidents;

        private void add(IncidentId incident) {
            first.add(incident);
            if (first.size() > Oddity.NAMED) {
                first.pollLast();
            }
        }
    }

    /** Counts an incident; each may be added once a kind. */
    void add(Oddity.Kind kind, IncidentId incident) {
        var of = found.computeIfAbsent(kind, unused -> new Found());
        of.incidents++;
        of.add(incident);
    }

    void merge(OddityTally other) {
        other.found.forEach((kind, theirs) -> {
            var ours = found.computeIfAbsent(kind, unused -> new Found());
            ours.incidents += theirs.incidents;
            theirs.first.forEach(ours::add);
        });
    }

    /** What was found, kind by kind. */
    List<Oddity> oddities() {
        return found.entrySet().stream()
                .map(kind -> new Oddity(kind.getKey(), kind.getValue().incidents, List.copyOf(kind.getValue().first)))
                .toList();
    }
}
