package org.nidoto.batch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The versions of the configuration that changes figures. */
public final class Configurations {
    private final JdbcTemplate jdbc;

    Configurations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One version. */
    public record Version(long id, String content) {}

    /** Keeps the configuration as a new version from the given knowledge time on, unless it is the one in force already. */
    public void keep(String content, Instant recordedAt) {
        if (latest().filter(version -> version.content().equals(content)).isEmpty()) {
            jdbc.update(
                    "INSERT INTO configuration (recorded_at, content) VALUES (?, ?)",
                    OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC),
                    content);
        }
    }

    /** One version. */
    public Version get(long id) {
        return first("SELECT configuration_id, content FROM configuration WHERE configuration_id = ?", id)
                .orElseThrow(() -> new IllegalArgumentException("no configuration has the number " + id));
    }

    private Optional<Version> latest() {
        return first("SELECT configuration_id, content FROM configuration ORDER BY configuration_id DESC LIMIT 1");
    }

    /** The version that was in force at the given knowledge time: the last one recorded by then, or the first one of all. */
    public Version knownAt(Instant knownAt) {
        return first("""
                        SELECT configuration_id, content FROM configuration WHERE recorded_at <= ?
                        ORDER BY configuration_id DESC LIMIT 1
                        """, OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .or(() ->
                        first("SELECT configuration_id, content FROM configuration ORDER BY configuration_id LIMIT 1"))
                .orElseThrow(() -> new IllegalStateException("no configuration has been kept yet"));
    }

    private Optional<Version> first(String sql, Object... arguments) {
        return jdbc
                .query(
                        sql,
                        (row, number) -> new Version(row.getLong("configuration_id"), row.getString("content")),
                        arguments)
                .stream()
                .findFirst();
    }
}
