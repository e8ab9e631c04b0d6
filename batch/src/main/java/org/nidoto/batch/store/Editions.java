package org.nidoto.batch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.calendar.ReviewPeriod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What has been printed: drafts (案) and issued editions (確定版) of reviews, and nightly digests, which count as drafts. */
public final class Editions {
    /** Where nightly digests lie below the reports folder. */
    public static final String DIGESTS = "nightly/";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Editions(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * One printed report.
     *
     * @param number counts the issued editions of a period from 1; 0 for a draft
     * @param file its place below the reports folder
     */
    public record Edition(
            long runId,
            boolean issued,
            int number,
            ReviewPeriod period,
            Instant asOf,
            Instant knownAt,
            long configurationId,
            String file) {}

    /** What a digest spoke of: nothing after {@code asOf}, as known at {@code knownAt}. */
    public record Digest(Instant asOf, Instant knownAt) {}

    /** A file that an edition says has been printed. */
    public record PrintedFile(String file, String sha256) {}

    /**
     * Enters what has been printed, or the data of an issued edition, with the SHA-256 of the file in hex. A draft that a run printed at the
     * same place before it died or failed has been printed over.
     */
    public void enter(Edition edition, String sha256) {
        jdbc.update("""
                DELETE FROM edition WHERE NOT issued AND file = ? AND run_id <> ? AND run_id IN (
                    SELECT job_execution_id FROM batch_job_execution WHERE status IN ('ABANDONED', 'FAILED'))
                """, edition.file(), edition.runId());
        jdbc.update(
                """
                INSERT INTO edition (run_id, issued, number, period_from, period_to, as_of, known_at, configuration_id,
                    file, sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                edition.runId(),
                edition.issued(),
                edition.number(),
                edition.period().from(),
                edition.period().to(),
                OffsetDateTime.ofInstant(edition.asOf(), ZoneOffset.UTC),
                OffsetDateTime.ofInstant(edition.knownAt(), ZoneOffset.UTC),
                edition.configurationId(),
                edition.file(),
                sha256);
    }

    /** Enters several, each with its SHA-256, all of them or none. */
    public void enterAll(Map<Edition, String> printed) {
        transactions.executeWithoutResult(status -> printed.forEach(this::enter));
    }

    /** What the run has entered. */
    public List<PrintedFile> ofRun(long runId) {
        return jdbc.query(
                "SELECT file, sha256 FROM edition WHERE run_id = ? ORDER BY edition_id",
                (row, number) -> new PrintedFile(row.getString("file"), row.getString("sha256")),
                runId);
    }

    /** Strikes out what the run entered at that place: it was never to be seen there. */
    public void strike(long runId, String file) {
        jdbc.update("DELETE FROM edition WHERE run_id = ? AND file = ?", runId, file);
    }

    /**
     * Strikes out the digests of nights that died or failed before they had printed the last one: the next digest tells all of it again, so that
     * the readers of no language miss it. To be called when no run is alive.
     */
    public void strikeUnfinishedDigests() {
        jdbc.update("""
                DELETE FROM edition WHERE NOT issued AND file LIKE ? AND run_id IN (
                    SELECT job_execution_id FROM batch_step_execution
                    WHERE step_name = 'printNightlyDigest' AND status <> 'COMPLETED')
                """, DIGESTS + "%");
    }

    /** When the latest digest was printed that speaks of an instant before the given one; empty where none was. */
    public Optional<Digest> lastDigest(Instant before) {
        return jdbc
                .query(
                        """
                        SELECT as_of, known_at FROM edition WHERE file LIKE ? AND as_of < ?
                        ORDER BY as_of DESC, edition_id DESC LIMIT 1
                        """,
                        (row, number) -> new Digest(
                                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                                row.getObject("known_at", OffsetDateTime.class).toInstant()),
                        DIGESTS + "%",
                        OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /** The period's edition that was issued last, in whichever language; empty where none has been issued. */
    public Optional<Edition> lastIssuedEdition(ReviewPeriod period) {
        return jdbc
                .query(
                        """
                        SELECT run_id, number, as_of, known_at, configuration_id, file FROM edition
                        WHERE issued AND period_from = ? AND period_to = ? ORDER BY number DESC, edition_id DESC
                        """,
                        (row, place) -> new Edition(
                                row.getLong("run_id"),
                                true,
                                row.getInt("number"),
                                period,
                                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                                row.getLong("configuration_id"),
                                row.getString("file")),
                        period.from(),
                        period.to())
                .stream()
                .findFirst();
    }

    /** The data of an issued edition, below the reports folder, in the order they were written. */
    public List<PrintedFile> data(Edition issued) {
        return jdbc.query(
                """
                SELECT file, sha256 FROM edition
                WHERE issued AND period_from = ? AND period_to = ? AND number = ? AND file LIKE '%.json' ORDER BY edition_id
                """,
                (row, place) -> new PrintedFile(row.getString("file"), row.getString("sha256")),
                issued.period().from(),
                issued.period().to(),
                issued.number());
    }

    /** The number of the period's last issued edition; 0 where none has been issued. */
    public int lastIssued(ReviewPeriod period) {
        var last = jdbc.queryForObject(
                "SELECT MAX(number) FROM edition WHERE issued AND period_from = ? AND period_to = ?",
                Integer.class,
                period.from(),
                period.to());
        return last == null ? 0 : last;
    }
}
