package org.nidoto.core.metric;

import java.util.Arrays;
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

    /** How many lie before the day: of equal days the first one is looked for. */
    private int before(long day) {
        int at = Arrays.binarySearch(sorted, day);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == day) {
            at--;
        }
        return at;
    }
}
