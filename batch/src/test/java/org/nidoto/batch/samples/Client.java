package org.nidoto.batch.samples;

import java.time.YearMonth;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One of the company's clients.
 *
 * @param department the sales department that serves it
 * @param volume orders in a usual month
 * @param changed the month from which it orders less, null where it does not
 * @param factor the share of its orders that stays after that
 */
record Client(
        String code,
        String name,
        String rank,
        String department,
        int volume,
        @Nullable YearMonth changed,
        double factor) {

    static Client of(CSVRecord row) {
        String changed = row.get("changed");
        return new Client(
                row.get("code"),
                row.get("name"),
                row.get("rank"),
                row.get("department"),
                Integer.parseInt(row.get("volume")),
                changed.isEmpty() ? null : YearMonth.parse(changed),
                changed.isEmpty() ? 1 : Double.parseDouble(row.get("factor")));
    }

    boolean ordersAsEverIn(YearMonth month) {
        return changed == null || month.isBefore(changed);
    }

    double volumeIn(YearMonth month) {
        return ordersAsEverIn(month) ? volume : volume * factor;
    }
}
