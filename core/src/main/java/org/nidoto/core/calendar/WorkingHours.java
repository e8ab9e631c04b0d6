package org.nidoto.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * When the company works (営業時間), holidays aside.
 *
 * @param zone the business zone
 * @param windows the windows of a working day, in order and apart
 * @param weekdays the days of the week that are worked
 */
public record WorkingHours(ZoneId zone, List<Window> windows, Set<DayOfWeek> weekdays) {
    public WorkingHours {
        windows = List.copyOf(windows);
        weekdays = Set.copyOf(weekdays);
    }

    /** From {@code opens}, included, to {@code closes}, not included. */
    public record Window(LocalTime opens, LocalTime closes) {
        public Window {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("working time must open before it closes: " + opens + "-" + closes);
            }
        }
    }
}
