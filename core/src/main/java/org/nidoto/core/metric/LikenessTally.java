package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.statistics.DuplicateCandidates;

/** What makes incidents alike, and when each of them occurred: what duplicates are found from. */
final class LikenessTally implements Serializable {
    private static final int DAY = 0;
    private static final int SECOND = 1;
    private static final int NANO = 2;
    private static final int COLUMNS = 3;
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final int MARKS = 1 << 24;

    private final Texts likenesses = new Texts();
    private final IntRows occurred = new IntRows(COLUMNS);

    void add(String likeness, LocalDateTime at) {
        likenesses.add(likeness);
        long nanos = at.toLocalTime().toNanoOfDay();
        occurred.add(Math.toIntExact(at.toLocalDate().toEpochDay()), (int) (nanos / NANOS_A_SECOND), (int)
                (nanos % NANOS_A_SECOND));
    }

    void merge(LikenessTally other) {
        for (int i = 0; i < other.likenesses.size(); i++) {
            add(other.likenesses.at(i), other.occurred(i));
        }
    }

    private LocalDateTime occurred(int place) {
        return LocalDateTime.of(
                LocalDate.ofEpochDay(occurred.at(place, DAY)),
                LocalTime.ofNanoOfDay(occurred.at(place, SECOND) * NANOS_A_SECOND + occurred.at(place, NANO)));
    }

    /** All that may have their like, in no order: what surely has none is left out, so that millions without one take no memory. */
    List<DuplicateCandidates.Entry> candidates() {
        var once = new BitSet(MARKS);
        var again = new BitSet(MARKS);
        for (int i = 0; i < likenesses.size(); i++) {
            (once.get(mark(i)) ? again : once).set(mark(i));
        }
        var candidates = new ArrayList<DuplicateCandidates.Entry>();
        for (int i = 0; i < likenesses.size(); i++) {
            if (again.get(mark(i))) {
                candidates.add(new DuplicateCandidates.Entry("", likenesses.at(i), Optional.of(occurred(i))));
            }
        }
        return candidates;
    }

    /** Equal for equal likenesses, and seldom for others. */
    private int mark(int place) {
        return Math.floorMod(likenesses.at(place).hashCode(), MARKS);
    }
}
