package org.nidoto.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.Places;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The versions of one kind of record. They are appended and never overwritten; a changed record's old version is closed at the moment
 * the file that brought the new one is accepted.
 *
 * @param <T> the record
 */
public final class Versions<T> {
    private static final int BLOCK = 1000;

    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final RecordStore<T> store;
    private final List<String> columns;
    private final RowEntries entries;
    private final KnownRecords<T> known;
    private long lastId = -1;

    Versions(JdbcTemplate jdbc, Dialect dialect, RecordStore<T> store) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.store = store;
        this.entries = new RowEntries(jdbc, dialect);
        this.known = new KnownRecords<>(jdbc, dialect, store);
        var all = new ArrayList<>(store.keyColumns());
        all.addAll(store.contentColumns());
        if (store.countsEquals()) {
            all.add("ordinal");
        }
        this.columns = List.copyOf(all);
    }

    /** A new version on its way into the database; {@code replaces} is null for a record that was not there. */
    record NewVersion(
            long id, long line, UUID content, @Nullable Long replaces, Cells cells, int ordinal) {}

    RecordStore<T> store() {
        return store;
    }

    /** What is in force now in the source, found by key or by row. */
    InForce inForce(RecordKind kind, String source) {
        entries.filesWithout(kind.name(), source).forEach(this::enterEarlierRows);
        var inForce = new InForce();
        entries.forEachNewestFirst(kind.name(), source, inForce::putNext);
        return inForce;
    }

    /** Makes entries for the versions of a file that came before there were any; which rows made them is not known. */
    private void enterEarlierRows(long fileId) {
        var block = new ArrayList<RowEntry>();
        var records = new RecordReader<>(store);
        jdbc.query(
                "SELECT * FROM %s WHERE file_id = ? ORDER BY version".formatted(store.table()),
                row -> {
                    block.add(new RowEntry(
                            key(store.cells(records.read(row)), ordinal(row)),
                            RowEntry.NO_PRINT,
                            row.getLong("version"),
                            row.getBoolean("withdrawn")));
                },
                fileId);
        entries.append(fileId, block);
    }

    /** The natural key as one text, without what tells equals apart. */
    String naturalKey(Cells cells) {
        return cells.key(store.keyColumns().size());
    }

    /**
     * One version of a record, as the database has it.
     *
     * @param mended what it holds beside its number, where a mended file brought it
     */
    record Version(long id, UUID content, boolean withdrawn, Optional<UUID> mended) implements Places.KnownRecord {}

    /** What is in force now in the source, by natural key and ordinal. */
    Map<String, Version> inForceByKey(String source) {
        return inForce("v.source = ?", source);
    }

    /** That part of it which mended files brought. */
    Map<String, Version> mendedInForce(RecordKind kind, String source) {
        var known = new HashMap<String, Version>();
        entries.mendedFiles(kind.name(), source)
                .forEach(file ->
                        known.putAll(inForce("v." + VersionsOfFile.CONDITION, VersionsOfFile.arguments(jdbc, file))));
        return known;
    }

    private Map<String, Version> inForce(String condition, Object... arguments) {
        var known = new HashMap<String, Version>();
        var records = new RecordReader<>(store);
        jdbc.query(
                """
                SELECT v.*, f.mended
                FROM %s v JOIN source_file f ON f.file_id = v.file_id
                WHERE f.state = 'ACCEPTED' AND v.closed_by IS NULL AND %s
                """.formatted(store.table(), condition),
                row -> {
                    var cells = store.cells(records.read(row));
                    known.put(
                            naturalKey(cells) + ordinal(row),
                            new Version(
                                    row.getLong("version"),
                                    row.getObject("content", UUID.class),
                                    row.getBoolean("withdrawn"),
                                    row.getBoolean("mended") ? Optional.of(cells.content(1)) : Optional.empty()));
                },
                arguments);
        return known;
    }

    /** The natural key in 128 bits; {@code ordinal} tells records with equal keys apart. */
    UUID key(Cells cells, int ordinal) {
        return Sha256.first128Bits(naturalKey(cells) + ordinal);
    }

    private int ordinal(ResultSet row) throws SQLException {
        return store.countsEquals() ? row.getInt("ordinal") : 0;
    }

    /** A number for a version that is about to be appended; all come from here, as one run alone has the database. */
    long nextId() {
        if (lastId < 0) {
            var last = jdbc.queryForObject("SELECT MAX(version) FROM " + store.table(), Long.class);
            lastId = last == null ? 0 : last;
        }
        return ++lastId;
    }

    /** What the versions of these numbers say, by number, as a hash. */
    Map<Long, UUID> contents(List<Long> versions) {
        var contents = new HashMap<Long, UUID>();
        if (!versions.isEmpty()) {
            query(
                    "SELECT version, content FROM %s WHERE version = ANY(?)",
                    versions, row -> {
                        contents.put(row.getLong("version"), row.getObject("content", UUID.class));
                    });
        }
        return contents;
    }

    /** The key of a record: its first column, and all of it as a hash. */
    record Key(String first, UUID hash) {}

    /** The keys of the versions of these numbers, in their order. */
    SortedMap<Long, Key> keys(List<Long> versions) {
        var keys = new TreeMap<Long, Key>();
        if (!versions.isEmpty()) {
            var records = new RecordReader<>(store);
            query(
                    "SELECT v.* FROM %s v WHERE version = ANY(?)",
                    versions, row -> {
                        var cells = store.cells(records.read(row));
                        keys.put(row.getLong("version"), new Key(cells.first(), key(cells, ordinal(row))));
                    });
        }
        return keys;
    }

    private void query(String sql, List<Long> versions, RowCallbackHandler each) {
        jdbc.query(
                sql.formatted(store.table()),
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("BIGINT", versions.toArray(Long[]::new))),
                each);
    }

    void append(long fileId, String source, List<NewVersion> versions) {
        var all = new ArrayList<>(List.of("version", "file_id", "line", "content", "replaces", "source"));
        all.addAll(columns);
        dialect.insert(
                jdbc,
                store.table(),
                all,
                versions.stream().map(version -> row(fileId, source, version)).toList());
    }

    private List<@Nullable Object> row(long fileId, String source, NewVersion version) {
        List<@Nullable Object> row = new ArrayList<>(columns.size() + 6);
        row.add(version.id());
        row.add(fileId);
        row.add(version.line());
        row.add(version.content());
        row.add(version.replaces());
        row.add(source);
        row.addAll(version.cells().values());
        if (store.countsEquals()) {
            row.add(version.ordinal());
        }
        return row;
    }

    /** Notes which rows made which versions of the file. */
    void enter(long fileId, List<RowEntry> rows) {
        entries.append(fileId, rows);
    }

    /** Appends a version to each of the given ones that says that the record is gone. */
    void withdraw(long fileId, List<Gone> gone) {
        jdbc.batchUpdate(
                """
                INSERT INTO %1$s (version, file_id, line, content, replaces, source, withdrawn, %2$s)
                SELECT CAST(? AS BIGINT), ?, 0, content, version, source, TRUE, %2$s FROM %1$s WHERE version = ?
                """.formatted(store.table(), String.join(", ", columns)),
                gone,
                Math.max(1, gone.size()),
                (statement, version) -> {
                    statement.setLong(1, version.id());
                    statement.setLong(2, fileId);
                    statement.setLong(3, version.replaces());
                });
    }

    /** A version that says that a record is gone. */
    record Gone(long id, long replaces) {}

    /** Closes what the file's versions replace; the caller accepts the file in the same transaction. */
    void closeReplaced(long fileId) {
        var replaced = jdbc.queryForList(
                "SELECT replaces FROM %s WHERE %s AND replaces IS NOT NULL"
                        .formatted(store.table(), VersionsOfFile.CONDITION),
                Long.class,
                VersionsOfFile.arguments(jdbc, fileId));
        jdbc.batchUpdate(
                "UPDATE %s SET closed_by = ? WHERE version = ?".formatted(store.table()),
                replaced,
                BLOCK,
                (statement, version) -> {
                    statement.setLong(1, fileId);
                    statement.setLong(2, version);
                });
    }

    /** Takes the versions of a file that is not accepted out again. */
    void remove(long fileId) {
        entries.remove(fileId);
        jdbc.update(
                "DELETE FROM %s WHERE %s".formatted(store.table(), VersionsOfFile.CONDITION),
                VersionsOfFile.arguments(jdbc, fileId));
    }

    /** Every record as it was known at the given instant, ordered by natural key, text by its code points. */
    public List<T> knownAt(Instant knownAt) {
        return known.all(knownAt);
    }

    /** The records of any source that hold the value in the column, as they were known at the given instant, by source. */
    public List<T> knownAt(Instant knownAt, String column, String value) {
        return known.holding(knownAt, column, value);
    }

    /** The records of which no version was known yet at the given instant, in any version known since. */
    List<T> firstKnownAfter(Instant instant) {
        return known.firstAfter(instant);
    }
}
