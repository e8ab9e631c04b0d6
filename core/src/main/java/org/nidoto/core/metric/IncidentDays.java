package org.nidoto.core.metric;

import java.util.Collection;
import org.nidoto.core.calendar.ReviewPeriod;

/** The days on which incidents happened, in order, counted without going through them. */
final class IncidentDays {
    static final IncidentDays NONE = new IncidentDays(new long[0]);

    private final long[] sorted;

    private IncidentDays(long[] sorted) {
        this.sorted = sorted;
    }

    /** From days counted since 1970, in any order. */
    static IncidentDays of(Collection<Long> epochDays) {
        return new IncidentDays(
                epochDays.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    int within(ReviewPeriod days) {
        return before(days.to().toEpochDay() + 1) - before(days.from().toEpochDay());
    }

    /** How many lie before the day: of equal days the first one is looked for, by halves. */
    private int before(long day) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
