package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/**
 * The nights since the last one that came to its end, which died or failed on their way. The next night finishes their work as if it had
 * been its own: what they met belongs to it, so that its reports tell of all of it.
 */
public final class UnfinishedNights {
    /** A digest that has been printed for another day has told of its night's files already. */
    private static final String RUNS = """
            SELECT e.job_execution_id FROM batch_job_execution e
            JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
            WHERE i.job_name = 'nightly' AND e.job_execution_id < ? AND e.status <> 'COMPLETED'
                AND e.job_execution_id > (SELECT COALESCE(MAX(d.job_execution_id), 0) FROM batch_job_execution d
                    JOIN batch_job_instance n ON n.job_instance_id = d.job_instance_id
                    WHERE n.job_name = 'nightly' AND d.status = 'COMPLETED')
                AND NOT EXISTS (SELECT 1 FROM edition p
                    WHERE p.run_id = e.job_execution_id AND p.file LIKE ? AND p.file NOT LIKE ?)
            """;

    private static final String UNTOLD = """
            SELECT e.job_execution_id FROM batch_job_execution e
            JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
            WHERE i.job_name = 'nightly' AND e.job_execution_id <= ?
                AND e.job_execution_id > (SELECT COALESCE(MAX(p.run_id), 0) FROM edition p
                    WHERE p.run_id < ? AND p.file LIKE ? AND p.file NOT LIKE ?)
            ORDER BY 1
            """;

    private final JdbcTemplate jdbc;
    private final SourceFiles files;

    UnfinishedNights(JdbcTemplate jdbc, SourceFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * The runs whose work the given one is to finish, oldest first.
     *
     * @param digest how the places of its own digests begin
     */
    public List<Long> before(long run, String digest) {
        return jdbc.query(
                RUNS + " ORDER BY 1",
                new SingleColumnRowMapper<>(Long.class),
                run,
                Editions.DIGESTS + "%",
                digest + "%");
    }

    /**
     * The given night and those before it whose files no digest of another day has told of, oldest first: their own could not be printed, or is
     * the same day's and will be printed over.
     *
     * @param digest how the places of the given night's own digests begin
     */
    public List<Long> untold(long run, String digest) {
        return jdbc.query(
                UNTOLD, new SingleColumnRowMapper<>(Long.class), run, run, Editions.DIGESTS + "%", digest + "%");
    }

    /** The accounts of the files that those runs have met. */
    public List<FileAccount> files(List<Long> runs) {
        var met = new ArrayList<FileAccount>();
        runs.forEach(run -> met.addAll(files.ofRun(run)));
        return met;
    }

    /** Makes an account the given run's own, as it stands. */
    public void takeOver(FileAccount file, long run) {
        jdbc.update("UPDATE source_file SET run_id = ? WHERE file_id = ?", run, file.id());
    }
}
