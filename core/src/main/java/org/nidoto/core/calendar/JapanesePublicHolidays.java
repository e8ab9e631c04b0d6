package org.nidoto.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Japan's public holidays (国民の祝日・休日), by the law as it has stood since 2007, with the days that were moved or added for single
 * years; earlier years are read by the law of 2007.
 *
 * <p>A holiday on a Sunday makes the next day that is none free (振替休日), and so is a day between two holidays (国民の休日). The equinoxes
 * are reckoned for 1980 to 2099; officially each is announced in the February before.
 *
 * @see <a href="https://laws.e-gov.go.jp/law/323AC1000000178">国民の祝日に関する法律</a>
 * @see <a href="https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html">the Cabinet Office's list</a>
 */
public final class JapanesePublicHolidays {
    /** The last year whose equinoxes the formula reckons. */
    public static final int LAST_YEAR = 2099;

    private static final Set<MonthDay> EVERY_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    /** The accession of 2019, and the days moved for the games of 2020 and 2021. */
    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(2019, 5, 1),
            LocalDate.of(2019, 10, 22),
            LocalDate.of(2020, 7, 23),
            LocalDate.of(2020, 7, 24),
            LocalDate.of(2020, 8, 10),
            LocalDate.of(2021, 7, 22),
            LocalDate.of(2021, 7, 23),
            LocalDate.of(2021, 8, 8));

    private JapanesePublicHolidays() {}

    /** Whether the day is a public holiday, named, in place of one on a Sunday, or between two. */
    public static boolean contains(LocalDate day) {
        return isNamed(day) || isInPlaceOfSunday(day) || (isNamed(day.minusDays(1)) && isNamed(day.plusDays(1)));
    }

    private static boolean isInPlaceOfSunday(LocalDate day) {
        var before = day.minusDays(1);
        while (isNamed(before)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    private static boolean isNamed(LocalDate day) {
        return EVERY_YEAR.contains(MonthDay.from(day))
                || ONCE.contains(day)
                || isMonday(day)
                || isEquinox(day)
                || isMountainDay(day)
                || isEmperorsBirthday(day);
    }

    /** Coming of Age (成人の日), the Sea (海の日), Respect for the Aged (敬老の日) and Sports (スポーツの日). */
    private static boolean isMonday(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            return false;
        }
        int which = (day.getDayOfMonth() + 6) / 7;
        return switch (day.getMonth()) {
            case JANUARY -> which == 2;
            case JULY -> which == 3 && !yearOfTheGames(day);
            case SEPTEMBER -> which == 3;
            case OCTOBER -> which == 2 && !yearOfTheGames(day);
            default -> false;
        };
    }

    private static boolean isMountainDay(LocalDate day) {
        return day.getYear() >= 2016
                && !yearOfTheGames(day)
                && MonthDay.from(day).equals(MonthDay.of(8, 11));
    }

    private static boolean yearOfTheGames(LocalDate day) {
        return day.getYear() == 2020 || day.getYear() == 2021;
    }

    private static boolean isEmperorsBirthday(LocalDate day) {
        return day.getYear() >= 2020
                ? MonthDay.from(day).equals(MonthDay.of(2, 23))
                : day.getYear() <= 2018 && MonthDay.from(day).equals(MonthDay.of(12, 23));
    }

    /** The days of the equinoxes as 新こよみ便利帳 (海上保安庁水路部) reckons them for 1980 to 2099. */
    private static boolean isEquinox(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH -> day.getDayOfMonth() == equinox(20.8431, day.getYear());
            case SEPTEMBER -> day.getDayOfMonth() == equinox(23.2488, day.getYear());
            default -> false;
        };
    }

    private static int equinox(double dayIn1980, int year) {
        int years = year - 1980;
        return (int) Math.floor(dayIn1980 + 0.242194 * years) - Math.floorDiv(years, 4);
    }
}
