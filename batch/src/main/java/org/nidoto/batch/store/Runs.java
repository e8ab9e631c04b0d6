package org.nidoto.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs of the past, from Spring Batch's own tables. */
public final class Runs {
    /** The exit code in Spring Batch's books of a run that is done and rejected rows or files. */
    public static final String WITH_REJECTS = "COMPLETED WITH REJECTS";

    /** The exit code of a run that came to its end, but something of it went wrong. */
    public static final String WITH_FAILURES = "COMPLETED WITH FAILURES";

    private final JdbcTemplate jdbc;
    private final Dialect dialect;

    Runs(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /**
     * One run.
     *
     * @param id Spring Batch's job execution
     * @param command the command that ran: nightly, import or review
     * @param started by the machine's clock
     * @param ended empty where it has not, or died
     */
    public record Run(long id, String command, Instant started, Optional<Instant> ended, Outcome outcome) {}

    /** How a run ended. */
    public enum Outcome {
        RUNNING,
        DONE,
        /** It came to its end, but something of it went wrong. */
        INCOMPLETE,
        FAILED,
        /** It died, and a later run cleared up after it. */
        INTERRUPTED
    }

    /** What the run says of itself that is active beside us; empty where none is. */
    public Optional<String> active() {
        return dialect.holder()
                .flatMap(sql -> jdbc.queryForList(sql, String.class).stream().findFirst());
    }

    /** The latest runs, newest first; only the newest can be running, and only where any run is active. */
    public List<Run> latest(int count) {
        var runs = booked(count);
        boolean active = active().isPresent();
        var latest = new ArrayList<Run>();
        for (var run : runs) {
            boolean dead = run.outcome() == Outcome.RUNNING && !(active && latest.isEmpty());
            latest.add(dead ? new Run(run.id(), run.command(), run.started(), run.ended(), Outcome.INTERRUPTED) : run);
        }
        return latest;
    }

    private List<Run> booked(int count) {
        return jdbc.query(
                """
                SELECT e.job_execution_id, i.job_name, e.create_time, e.start_time, e.end_time, e.status, e.exit_code
                FROM batch_job_execution e JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
                ORDER BY e.job_execution_id DESC LIMIT ?
                """,
                (row, number) -> {
                    var started = instant(row, "start_time");
                    return new Run(
                            row.getLong("job_execution_id"),
                            row.getString("job_name"),
                            started.isPresent()
                                    ? started.get()
                                    : instant(row, "create_time").orElseThrow(),
                            instant(row, "end_time"),
                            outcome(row.getString("status"), String.valueOf(row.getString("exit_code"))));
                },
                count);
    }

    /** Spring Batch writes the machine's local time. */
    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.atZone(ZoneId.systemDefault()).toInstant());
    }

    /**
     * When the last night began that succeeded, that is, imported everything and printed all that was due, with rejects or without; empty
     * where none has.
     */
    public Optional<Instant> lastGoodNight() {
        return started("DESC", "AND e.status = 'COMPLETED' AND e.exit_code <> '" + WITH_FAILURES + "'");
    }

    /** When the first night of all began, however it went; empty where there was none. */
    public Optional<Instant> firstNight() {
        return started("ASC", "");
    }

    /** For how long no night has succeeded at the given instant; empty where that is within the limit. */
    public Optional<Silence> silence(Instant now, Duration limit) {
        return Silence.at(now, lastGoodNight(), firstNight(), limit);
    }

    /** When the last run before the given one began, by the machine's clock; empty where there was none. */
    public Optional<Instant> startBefore(long run) {
        return jdbc.query("""
                        SELECT parameter_value FROM batch_job_execution_params
                        WHERE parameter_name = 'started' AND job_execution_id < ?
                        ORDER BY job_execution_id DESC LIMIT 1
                        """, (row, number) -> Instant.parse(row.getString(1)), run).stream()
                .findFirst();
    }

    private Optional<Instant> started(String order, String condition) {
        return jdbc.query("""
            SELECT p.parameter_value FROM batch_job_execution e
            JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
            JOIN batch_job_execution_params p ON p.job_execution_id = e.job_execution_id
            WHERE i.job_name = 'nightly' AND p.parameter_name = 'started' %s
            ORDER BY e.job_execution_id %s LIMIT 1
            """.formatted(condition, order), (row, number) -> Instant.parse(row.getString(1))).stream()
                .findFirst();
    }

    private static Outcome outcome(String status, String exitCode) {
        return switch (status) {
            case "COMPLETED" -> exitCode.equals(WITH_FAILURES) ? Outcome.INCOMPLETE : Outcome.DONE;
            case "STARTING", "STARTED", "STOPPING" -> Outcome.RUNNING;
            case "ABANDONED" -> Outcome.INTERRUPTED;
            default -> Outcome.FAILED;
        };
    }
}
