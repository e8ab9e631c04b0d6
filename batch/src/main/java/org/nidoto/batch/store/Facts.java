package org.nidoto.batch.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;

/**
 * Every incident with its contacts, as known at one instant: two cursors over the same order, walked side by side, so that memory does not
 * grow with the log.
 */
public final class Facts {
    /** UTF-8 keeps the order of code points, which is the cursors' order. */
    private static final Comparator<IncidentId> IN_ORDER = Comparator.comparing(IncidentId::source, Facts::byCodePoints)
            .thenComparing(IncidentId::number, Facts::byCodePoints);

    private final Versions<Incident> incidents;
    private final Versions<Contact> contacts;

    Facts(Records records) {
        this.incidents = records.incidents();
        this.contacts = records.contacts();
    }

    /** Hands over each incident with its contacts in the order they were made; call it within a transaction. */
    public void forEach(Instant knownAt, BiConsumer<Incident, List<Contact>> each) {
        try (var incidentCursor = incidents.streamKnownAt(knownAt);
                var contactCursor = contacts.streamKnownAt(knownAt)) {
            var waiting = new Group(contactCursor.iterator());
            incidentCursor.forEach(incident -> each.accept(incident, waiting.of(incident.id())));
        }
    }

    private static int byCodePoints(String a, String b) {
        return a.equals(b)
                ? 0
                : Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** The incidents that nobody knew of at the given instant. */
    public Set<IncidentId> firstKnownAfter(Instant instant) {
        return incidents.firstKnownAfter(instant).stream().map(Incident::id).collect(Collectors.toSet());
    }

    /** The contacts of one incident after the other; contacts of incidents that have not come are passed over. */
    private static final class Group {
        private final Iterator<Contact> contacts;
        private @Nullable Contact next;

        Group(Iterator<Contact> contacts) {
            this.contacts = contacts;
            advance();
        }

        private void advance() {
            next = contacts.hasNext() ? contacts.next() : null;
        }

        List<Contact> of(IncidentId incident) {
            var group = new ArrayList<Contact>();
            var contact = next;
            while (contact != null && IN_ORDER.compare(contact.incident(), incident) <= 0) {
                if (contact.incident().equals(incident)) {
                    group.add(contact);
                }
                advance();
                contact = next;
            }
            return group;
        }
    }
}
