package org.nidoto.batch.samples;

import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * How a department responds.
 *
 * @param minutes median working minutes from the discovery to each step
 * @param rhythm median working minutes between progress reports
 * @param promised share of contacts that promise the next one
 * @param kept share of promises that are kept
 */
record Habits(Map<Moment, Integer> minutes, int rhythm, double promised, double kept) {
    static Habits of(CSVRecord row) {
        var minutes = new EnumMap<Moment, Integer>(Moment.class);
        minutes.put(Moment.REPORTED, number(row, "reported"));
        minutes.put(Moment.REPLIED, number(row, "replied"));
        minutes.put(Moment.HEARD, number(row, "heard"));
        minutes.put(Moment.APOLOGIZED, number(row, "apologized"));
        minutes.put(Moment.CONTAINED, number(row, "contained"));
        minutes.put(Moment.PROPOSED, number(row, "proposed"));
        minutes.put(Moment.RESOLVED, number(row, "resolved"));
        minutes.put(Moment.PRESENTED, number(row, "presented"));
        minutes.put(Moment.CLOSED, number(row, "closed"));
        return new Habits(
                Map.copyOf(minutes),
                number(row, "rhythm"),
                number(row, "promised") / 100.0,
                number(row, "kept") / 100.0);
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
