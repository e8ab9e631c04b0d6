package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Arrays;

/** How often each month was counted: one number a month from the first to the last of them. Adding and merging commute. */
final class MonthCounts implements Serializable {
    private static final int MONTHS_A_YEAR = 12;

    private int[] times = {};
    private int first;

    void add(YearMonth month) {
        add(number(month), 1);
    }

    private void add(int number, int more) {
        if (times.length == 0) {
            first = number;
        }
        if (number < first) {
            var wider = new int[times.length + first - number];
            System.arraycopy(times, 0, wider, first - number, times.length);
            times = wider;
            first = number;
        }
        if (number - first >= times.length) {
            times = Arrays.copyOf(times, number - first + 1);
        }
        times[number - first] += more;
    }

    void merge(MonthCounts other) {
        for (int i = 0; i < other.times.length; i++) {
            add(other.first + i, other.times[i]);
        }
    }

    int of(YearMonth month) {
        int place = number(month) - first;
        return place < 0 || place >= times.length ? 0 : times[place];
    }

    private static int number(YearMonth month) {
        return MONTHS_A_YEAR * month.getYear() + month.getMonthValue();
    }
}
