package org.nidoto.core.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;

/**
 * Which months make a fiscal year (年度).
 *
 * @param start the first month of the year; the year is named after the calendar year in which it starts
 */
public record FiscalCalendar(Month start) implements Serializable {
    /** The quarter that the day belongs to. */
    public FiscalQuarter quarterOf(LocalDate day) {
        int monthsIn = Math.floorMod(day.getMonthValue() - start.getValue(), 12);
        int year = day.getMonthValue() >= start.getValue() ? day.getYear() : day.getYear() - 1;
        return new FiscalQuarter(year, monthsIn / 3 + 1);
    }

    /** The days of the quarter. */
    public ReviewPeriod period(FiscalQuarter quarter) {
        var first = LocalDate.of(quarter.year(), start, 1).plusMonths(3L * (quarter.number() - 1));
        return new ReviewPeriod(first, first.plusMonths(3).minusDays(1));
    }
}
