package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nidoto.core.incident.IncidentId;

/**
 * An incident that contacts are about and that has not come.
 *
 * @param contacts how many wait for it, by the instant since when they have been known; at least one
 */
public record BulkAwaited(IncidentId incident, SortedMap<Instant, Long> contacts) implements Serializable {
    public BulkAwaited {
        contacts = new TreeMap<>(contacts);
    }

    /** Since when the first of them has been known. */
    public Instant since() {
        return contacts.firstKey();
    }

    /** How many there are. */
    public long all() {
        return sum(contacts);
    }

    /** How many have been known since before an instant. */
    public long before(Instant instant) {
        return sum(contacts.headMap(instant));
    }

    private static long sum(SortedMap<Instant, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
