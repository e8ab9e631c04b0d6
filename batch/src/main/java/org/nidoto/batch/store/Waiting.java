package org.nidoto.batch.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nidoto.batch.intake.bulk.BulkAwaited;
import org.nidoto.core.statistics.TextOrder;
import org.springframework.jdbc.core.JdbcTemplate;

/** Contacts and adoptions whose incident or measure has not come yet; they are kept, and count from the night on which it comes. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final String ORPHANS = """
            FROM %1$s v
            JOIN source_file f ON f.file_id = v.file_id
            WHERE f.state = 'ACCEPTED' AND v.closed_by IS NULL AND NOT v.withdrawn AND NOT EXISTS (
                SELECT 1 FROM %2$s p JOIN source_file pf ON pf.file_id = p.file_id
                WHERE p.source = v.source AND p.%2$s_id = v.%2$s_id AND pf.state = 'ACCEPTED')
            """;

    private final JdbcTemplate jdbc;

    Waiting(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A parent that has not come, and how many records wait for it. */
    public record Missing(String parent, long records) {}

    /**
     * A parent that has not come.
     *
     * @param incident whether it is an incident, rather than a measure
     * @param since since when the first of the records has been known
     */
    public record Awaited(String parent, boolean incident, long records, Instant since) {}

    /**
     * What waits of contacts that are not kept here.
     *
     * @param byFile how many contacts of a file wait, by its number
     * @param parents the incidents that they wait for, the longest first
     */
    public record Beyond(Map<Long, Long> byFile, List<BulkAwaited> parents) {
        /** Nothing. */
        public static final Beyond NONE = new Beyond(Map.of(), List.of());

        private Stream<Awaited> awaited() {
            return parents.stream()
                    .map(parent -> new Awaited(parent.incident().number(), true, parent.all(), parent.since()));
        }

        /** By the incidents' numbers, whatever log these are of. */
        private Stream<Missing> overdue(Instant before) {
            var records = new TreeMap<String, Long>(TextOrder.BY_CODE_POINT);
            parents.forEach(parent -> records.merge(parent.incident().number(), parent.before(before), Long::sum));
            return records.entrySet().stream()
                    .filter(missing -> missing.getValue() > 0)
                    .map(missing -> new Missing(missing.getKey(), missing.getValue()));
        }
    }

    /** What is waited for here and beyond, incidents first, of each kind the longest first. */
    public List<Awaited> awaited(Beyond beyond) {
        var here = List.of("contact", "adoption").stream()
                .flatMap(table -> jdbc
                        .query(
                                "SELECT v.%1$s_id AS parent, COUNT(*) AS waiting, MIN(f.recorded_at) AS since "
                                                .formatted(parent(table))
                                        + orphans(table)
                                        + " GROUP BY v.source, v.%1$s_id ORDER BY 3, 1".formatted(parent(table)),
                                (row, number) -> new Awaited(
                                        row.getString("parent"),
                                        table.equals("contact"),
                                        row.getLong("waiting"),
                                        row.getObject("since", OffsetDateTime.class)
                                                .toInstant()))
                        .stream());
        return Stream.concat(beyond.awaited(), here).toList();
    }

    /** Counts anew, file by file, what waits here and beyond. */
    public void count(Beyond beyond) {
        jdbc.update("UPDATE source_file SET waiting = 0 WHERE waiting > 0");
        for (var table : List.of("contact", "adoption")) {
            jdbc.query("SELECT v.file_id, COUNT(*) AS waiting " + orphans(table) + " GROUP BY v.file_id", row -> {
                note(row.getLong("file_id"), row.getLong("waiting"));
            });
        }
        beyond.byFile().forEach(this::note);
    }

    private void note(long file, long waits) {
        jdbc.update("UPDATE source_file SET waiting = ? WHERE file_id = ?", waits, file);
    }

    /** Incidents and measures that have been waited for longer than 30 days, here and beyond. */
    public List<Missing> overdue(Instant asOf, Beyond beyond) {
        var begin = asOf.minus(PATIENCE);
        var since = OffsetDateTime.ofInstant(begin, ZoneOffset.UTC);
        var here = List.of("contact", "adoption").stream()
                .flatMap(table -> jdbc
                        .query(
                                "SELECT v.%1$s_id AS parent, COUNT(*) AS waiting ".formatted(parent(table))
                                        + orphans(table)
                                        + " AND f.recorded_at < ? GROUP BY v.%1$s_id ORDER BY 1"
                                                .formatted(parent(table)),
                                (row, number) -> new Missing(row.getString("parent"), row.getLong("waiting")),
                                since)
                        .stream());
        return Stream.concat(beyond.overdue(begin), here).toList();
    }

    private static String parent(String table) {
        return table.equals("contact") ? "incident" : "measure";
    }

    private static String orphans(String table) {
        return ORPHANS.formatted(table, parent(table));
    }
}
