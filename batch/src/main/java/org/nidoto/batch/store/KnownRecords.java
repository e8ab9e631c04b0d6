package org.nidoto.batch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The records of one kind as they were known at an instant: of each the version that was in force then, none where it was withdrawn.
 *
 * @param <T> the record
 */
final class KnownRecords<T> {
    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final RecordStore<T> store;

    KnownRecords(JdbcTemplate jdbc, Dialect dialect, RecordStore<T> store) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.store = store;
    }

    /** All of them, by natural key, text by its code points. */
    List<T> all(Instant knownAt) {
        return known(knownAt, "ORDER BY " + String.join(", ", order()));
    }

    /** Those of any source that hold the value in the column, by source. */
    List<T> holding(Instant knownAt, String column, String value) {
        return known(knownAt, "AND v.%s = ? ORDER BY v.source".formatted(column), value);
    }

    private List<T> known(Instant knownAt, String which, Object... arguments) {
        var at = OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC);
        return jdbc.query(
                """
                SELECT v.*
                FROM %s v
                JOIN source_file f ON f.file_id = v.file_id
                LEFT JOIN source_file c ON c.file_id = v.closed_by
                WHERE f.state = 'ACCEPTED' AND f.recorded_at <= ? AND (c.file_id IS NULL OR c.recorded_at > ?)
                    AND NOT v.withdrawn
                """.formatted(store.table()) + which,
                new RecordReader<>(store),
                Stream.concat(Stream.of(at, at), Stream.of(arguments)).toArray());
    }

    /** Those of which no version was known yet at the given instant, in any version known since. */
    List<T> firstAfter(Instant instant) {
        var at = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        var sameKey = store.keyColumns().stream()
                .map(column -> " AND earlier.%1$s = v.%1$s".formatted(column))
                .collect(Collectors.joining());
        return jdbc.query("""
                SELECT v.*
                FROM %1$s v JOIN source_file f ON f.file_id = v.file_id
                WHERE f.state = 'ACCEPTED' AND f.recorded_at > ? AND NOT EXISTS (
                    SELECT 1 FROM %1$s earlier JOIN source_file e ON e.file_id = earlier.file_id
                    WHERE earlier.source = v.source%2$s AND e.state = 'ACCEPTED' AND e.recorded_at <= ?)
                """.formatted(store.table(), sameKey), new RecordReader<>(store), at, at);
    }

    /** The natural key; days and numbers have but one order. */
    private List<String> order() {
        var order = new ArrayList<>(List.of(dialect.inOrder("v.source")));
        store.keyColumns().forEach(column -> order.add(dialect.inOrder("v." + column)));
        if (store.countsEquals()) {
            order.add("v.ordinal");
        }
        return order;
    }
}
