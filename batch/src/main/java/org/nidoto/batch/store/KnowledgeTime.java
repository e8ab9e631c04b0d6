package org.nidoto.batch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/**
 * When things became known. What a run records is known from the run's as-of instant on, but always later than what was recorded before it,
 * by a millisecond at least: so the versions of a record follow each other as they came, and what was known at an instant never changes.
 */
public final class KnowledgeTime {
    private final JdbcTemplate jdbc;

    KnowledgeTime(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Knowledge time for what is recorded in a run as of the given instant. */
    public Instant next(Instant asOf) {
        var wanted = asOf.truncatedTo(ChronoUnit.MILLIS);
        return latest().map(last -> last.plusMillis(1))
                .filter(earliest -> earliest.isAfter(wanted))
                .orElse(wanted);
    }

    /** The same for a run that finishes the work of others: it goes on at their knowledge time as long as nothing has been printed of that. */
    public Instant next(Instant asOf, List<Long> unfinished) {
        var wanted = asOf.truncatedTo(ChronoUnit.MILLIS);
        return latest().filter(last -> !unfinished.isEmpty() && !last.isBefore(wanted) && isOpen(last, unfinished))
                .orElseGet(() -> next(asOf));
    }

    private boolean isOpen(Instant last, List<Long> unfinished) {
        var at = OffsetDateTime.ofInstant(last, ZoneOffset.UTC);
        var recordedBy = jdbc.query(
                "SELECT DISTINCT run_id FROM source_file WHERE state = 'ACCEPTED' AND recorded_at = ?",
                new SingleColumnRowMapper<>(Long.class),
                at);
        var printed = jdbc.queryForObject("SELECT COUNT(*) FROM edition WHERE known_at >= ?", Long.class, at);
        return unfinished.containsAll(recordedBy) && printed != null && printed == 0;
    }

    /** The latest knowledge time of anything that is visible; empty where nothing is. */
    public Optional<Instant> latest() {
        return Optional.ofNullable(jdbc.queryForObject("""
                        SELECT MAX(recorded_at) FROM (
                            SELECT recorded_at FROM source_file WHERE state = 'ACCEPTED'
                            UNION ALL SELECT recorded_at FROM configuration) AS recorded
                        """, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
