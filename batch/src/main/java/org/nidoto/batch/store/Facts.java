package org.nidoto.batch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every incident with its contacts, as known at one instant: two cursors over the same order, walked side by side, so that memory does not
 * grow with the log.
 */
public final class Facts {
    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final RecordStore<Incident> incidents;
    private final RecordStore<Contact> contacts;
    private final Versions<Incident> versions;
    private final Comparator<IncidentId> order;

    Facts(JdbcTemplate jdbc, Dialect dialect, Records records) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.versions = records.incidents();
        this.incidents = versions.store();
        this.contacts = records.contacts().store();
        this.order = Comparator.comparing(IncidentId::source, dialect.ownOrder())
                .thenComparing(IncidentId::number, dialect.ownOrder());
    }

    /**
     * Hands over each incident, in the order of the database, with its contacts in the order they were made; call it within a transaction that
     * sees all as it was when it began.
     */
    public void forEach(Instant knownAt, BiConsumer<Incident, List<Contact>> each) {
        dialect.handOverAsFound(jdbc, true);
        try (var incidentCursor = inOrder(incidents, knownAt);
                var contactCursor = inOrder(contacts, knownAt)) {
            var waiting = new Group(contactCursor.iterator());
            incidentCursor.forEach(incident -> each.accept(incident, waiting.of(incident.id())));
        } finally {
            dialect.handOverAsFound(jdbc, false);
        }
    }

    /**
     * As they were known, by key through an open cursor; the caller closes it.
     *
     * <p>No other table takes part, so that an index by source and number, where there is one, gives the rows in their order one by one.
     */
    private <T> Stream<T> inOrder(RecordStore<T> store, Instant knownAt) {
        var accepted = files("recorded_at <= ? AND state = 'ACCEPTED'", knownAt);
        var closing = files("recorded_at <= ?", knownAt);
        var key = String.join(", ", store.keyColumns()) + (store.countsEquals() ? ", ordinal" : "");
        var records = new RecordReader<>(store);
        return jdbc.queryForStream(
                        "SELECT v.file_id, v.closed_by, v.withdrawn, v.* FROM %s v ORDER BY source, %s"
                                .formatted(store.table(), key),
                        (row, number) -> accepted.contains(row.getLong(1))
                                        && !closing.contains(row.getLong(2))
                                        && !row.getBoolean(3)
                                ? Optional.of(records.read(row))
                                : Optional.<T>empty())
                .flatMap(Optional::stream);
    }

    private Set<Long> files(String condition, Instant at) {
        return Set.copyOf(jdbc.queryForList(
                "SELECT file_id FROM source_file WHERE " + condition,
                Long.class,
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC)));
    }

    /** The incidents that nobody knew of at the given instant. */
    public Set<IncidentId> firstKnownAfter(Instant instant) {
        return versions.firstKnownAfter(instant).stream().map(Incident::id).collect(Collectors.toSet());
    }

    /** The contacts of one incident after the other; contacts of incidents that have not come are passed over. */
    private final class Group {
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
            while (contact != null && order.compare(contact.incident(), incident) <= 0) {
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
