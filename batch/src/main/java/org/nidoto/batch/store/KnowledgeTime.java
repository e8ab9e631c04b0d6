package org.nidoto.batch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

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
