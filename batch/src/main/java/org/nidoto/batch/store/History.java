package org.nidoto.batch.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.incident.IncidentId;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became known of incidents, one version after the other: what changed, when, and from which file. */
public final class History {
    private static final String VERSIONS = """
        SELECT v.*, f.run_id, f.name AS file_name, f.recorded_at
        FROM incident v JOIN source_file f ON f.file_id = v.file_id
        WHERE f.state = 'ACCEPTED' AND %s
        ORDER BY %s, %s, v.version
        """;
    private static final String ONE = "v.incident_id = ?";
    private static final String SINCE = """
        EXISTS (SELECT 1 FROM incident w JOIN source_file g ON g.file_id = w.file_id
                WHERE w.source = v.source AND w.incident_id = v.incident_id
                    AND g.state = 'ACCEPTED' AND g.recorded_at > ?)\
        """;

    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final List<String> columns = new IncidentStore().contentColumns();

    History(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** What a file did to an incident. */
    public enum Event {
        ADDED,
        CHANGED,
        /** A complete export no longer had it. */
        WITHDRAWN,
        /** It had been withdrawn, and is there again. */
        RETURNED,
        /** What came before has been deleted after its time. */
        OLDEST_KEPT
    }

    /** A column's value before and after, as the database writes it; empty where it was blank. */
    public record FieldChange(String column, Optional<String> before, Optional<String> after) {}

    /**
     * One step in what is known of an incident.
     *
     * @param run the run that brought it
     * @param line the line of its row; 0 where a file withdrew it by not having it
     * @param knownSince knowledge time
     * @param fields what changed; nothing where it was added
     */
    public record Change(
            IncidentId incident,
            Event event,
            long run,
            String file,
            long line,
            Instant knownSince,
            List<FieldChange> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    private record Version(
            IncidentId incident,
            boolean withdrawn,
            boolean replaces,
            long run,
            String file,
            long line,
            Instant knownSince,
            Map<String, Optional<String>> values) {}

    /** All that is known of the incidents of that number, oldest first, source by source. */
    public List<Change> of(String number) {
        return changes(versions(ONE, number));
    }

    /** What became known after an instant, incident by incident, oldest first. */
    public List<Change> since(Instant knowledgeTime) {
        var time = OffsetDateTime.ofInstant(knowledgeTime, ZoneOffset.UTC);
        return changes(versions(SINCE, time)).stream()
                .filter(change -> change.knownSince().isAfter(knowledgeTime))
                .toList();
    }

    private List<Version> versions(String condition, Object of) {
        var sql = VERSIONS.formatted(condition, dialect.inOrder("v.source"), dialect.inOrder("v.incident_id"));
        return jdbc.query(sql, (row, number) -> version(row), of);
    }

    private Version version(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, Optional<String>>();
        for (var column : columns) {
            values.put(column, Optional.ofNullable(row.getObject(column)).map(History::text));
        }
        return new Version(
                new IncidentId(row.getString("source"), row.getString("incident_id")),
                row.getBoolean("withdrawn"),
                row.getObject("replaces") != null,
                row.getLong("run_id"),
                row.getString("file_name"),
                row.getLong("line"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                values);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private static List<Change> changes(List<Version> versions) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            boolean first = i == 0 || !versions.get(i - 1).incident().equals(version.incident());
            var opening = version.replaces() ? Event.OLDEST_KEPT : Event.ADDED;
            changes.add(first ? change(version, opening, List.of()) : change(versions.get(i - 1), version));
        }
        return changes;
    }

    private static Change change(Version before, Version after) {
        var fields = new ArrayList<FieldChange>();
        before.values().forEach((column, old) -> {
            var now = after.values().getOrDefault(column, Optional.empty());
            if (!old.equals(now)) {
                fields.add(new FieldChange(column, old, now));
            }
        });
        var event = after.withdrawn() ? Event.WITHDRAWN : before.withdrawn() ? Event.RETURNED : Event.CHANGED;
        return change(after, event, fields);
    }

    private static Change change(Version version, Event event, List<FieldChange> fields) {
        return new Change(
                version.incident(), event, version.run(), version.file(), version.line(), version.knownSince(), fields);
    }
}
