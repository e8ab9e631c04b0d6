package org.nidoto.core.calendar;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * A stretch of a working day in which work is done, by the wall clock, in whole minutes of the day: opening included, closing not.
 *
 * @param opens minutes after midnight, 0 to 1439
 * @param closes minutes after midnight, above {@code opens}, at most 1440
 */
public record WorkingWindow(int opens, int closes) implements Serializable {
    private static final int DAY = 24 * 60;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})");

    public WorkingWindow {
        if (opens < 0 || closes > DAY || opens >= closes) {
            throw new IllegalArgumentException(
                    "a working window must open before it closes, within one day, not at minute " + opens
                            + " and minute " + closes);
        }
    }

    /**
     * Reads {@code 09:00-12:00}; {@code 24:00} is the day's end.
     *
     * @throws IllegalArgumentException naming the text where it is no window
     */
    public static WorkingWindow parse(String text) {
        var matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no working window; expected e.g. 09:00-12:00");
        }
        return new WorkingWindow(minute(matcher.group(1), text), minute(matcher.group(2), text));
    }

    private static int minute(String time, String text) {
        int colon = time.indexOf(':');
        int hour = Integer.parseInt(time.substring(0, colon));
        int minute = Integer.parseInt(time.substring(colon + 1));
        if (minute > 59) {
            throw new IllegalArgumentException("\"" + text + "\" is no working window; an hour has minutes 00 to 59");
        }
        return hour * 60 + minute;
    }

    /** The window's length by the wall clock. */
    public Duration length() {
        return Duration.ofMinutes(closes - (long) opens);
    }

    /** Whether the wall clock stands within it. */
    public boolean contains(LocalTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return minute >= opens && minute < closes;
    }
}
