package org.nidoto.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * The spells during which a calendar is open, as minutes on the instant line with their running total, over a range of minutes.
 * Immutable; a reading is one binary search.
 */
final class OpenSpells {
    static final long MINUTES_A_DAY = 24 * 60;

    /** Widening by at least this much keeps rebuilding rare. */
    private static final long MARGIN = 400 * MINUTES_A_DAY;

    /** Minutes since the epoch, {@code to} not included. */
    record Range(long from, long to) {}

    private final Range range;
    private final long[] opens;
    private final long[] closes;

    /** Open minutes before each spell, and after the last one the total. */
    private final long[] before;

    private OpenSpells(Range range, long[] opens, long[] closes) {
        this.range = range;
        this.opens = opens;
        this.closes = closes;
        this.before = new long[opens.length + 1];
        for (int i = 0; i < opens.length; i++) {
            before[i + 1] = before[i] + closes[i] - opens[i];
        }
    }

    static OpenSpells none() {
        return new OpenSpells(new Range(0, 0), new long[0], new long[0]);
    }

    static OpenSpells of(Range range, ZoneId zone, List<WorkingWindow> windows, Predicate<LocalDate> isWorkingDay) {
        var opens = LongStream.builder();
        var closes = LongStream.builder();
        long from = range.from;
        while (from < range.to) {
            var at = Instant.ofEpochSecond(60 * from);
            long to = Math.min(range.to, nextTransition(zone, at));
            long offset = Math.floorDiv(zone.getRules().getOffset(at).getTotalSeconds(), 60);
            long lastDay = Math.floorDiv(to - 1 + offset, MINUTES_A_DAY);
            for (long day = Math.floorDiv(from + offset, MINUTES_A_DAY); day <= lastDay; day++) {
                if (isWorkingDay.test(LocalDate.ofEpochDay(day))) {
                    for (var window : windows) {
                        long opening = Math.max(from, day * MINUTES_A_DAY + window.opens() - offset);
                        long closing = Math.min(to, day * MINUTES_A_DAY + window.closes() - offset);
                        if (opening < closing) {
                            opens.add(opening);
                            closes.add(closing);
                        }
                    }
                }
            }
            from = to;
        }
        return new OpenSpells(range, opens.build().toArray(), closes.build().toArray());
    }

    private static long nextTransition(ZoneId zone, Instant after) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(after);
        return next == null ? Long.MAX_VALUE : Math.floorDiv(next.toEpochSecond(), 60);
    }

    boolean covers(long from, long to) {
        return range.from <= from && to < range.to;
    }

    /** A range that covers both what this one does and the given minutes, with room to spare. */
    Range widened(long from, long to) {
        boolean nothingYet = range.from == range.to;
        return new Range(
                Math.min(nothingYet ? from : range.from, from - MARGIN),
                Math.max(nothingYet ? to : range.to, to + MARGIN));
    }

    /** Open minutes between the range's start and this minute. */
    long minutesBefore(long minute) {
        int spell = indexOfLastAtMost(opens, minute);
        return spell < 0 ? 0 : before[spell] + Math.min(minute, closes[spell]) - opens[spell];
    }

    /** The earliest minute before which that many minutes were open, above 0; empty where the range ends first. */
    OptionalLong minuteAfter(long openMinutes) {
        if (openMinutes > before[before.length - 1]) {
            return OptionalLong.empty();
        }
        int spell = indexOfLastAtMost(before, openMinutes - 1);
        return OptionalLong.of(opens[spell] + openMinutes - before[spell]);
    }

    private static int indexOfLastAtMost(long[] sorted, long value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 2;
    }
}
