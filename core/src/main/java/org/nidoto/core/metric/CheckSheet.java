package org.nidoto.core.metric;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.TextOrder;

/**
 * The period's incidents by what happened and the day of the week on which it was noticed (チェックシート).
 *
 * @param rows categories, most incidents first, ties by code
 */
public record CheckSheet(List<Row> rows) {
    public CheckSheet {
        rows = List.copyOf(rows);
    }

    static CheckSheet of(VolumeTally tally, ReviewFrame frame) {
        var rows = new ArrayList<Row>();
        tally.kinds()
                .by(VolumeTally.KindOfDay::category)
                .keys()
                .forEach(category -> rows.add(new Row(
                        frame.codes().label(category),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> tally.kinds().of(new VolumeTally.KindOfDay(category, day)))
                                .toList())));
        rows.sort(Comparator.comparingInt(Row::total)
                .reversed()
                .thenComparing(row -> row.category().code(), TextOrder.BY_CODE_POINT));
        return new CheckSheet(rows);
    }

    /**
     * One category.
     *
     * @param byDay incidents noticed on Mondays, Tuesdays and so on to Sundays
     */
    public record Row(Label category, List<Integer> byDay) {
        public Row {
            byDay = List.copyOf(byDay);
        }

        /** On all days. */
        public int total() {
            return byDay.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
