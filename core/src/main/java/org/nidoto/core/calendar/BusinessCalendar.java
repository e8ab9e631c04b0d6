package org.nidoto.core.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The business clock (営業時間): it runs within the working windows of working days, by the wall clock of one zone, and is read off
 * the instant line, so that a day on which clocks change counts the 23 or 25 hours it has.
 *
 * <p>Instants count by the minute they lie in. A house definition, after ITIL's agreed service time. Safe for many threads.
 */
public final class BusinessCalendar implements Serializable {
    private static final int YEARS_WITHOUT_WORK = 20;

    private final ZoneId zone;
    private final List<WorkingWindow> windows;
    private final Set<DayOfWeek> workingDays;
    private final Holidays holiday;
    private transient volatile OpenSpells spells;

    /**
     * A calendar of its zone's wall clock.
     *
     * @param windows when work is done on a working day, in any order; where they overlap, time counts once
     * @param workingDays the days of the week on which work is done
     * @param holiday whether a day is free although its day of the week is not; asked once a day
     * @throws IllegalArgumentException where no window or no day of the week is given
     */
    public BusinessCalendar(ZoneId zone, List<WorkingWindow> windows, Set<DayOfWeek> workingDays, Holidays holiday) {
        if (windows.isEmpty() || workingDays.isEmpty()) {
            throw new IllegalArgumentException("a business calendar needs a working window and a working day, not "
                    + windows + " and " + workingDays);
        }
        this.zone = zone;
        this.windows = merged(windows);
        this.workingDays = EnumSet.copyOf(workingDays);
        this.holiday = holiday;
        this.spells = OpenSpells.none();
    }

    private static List<WorkingWindow> merged(List<WorkingWindow> windows) {
        var merged = new ArrayList<WorkingWindow>();
        for (var window : windows.stream()
                .sorted(Comparator.comparingInt(WorkingWindow::opens))
                .toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && window.opens() <= merged.get(last).closes()) {
                var before = merged.remove(last);
                merged.add(new WorkingWindow(before.opens(), Math.max(before.closes(), window.closes())));
            } else {
                merged.add(window);
            }
        }
        return List.copyOf(merged);
    }

    /** The zone whose wall clock counts. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether work is done on the day at all. */
    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    /**
     * Business minutes from the start up to the end, which itself is not counted.
     *
     * @return 0 or more; empty where the end is before the start, which is a finding about the data
     */
    public OptionalLong businessMinutes(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return OptionalLong.empty();
        }
        long from = minute(start);
        long to = minute(end);
        var covering = covering(from, to);
        return OptionalLong.of(covering.minutesBefore(to) - covering.minutesBefore(from));
    }

    /**
     * The earliest instant by which that many business minutes have passed: the start itself for 0, and closing time, not the
     * next opening, where a day is just used up.
     *
     * @throws IllegalArgumentException where minutes are negative, or the calendar has no working day for twenty years
     */
    public Instant due(Instant start, long minutes) {
        if (minutes < 0) {
            throw new IllegalArgumentException("nothing is due " + minutes + " minutes after its start");
        }
        if (minutes == 0) {
            return start;
        }
        long from = minute(start);
        long daysAhead = minutes / 60 + 31;
        while (true) {
            var covering = covering(from, from + daysAhead * OpenSpells.MINUTES_A_DAY);
            var reached = covering.minuteAfter(covering.minutesBefore(from) + minutes);
            if (reached.isPresent()) {
                return Instant.ofEpochSecond(60 * reached.getAsLong());
            }
            if (daysAhead > (minutes + 365L) * YEARS_WITHOUT_WORK) {
                throw new IllegalArgumentException("no " + minutes + " business minutes follow " + start);
            }
            daysAhead *= 2;
        }
    }

    /** When the day's last window closes by the wall clock; the same time on a day without work, for what is due on such a day. */
    public Instant endOfBusinessDay(LocalDate day) {
        int closes = windows.get(windows.size() - 1).closes();
        return day.atStartOfDay().plusMinutes(closes).atZone(zone).toInstant();
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60);
    }

    private OpenSpells covering(long from, long to) {
        var known = spells;
        if (known.covers(from, to)) {
            return known;
        }
        synchronized (this) {
            if (!spells.covers(from, to)) {
                spells = OpenSpells.of(spells.widened(from, to), zone, windows, this::isWorkingDay);
            }
            return spells;
        }
    }

    private Object writeReplace() {
        return new Sent(zone, windows, workingDays, holiday);
    }

    /** What travels in its place: the spells are worked out anew where they are asked for. */
    private record Sent(ZoneId zone, List<WorkingWindow> windows, Set<DayOfWeek> workingDays, Holidays holiday)
            implements Serializable {
        private Object readResolve() {
            return new BusinessCalendar(zone, windows, workingDays, holiday);
        }
    }
}
