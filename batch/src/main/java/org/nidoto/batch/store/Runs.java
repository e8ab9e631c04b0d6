package org.nidoto.batch.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs of the past, from Spring Batch's own tables. */
public final class Runs {
    private final JdbcTemplate jdbc;

    Runs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One run.
     *
     * @param id Spring Batch's job execution
     * @param command the command that ran: nightly, import or review
     * @param started by the machine's clock and in its zone
     * @param ended empty where it has not, or died
     */
    public record Run(long id, String command, LocalDateTime started, Optional<LocalDateTime> ended, Outcome outcome) {}

    /** How a run ended. */
    public enum Outcome {
        RUNNING,
        DONE,
        FAILED,
        /** It died, and a later run cleared up after it. */
        INTERRUPTED
    }

    /** The latest runs, newest first. */
    public List<Run> latest(int count) {
        return jdbc.query(
                """
                SELECT e.job_execution_id, i.job_name, e.create_time, e.start_time, e.end_time, e.status
                FROM batch_job_execution e JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
                ORDER BY e.job_execution_id DESC LIMIT ?
                """,
                (row, number) -> {
                    var started = row.getObject("start_time", LocalDateTime.class);
                    return new Run(
                            row.getLong("job_execution_id"),
                            row.getString("job_name"),
                            started == null ? row.getObject("create_time", LocalDateTime.class) : started,
                            Optional.ofNullable(row.getObject("end_time", LocalDateTime.class)),
                            outcome(row.getString("status")));
                },
                count);
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "COMPLETED" -> Outcome.DONE;
            case "STARTING", "STARTED", "STOPPING" -> Outcome.RUNNING;
            case "ABANDONED" -> Outcome.INTERRUPTED;
            default -> Outcome.FAILED;
        };
    }
}
