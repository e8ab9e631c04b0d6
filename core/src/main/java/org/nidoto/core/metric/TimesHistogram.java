package org.nidoto.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.nidoto.core.metric.MinuteCounts.Counted;

/**
 * How the period's times from detection to resolution are spread (ヒストグラム), in business minutes. Those not resolved by the as-of instant
 * are counted apart: where they will stand is not known yet.
 *
 * @param width of each bin in business minutes: the least of 1, 2, 4 and 8 hours and of 1, 2, 5, 10, 20, 50 and more business days with which at
 *     most {@value #MOST_BINS} bins hold everything; a house choice. 0 without bins
 * @param bins incidents from 0 on, one bin after the other, the lower end belonging to the bin; none where nothing is resolved
 * @param open those not resolved yet
 */
public record TimesHistogram(long width, List<Integer> bins, int open) {
    private static final int MOST_BINS = 15;
    private static final long HOUR = 60;

    public TimesHistogram {
        bins = List.copyOf(bins);
    }

    static TimesHistogram of(ResponseTally tally, ReviewFrame frame) {
        var times = tally.resolution();
        var reached = times.reached().sorted();
        int open = times.open().total();
        if (reached.isEmpty()) {
            return new TimesHistogram(0, List.of(), open);
        }
        long longest = reached.get(reached.size() - 1).minutes();
        long day = frame.rules().hours().windows().stream()
                .mapToLong(window -> window.length().toMinutes())
                .sum();
        long width = width(longest, Math.max(1, day));
        var bins = new ArrayList<Integer>();
        for (long from = 0; from <= longest; from += width) {
            long lower = from;
            bins.add(reached.stream()
                    .filter(one -> one.minutes() >= lower && one.minutes() < lower + width)
                    .mapToInt(Counted::times)
                    .sum());
        }
        return new TimesHistogram(width, bins, open);
    }

    private static long width(long longest, long day) {
        var hours = LongStream.of(1, 2, 4, 8).map(count -> count * HOUR).filter(width -> width < day);
        var days = LongStream.iterate(1, power -> power * 10)
                .flatMap(power -> LongStream.of(1, 2, 5).map(step -> step * power * day));
        return LongStream.concat(hours, days)
                .filter(width -> longest / width < MOST_BINS)
                .findFirst()
                .orElseThrow();
    }

    /** How many are resolved. */
    public int resolved() {
        return bins.stream().mapToInt(Integer::intValue).sum();
    }
}
