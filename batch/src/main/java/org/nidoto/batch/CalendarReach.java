package org.nidoto.batch;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nidoto.core.calendar.JapanesePublicHolidays;

/**
 * How far ahead free days are known.
 *
 * @param key the setting that ends first
 * @param until the last day it says anything of
 */
public record CalendarReach(String key, LocalDate until) {
    /** Due dates reach into the coming quarter. */
    private static final int DAYS_AHEAD = 60;

    /** A list of company holidays speaks of the year it was made for: until a month before its last day comes round again. */
    private static final int MONTHS_OF_A_LIST = 11;

    private static final int YEARS_TRIED = 10;

    /** The reach of the settings; empty where no day is free but those of the week. */
    public static Optional<CalendarReach> of(Figures figures, LocalDate today) {
        return Stream.concat(company(figures).stream(), country(figures.publicHolidays(), Year.from(today)).stream())
                .min(Comparator.comparing(CalendarReach::until));
    }

    /** Whether that is far enough for a night on the given day. */
    public boolean isEnough(LocalDate today) {
        return !until.isBefore(today.plusDays(DAYS_AHEAD));
    }

    private static Optional<CalendarReach> company(Figures figures) {
        return figures.daysOff().stream()
                .max(Comparator.naturalOrder())
                .map(last -> new CalendarReach("nidoto.figures.company-holidays", last.plusMonths(MONTHS_OF_A_LIST)));
    }

    private static Optional<CalendarReach> country(String country, Year thisYear) {
        if (country.equals("none")) {
            return Optional.empty();
        }
        int last = country.equalsIgnoreCase("jp")
                ? JapanesePublicHolidays.LAST_YEAR
                : lastYearKnown(country, thisYear.getValue());
        return Optional.of(new CalendarReach("nidoto.figures.public-holidays", LocalDate.of(last, 12, 31)));
    }

    private static int lastYearKnown(String country, int thisYear) {
        var known = HolidayManager.getInstance(ManagerParameters.create(country));
        return IntStream.rangeClosed(thisYear, thisYear + YEARS_TRIED)
                .takeWhile(year -> !known.getHolidays(Year.of(year)).isEmpty())
                .max()
                .orElse(thisYear - 1);
    }
}
