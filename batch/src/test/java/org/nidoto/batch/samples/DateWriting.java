package org.nidoto.batch.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** How a person writes a date: most as the spreadsheet does, a few in the era's years. */
enum DateWriting {
    SLASHED("%d/%d/%d", 0, "%s %d:%02d"),
    ERA("令和%d年%d月%d日", 2018, "%s %d時%02d分"),
    SHORT_ERA("R%d.%d.%d", 2018, "%s %d:%02d");

    private final String day;
    private final int yearsBefore;
    private final String time;

    DateWriting(String day, int yearsBefore, String time) {
        this.day = day;
        this.yearsBefore = yearsBefore;
        this.time = time;
    }

    /** The habit of whoever entered the row: two rows in a hundred each in the era's long and short form. */
    static DateWriting of(Draw draw) {
        double habit = draw.fraction();
        if (habit < 0.02) {
            return ERA;
        }
        return habit < 0.04 ? SHORT_ERA : SLASHED;
    }

    String write(LocalDate date) {
        return day.formatted(date.getYear() - yearsBefore, date.getMonthValue(), date.getDayOfMonth());
    }

    String write(LocalDateTime at) {
        return time.formatted(write(at.toLocalDate()), at.getHour(), at.getMinute());
    }
}
