package org.nidoto.batch.store;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nidoto.batch.intake.IntByHash;

/**
 * What is in force of one source: the numbers of its versions, by the record's key or by the row that made it, and where the file in hand has
 * them; in some 32 bytes a record where there are millions. No kind of record can have more than 2³¹ − 1 versions.
 */
final class InForce {
    static final int NONE = IntByHash.NONE;
    private static final int LINES_A_BLOCK = 1 << 10;

    private final IntByHash byKey = new IntByHash();
    private final IntByHash byPrint = new IntByHash();
    private int[][] lines = {};

    /** Notes which version a row made, the newest first: what came before it about the same record is in force no more. */
    void putNext(RowEntry entry) {
        int version = Math.toIntExact(entry.version());
        boolean newest = byKey.putIfAbsent(entry.key(), entry.withdrawn() ? -version : version);
        if (newest && !entry.print().equals(RowEntry.NO_PRINT)) {
            byPrint.putIfAbsent(entry.print(), version);
        }
    }

    /** The version of the record with that key; below 0 where it says that the record is gone, {@link #NONE} where there was none. */
    int find(UUID key) {
        return byKey.get(key);
    }

    /** The version that a row with that print made; {@link #NONE} where none in force was; safe for several threads once all is put. */
    int findPrint(UUID print) {
        return byPrint.get(print);
    }

    /** Notes on which line the file in hand has the version's record. */
    void seen(int version, long line) {
        int number = Math.abs(version);
        int block = number / LINES_A_BLOCK;
        if (block >= lines.length) {
            lines = Arrays.copyOf(lines, block + 1 + block / 8);
        }
        if (lines[block] == null) {
            lines[block] = new int[LINES_A_BLOCK];
        }
        lines[block][number % LINES_A_BLOCK] = Math.toIntExact(line);
    }

    /** The line on which the file in hand has the version's record; 0 where it has not had it yet. */
    int line(int version) {
        int number = Math.abs(version);
        int block = number / LINES_A_BLOCK;
        return block >= lines.length || lines[block] == null ? 0 : lines[block][number % LINES_A_BLOCK];
    }

    /** The versions whose records are there and that the file in hand has not had, by number. */
    int[] unseen() {
        var unseen = IntStream.builder();
        byKey.forEach(version -> {
            if (version > 0 && line(version) == 0) {
                unseen.add(version);
            }
        });
        return unseen.build().sorted().toArray();
    }
}
