package org.nidoto.batch.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which row made which version, in the order in which they came: what is in force is the last entry of each key. Entries lie in blocks, so
 * that a night can read all of them in less time than the versions themselves would take.
 */
final class RowEntries {
    private static final int BYTES = 12 + 12 + Long.BYTES + 1;
    private static final int MOST_A_BLOCK = 10_000;
    private static final int BLOCKS_AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final Dialect dialect;

    RowEntries(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    void append(long fileId, List<RowEntry> entries) {
        for (int from = 0; from < entries.size(); from += MOST_A_BLOCK) {
            appendBlock(fileId, entries.subList(from, Math.min(from + MOST_A_BLOCK, entries.size())));
        }
    }

    private void appendBlock(long fileId, List<RowEntry> entries) {
        var bytes = ByteBuffer.allocate(entries.size() * BYTES);
        for (var entry : entries) {
            put(bytes, entry.key());
            put(bytes, entry.print());
            bytes.putLong(entry.version()).put((byte) (entry.withdrawn() ? 1 : 0));
        }
        dialect.insert(jdbc, "row_entries", List.of("file_id", "entries"), List.of(List.of(fileId, bytes.array())));
    }

    private static void put(ByteBuffer bytes, UUID hash) {
        bytes.putLong(hash.getMostSignificantBits()).putInt((int) (hash.getLeastSignificantBits() >>> 32));
    }

    /** Hands over the entries of a source's accepted files of a kind, newest first. */
    void forEachNewestFirst(String kind, String source, Consumer<RowEntry> each) {
        var blocks = jdbc.queryForList("""
                SELECT e.block_id
                FROM row_entries e JOIN source_file f ON f.file_id = e.file_id
                WHERE f.state = 'ACCEPTED' AND f.kind = ? AND f.source = ?
                ORDER BY e.block_id DESC
                """, Long.class, kind, source);
        for (int from = 0; from < blocks.size(); from += BLOCKS_AT_ONCE) {
            var some = blocks.subList(from, Math.min(from + BLOCKS_AT_ONCE, blocks.size()));
            jdbc.query(
                    "SELECT entries FROM row_entries WHERE block_id = ANY(?) ORDER BY block_id DESC",
                    statement -> statement.setArray(
                            1, statement.getConnection().createArrayOf("BIGINT", some.toArray(Long[]::new))),
                    row -> {
                        newestFirst(ByteBuffer.wrap(row.getBytes(1)), each);
                    });
        }
    }

    private static void newestFirst(ByteBuffer bytes, Consumer<RowEntry> each) {
        for (int place = bytes.limit() - BYTES; place >= 0; place -= BYTES) {
            bytes.position(place);
            each.accept(new RowEntry(hash(bytes), hash(bytes), bytes.getLong(), bytes.get() != 0));
        }
    }

    private static UUID hash(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), Integer.toUnsignedLong(bytes.getInt()) << 32);
    }

    /** Accepted files that made versions before there were entries. */
    List<Long> filesWithout(String kind, String source) {
        return new ArrayList<>(jdbc.queryForList("""
                SELECT f.file_id FROM source_file f
                WHERE f.state = 'ACCEPTED' AND f.kind = ? AND f.source = ? AND f.added + f.changed + f.withdrawn > 0
                    AND NOT EXISTS (SELECT 1 FROM row_entries e WHERE e.file_id = f.file_id)
                ORDER BY f.file_id
                """, Long.class, kind, source));
    }

    /** Accepted files that are rejects files of ours and came back mended. */
    List<Long> mendedFiles(String kind, String source) {
        return jdbc.queryForList(
                "SELECT file_id FROM source_file WHERE state = 'ACCEPTED' AND mended AND kind = ? AND source = ?",
                Long.class,
                kind,
                source);
    }

    void remove(long fileId) {
        jdbc.update("DELETE FROM row_entries WHERE file_id = ?", fileId);
    }
}
