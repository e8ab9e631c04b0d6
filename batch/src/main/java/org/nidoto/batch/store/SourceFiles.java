package org.nidoto.batch.store;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.core.incident.Told;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The files that have come, what became of each, and the rows that could not be taken. */
public final class SourceFiles {
    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private boolean hurrying;

    SourceFiles(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** A row that was not taken, with its cells as the file has them. */
    public record RejectedRow(long line, boolean duplicate, List<String> cells, Told reason) {}

    /** Why one row was not taken. */
    public record Rejection(long line, Told reason) {}

    /** Enters a file that is about to be read, or one that will not be, with the reason. */
    public long enter(FileAccount file, List<String> header) {
        var keys = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement("""
                            INSERT INTO source_file (run_id, name, kind, source, sha256, recorded_at, state, reason, header,
                                profile_sha256, mended)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """, new String[] {"file_id"});
                    insert.setLong(1, file.runId());
                    insert.setString(2, file.name());
                    insert.setString(3, file.kind().map(RecordKind::name).orElse(null));
                    insert.setString(4, file.source());
                    insert.setString(5, file.sha256().orElse(null));
                    insert.setObject(6, OffsetDateTime.ofInstant(file.recordedAt(), ZoneOffset.UTC));
                    insert.setString(7, file.state().name());
                    insert.setString(8, file.reason().map(Told::text).orElse(null));
                    insert.setArray(
                            9,
                            connection.createArrayOf(
                                    "VARCHAR", NulMarks.in(header).toArray()));
                    insert.setString(10, file.profileSha256());
                    insert.setBoolean(11, file.mended());
                    return insert;
                },
                keys);
        return Objects.requireNonNull(keys.getKeyAs(Long.class));
    }

    /** Begins an account anew whose file has not been taken and of which nothing is kept. */
    public void enterAnew(long fileId, FileAccount file, List<String> header) {
        jdbc.update(connection -> {
            var update = connection.prepareStatement("""
                    UPDATE source_file
                    SET run_id = ?, recorded_at = ?, state = ?, reason = ?, header = ?, mended = ?, rows_read = 0, rows_taken = 0,
                        rows_filtered = 0, rows_rejected = 0, rows_duplicate = 0, added = 0, changed = 0, unchanged = 0,
                        withdrawn = 0
                    WHERE file_id = ?
                    """);
            update.setLong(1, file.runId());
            update.setObject(2, OffsetDateTime.ofInstant(file.recordedAt(), ZoneOffset.UTC));
            update.setString(3, file.state().name());
            update.setString(4, file.reason().map(Told::text).orElse(null));
            update.setArray(
                    5, connection.createArrayOf("VARCHAR", NulMarks.in(header).toArray()));
            update.setBoolean(6, file.mended());
            update.setLong(7, fileId);
            return update;
        });
    }

    /** Counts the rows of a file that was refused before any of them was judged: all are rejected with it. */
    public void countRefused(long fileId, long rows) {
        addCounts(fileId, new FileAccount.Rows(rows, 0, 0, rows, 0), FileAccount.RecordCounts.NONE);
    }

    void addCounts(long fileId, FileAccount.Rows rows, FileAccount.RecordCounts records) {
        jdbc.update(
                """
                UPDATE source_file
                SET rows_read = rows_read + ?, rows_taken = rows_taken + ?, rows_filtered = rows_filtered + ?,
                    rows_rejected = rows_rejected + ?, rows_duplicate = rows_duplicate + ?,
                    added = added + ?, changed = changed + ?, unchanged = unchanged + ?, withdrawn = withdrawn + ?
                WHERE file_id = ?
                """,
                rows.read(),
                rows.taken(),
                rows.filtered(),
                rows.rejected(),
                rows.duplicate(),
                records.added(),
                records.changed(),
                records.unchanged(),
                records.withdrawn(),
                fileId);
    }

    /** Notes that the file's versions lie between these two numbers too. */
    void addVersions(long fileId, long first, long last) {
        jdbc.update(
                "UPDATE source_file SET first_version = COALESCE(first_version, ?), last_version = ? WHERE file_id = ?",
                first,
                last,
                fileId);
    }

    void reject(long fileId, List<RejectedRow> rows) {
        dialect.insert(
                jdbc,
                "rejected_row",
                List.of("file_id", "line", "duplicate", "cells", "reason"),
                rows.stream()
                        .map(row -> List.<@Nullable Object>of(
                                fileId,
                                row.line(),
                                row.duplicate(),
                                NulMarks.in(row.cells()),
                                row.reason().text()))
                        .toList());
    }

    /** The file's rows that were not taken, in the order of their lines. */
    public List<RejectedRow> rejected(long fileId) {
        return jdbc.query(
                "SELECT line, duplicate, cells, reason FROM rejected_row WHERE file_id = ? ORDER BY line",
                (row, number) -> new RejectedRow(
                        row.getLong("line"),
                        row.getBoolean("duplicate"),
                        texts(row.getArray("cells")),
                        Told.read(row.getString("reason"))),
                fileId);
    }

    /** Why rows of the file were not taken, the first few in the order of their lines. */
    public List<Rejection> firstRejections(long fileId, int most) {
        return jdbc.query(
                "SELECT line, reason FROM rejected_row WHERE file_id = ? ORDER BY line LIMIT ?",
                (row, number) -> new Rejection(row.getLong("line"), Told.read(row.getString("reason"))),
                fileId,
                most);
    }

    /** The names of the file's columns, as it writes them. */
    public List<String> header(long fileId) {
        return jdbc.query(
                        "SELECT header FROM source_file WHERE file_id = ?",
                        (row, number) -> texts(row.getArray("header")),
                        fileId)
                .get(0);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray())
                .map(cell -> NulMarks.outOf(cell.toString()))
                .toList();
    }

    /** Blocks of a file that nobody sees yet need not be on the disk at once: if they are lost with the run, so is the file. */
    void hurry() {
        if (!hurrying) {
            dialect.keepAtOnce(jdbc, false);
            hurrying = true;
        }
    }

    /** What is committed from now on is on the disk before anything else is done. */
    private void settle() {
        if (hurrying) {
            dialect.keepAtOnce(jdbc, true);
            hurrying = false;
        }
    }

    void accept(long fileId) {
        settle();
        jdbc.update("UPDATE source_file SET state = 'ACCEPTED' WHERE file_id = ?", fileId);
    }

    /** Marks the file refused; every row read of it counts as rejected, and nothing as made from it. */
    void refuse(long fileId, Told reason) {
        settle();
        jdbc.update("DELETE FROM rejected_row WHERE file_id = ?", fileId);
        jdbc.update("""
                UPDATE source_file
                SET state = 'REFUSED', reason = ?, rows_rejected = rows_read,
                    rows_taken = 0, rows_filtered = 0, rows_duplicate = 0, added = 0, changed = 0, unchanged = 0,
                    withdrawn = 0
                WHERE file_id = ?
                """, reason.text(), fileId);
    }

    public FileAccount get(long fileId) {
        return accounts("SELECT * FROM source_file WHERE file_id = ?", fileId).get(0);
    }

    /** What became of the files that the run met, in the order it met them. */
    public List<FileAccount> ofRun(long runId) {
        return accounts("SELECT * FROM source_file WHERE run_id = ? ORDER BY file_id", runId);
    }

    /** The last accepted file of that content, kind and source, read by that profile; empty where there is none. */
    public Optional<FileAccount> accepted(String sha256, RecordKind kind, String source, String profileSha256) {
        return accounts("""
                        SELECT * FROM source_file
                        WHERE sha256 = ? AND kind = ? AND source = ? AND profile_sha256 = ? AND state = 'ACCEPTED'
                        ORDER BY file_id DESC
                        """, sha256, kind.name(), source, profileSha256).stream()
                .findFirst();
    }

    /** The accepted files of the kinds, in the order they were entered. */
    public List<FileAccount> accepted(Set<RecordKind> kinds) {
        return accounts("SELECT * FROM source_file WHERE state = 'ACCEPTED' ORDER BY file_id").stream()
                .filter(file -> file.kind().filter(kinds::contains).isPresent())
                .toList();
    }

    /**
     * Whether files of a kind have been accepted that made something of its records.
     *
     * @param raw whether those are meant whose records are kept as raw files alone, or those whose versions the database has
     */
    public boolean anyTaken(RecordKind kind, boolean raw) {
        var taken = jdbc.queryForObject("""
                SELECT COUNT(*) FROM source_file
                WHERE kind = ? AND state = 'ACCEPTED' AND added + changed + withdrawn > 0 AND first_version IS %s
                """.formatted(raw ? "NULL" : "NOT NULL"), Long.class, kind.name());
        return taken != null && taken > 0;
    }

    /** Whether a file that came after the given one changed or withdrew records of its kind and source. */
    public boolean overtaken(FileAccount file) {
        var later = jdbc.queryForObject(
                """
                SELECT COUNT(*) FROM source_file
                WHERE file_id > ? AND kind = ? AND source = ? AND state = 'ACCEPTED' AND changed + withdrawn > 0
                """, Long.class, file.id(), file.kind().map(RecordKind::name).orElse(null), file.source());
        return later != null && later > 0;
    }

    /** Files whose reading never ended, because the run that read them died. */
    public List<FileAccount> interrupted(long currentRun) {
        return accounts(
                "SELECT * FROM source_file WHERE state = 'RECEIVED' AND run_id <> ? ORDER BY file_id", currentRun);
    }

    /** The rows of each kind's files in the last run that accepted any and was known at the given instant. */
    public SortedMap<RecordKind, FileAccount.Rows> lastRowsOfEachKind(Instant knownAt) {
        var rows = new TreeMap<RecordKind, FileAccount.Rows>();
        lastOfEachKind(knownAt)
                .forEach(file -> rows.merge(file.kind().orElseThrow(), file.rows(), FileAccount.Rows::plus));
        return rows;
    }

    /** Those files, kind by kind, in the order they came. */
    public List<FileAccount> lastOfEachKind(Instant knownAt) {
        return accounts("""
                        SELECT s.* FROM source_file s
                        JOIN (SELECT kind, MAX(run_id) AS run_id FROM source_file
                              WHERE state = 'ACCEPTED' AND recorded_at <= ? GROUP BY kind) last
                            ON last.kind = s.kind AND last.run_id = s.run_id
                        WHERE s.state = 'ACCEPTED' ORDER BY s.kind, s.file_id
                        """, OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC));
    }

    /** The files accepted after the first knowledge time and by the second, in the order they came. */
    public List<FileAccount> acceptedBetween(Instant after, Instant by) {
        return accounts(
                """
                SELECT * FROM source_file WHERE state = 'ACCEPTED' AND recorded_at > ? AND recorded_at <= ?
                ORDER BY file_id
                """, OffsetDateTime.ofInstant(after, ZoneOffset.UTC), OffsetDateTime.ofInstant(by, ZoneOffset.UTC));
    }

    private List<FileAccount> accounts(String sql, Object... arguments) {
        return jdbc.query(sql, FileAccountRow::read, arguments);
    }
}
