package org.nidoto.batch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.nidoto.batch.intake.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the database holds beyond what is in force, and what of it may go. A version may go once a newer one replaced it, unless it is part of
 * what was known at an issued edition, or at the last digest, which the next one tells the news from.
 */
public final class OldRows {
    private static final String REPLACED = """
        FROM %s v
        JOIN source_file f ON f.file_id = v.file_id
        JOIN source_file c ON c.file_id = v.closed_by
        WHERE c.recorded_at <= ? AND NOT EXISTS (
            SELECT 1 FROM edition e
            WHERE (e.issued OR e.file LIKE 'nightly/%%'
                    AND e.as_of = (SELECT MAX(as_of) FROM edition WHERE file LIKE 'nightly/%%'))
                AND f.recorded_at <= e.known_at AND c.recorded_at > e.known_at)
        """;
    private static final String REJECTED = """
        FROM rejected_row r JOIN source_file f ON f.file_id = r.file_id
        WHERE f.state = 'ACCEPTED' AND f.recorded_at <= ?
        """;

    private final JdbcTemplate jdbc;
    private final Records records;
    private final TransactionTemplate transactions;

    OldRows(JdbcTemplate jdbc, Records records, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.records = records;
        this.transactions = transactions;
    }

    /** A file that came, by what its copies in the home's folders are named after. */
    public record OldFile(long id, String name, String sha256) {}

    /** How many versions may go that had been replaced by the given knowledge time. */
    public long replaced(Instant by) {
        return tables().stream()
                .mapToLong(table -> count("SELECT COUNT(*) " + REPLACED.formatted(table), by))
                .sum();
    }

    /** Takes those versions out, and notes it with the files that brought them. */
    public void removeReplaced(Instant by) {
        transactions.executeWithoutResult(status -> tables().forEach(table -> {
            var from = REPLACED.formatted(table);
            note("versions_removed", "SELECT COUNT(*) %s AND v.file_id = s.file_id AND NOT v.withdrawn", from, by);
            note("withdrawn_removed", "SELECT COUNT(*) %s AND v.file_id = s.file_id AND v.withdrawn", from, by);
            jdbc.update("DELETE FROM %s WHERE version IN (SELECT v.version %s)".formatted(table, from), at(by));
        }));
    }

    private void note(String column, String count, String from, Instant by) {
        jdbc.update(
                "UPDATE source_file s SET %1$s = %1$s + (%2$s) WHERE s.file_id IN (SELECT v.file_id %3$s)"
                        .formatted(column, count.formatted(from), from),
                at(by),
                at(by));
    }

    /** How many rejected rows came by the given knowledge time. */
    public long rejected(Instant by) {
        return count("SELECT COUNT(*) " + REJECTED, by);
    }

    /** Takes those rows out, and notes it with their files. */
    public void removeRejected(Instant by) {
        transactions.executeWithoutResult(status -> {
            jdbc.update("""
                UPDATE source_file s SET rejected_removed = rejected_removed
                    + (SELECT COUNT(*) FROM rejected_row r WHERE r.file_id = s.file_id AND NOT r.duplicate)
                WHERE s.state = 'ACCEPTED' AND s.recorded_at <= ?
                """, at(by));
            jdbc.update("DELETE FROM rejected_row WHERE file_id IN (SELECT r.file_id " + REJECTED + ")", at(by));
        });
    }

    /** The contents that have not come again since the given knowledge time. */
    public List<OldFile> imported(Instant by) {
        return jdbc.query("""
            SELECT MAX(file_id) AS file_id, name, sha256 FROM source_file
            WHERE state IN ('ACCEPTED', 'KNOWN') GROUP BY name, sha256 HAVING MAX(recorded_at) <= ?
            ORDER BY 1
            """, (row, number) -> file(row.getLong(1), row.getString(2), row.getString(3)), at(by));
    }

    /** The files that were taken or refused by the given knowledge time. */
    public List<OldFile> rejectedFrom(Instant by) {
        return jdbc.query("""
            SELECT file_id, name, sha256 FROM source_file
            WHERE state IN ('ACCEPTED', 'REFUSED') AND recorded_at <= ?
            ORDER BY file_id
            """, (row, number) -> file(row.getLong(1), row.getString(2), row.getString(3)), at(by));
    }

    private static OldFile file(long id, String name, String sha256) {
        return new OldFile(id, name, Objects.requireNonNullElse(sha256, ""));
    }

    /** The PDFs of periods of which no draft has been printed since the given instant; their places below the reports folder. */
    public List<String> drafts(Instant by) {
        return jdbc.queryForList("""
            SELECT DISTINCT e.file FROM edition e
            WHERE NOT e.issued AND e.file NOT LIKE 'nightly/%' AND NOT EXISTS (
                SELECT 1 FROM edition d WHERE NOT d.issued AND d.period_from = e.period_from
                    AND d.period_to = e.period_to AND d.file NOT LIKE 'nightly/%'
                    AND (d.as_of > ? OR d.known_at > ?))
            ORDER BY 1
            """, String.class, at(by), at(by));
    }

    /** The digests that were printed by the given instant, but for the last of all, which the next one tells the news from. */
    public List<String> digests(Instant by) {
        return jdbc.queryForList("""
            SELECT DISTINCT file FROM edition WHERE file LIKE 'nightly/%'
                AND file NOT IN (SELECT file FROM edition WHERE file LIKE 'nightly/%'
                    AND (as_of > ? OR as_of = (SELECT MAX(as_of) FROM edition WHERE file LIKE 'nightly/%')))
            ORDER BY 1
            """, String.class, at(by));
    }

    /** Strikes a draft or a digest from the list of what has been printed. */
    public void strike(String file) {
        jdbc.update("DELETE FROM edition WHERE NOT issued AND file = ?", file);
    }

    private List<String> tables() {
        return Arrays.stream(RecordKind.values())
                .map(kind -> records.of(kind).store().table())
                .toList();
    }

    private long count(String sql, Instant by) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, at(by)));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
