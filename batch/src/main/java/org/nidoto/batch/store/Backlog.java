package org.nidoto.batch.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database holds that is not finished, and how large it is. */
public final class Backlog {
    private final JdbcTemplate jdbc;
    private final Dialect dialect;

    Backlog(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** Contacts and adoptions that wait for their incident or measure, as counted by the last run. */
    public long waitingRecords() {
        return number("SELECT COALESCE(SUM(waiting), 0) FROM source_file").orElse(0L);
    }

    /** Files whose reading has not ended; where no run is active, the next one takes out what was read and reads them anew. */
    public long unfinishedFiles() {
        return number("SELECT COUNT(*) FROM source_file WHERE state = 'RECEIVED'")
                .orElse(0L);
    }

    /** The size of the database in bytes; empty where it does not tell. */
    public Optional<Long> bytes() {
        return number(dialect.size());
    }

    private Optional<Long> number(String sql) {
        @Nullable Long number = jdbc.queryForObject(sql, Long.class);
        return Optional.ofNullable(number);
    }
}
