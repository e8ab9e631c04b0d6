package org.nidoto.core.metric;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nidoto.core.statistics.DuplicateCandidates;

/** What makes incidents alike, as a hash, and when each of them occurred, in 20 bytes: what duplicates are found from. */
final class LikenessTally implements Serializable {
    private static final int HASH = 0;
    private static final int HASH_END = 1;
    private static final int DAY = 2;
    private static final int SECOND = 3;
    private static final int NANO = 4;
    private static final int COLUMNS = 5;
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final int MARKS = 1 << 24;

    private final IntRows rows = new IntRows(COLUMNS);

    void add(String likeness, LocalDateTime at) {
        long hash = UUID.nameUUIDFromBytes(likeness.getBytes(StandardCharsets.UTF_8))
                .getLeastSignificantBits();
        long nanos = at.toLocalTime().toNanoOfDay();
        rows.add(
                (int) (hash >>> Integer.SIZE),
                (int) hash,
                Math.toIntExact(at.toLocalDate().toEpochDay()),
                (int) (nanos / NANOS_A_SECOND),
                (int) (nanos % NANOS_A_SECOND));
    }

    void merge(LikenessTally other) {
        for (int i = 0; i < other.rows.size(); i++) {
            rows.add(
                    other.rows.at(i, HASH),
                    other.rows.at(i, HASH_END),
                    other.rows.at(i, DAY),
                    other.rows.at(i, SECOND),
                    other.rows.at(i, NANO));
        }
    }

    /**
     * All that may have their like, in no order, with a hash for what makes them so: what surely has none is left out, so that millions without
     * one take no memory.
     */
    List<DuplicateCandidates.Entry> candidates() {
        var once = new BitSet(MARKS);
        var again = new BitSet(MARKS);
        for (int i = 0; i < rows.size(); i++) {
            (once.get(mark(i)) ? again : once).set(mark(i));
        }
        var candidates = new ArrayList<DuplicateCandidates.Entry>();
        for (int i = 0; i < rows.size(); i++) {
            if (again.get(mark(i))) {
                var likeness = "%08x%08x".formatted(rows.at(i, HASH), rows.at(i, HASH_END));
                candidates.add(new DuplicateCandidates.Entry("", likeness, Optional.of(occurred(i))));
            }
        }
        return candidates;
    }

    private LocalDateTime occurred(int row) {
        return LocalDateTime.of(
                LocalDate.ofEpochDay(rows.at(row, DAY)),
                LocalTime.ofNanoOfDay(rows.at(row, SECOND) * NANOS_A_SECOND + rows.at(row, NANO)));
    }

    private int mark(int row) {
        return rows.at(row, HASH_END) & MARKS - 1;
    }
}
