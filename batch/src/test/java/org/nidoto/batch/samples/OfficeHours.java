package org.nidoto.batch.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When the company works: 9:00 to 18:00, Monday to Friday, neither on public holidays nor from 29 December to 3 January. */
final class OfficeHours {
    static final LocalTime OPENING = LocalTime.of(9, 0);
    static final LocalTime CLOSING = LocalTime.of(18, 0);

    /** Public holidays on weekdays, as the Cabinet Office lists them: <a href="https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html">国民の祝日</a>. */
    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2024-10-14 2024-11-04 2025-01-01 2025-01-13 2025-02-11 2025-02-24 2025-03-20 2025-04-29",
                    "2025-05-05 2025-05-06 2025-07-21 2025-08-11 2025-09-15 2025-09-23 2025-10-13 2025-11-03 2025-11-24",
                    "2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-04 2026-05-05 2026-05-06",
                    "2026-07-20 2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 2026-11-23")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private OfficeHours() {}

    static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean yearEnd = (day.getMonthValue() == 12 && day.getDayOfMonth() >= 29)
                || (day.getMonthValue() == 1 && day.getDayOfMonth() <= 3);
        return !weekend && !yearEnd && !HOLIDAYS.contains(day);
    }

    static LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : workingDayFrom(day.plusDays(1));
    }

    static LocalDate workingDayUpTo(LocalDate day) {
        return isWorkingDay(day) ? day : workingDayUpTo(day.minusDays(1));
    }

    /** The time that many working minutes later, noted as people do: at full five minutes. */
    static LocalDateTime later(LocalDateTime from, long minutes) {
        LocalDateTime at = opening(from);
        long left = minutes;
        for (long today = untilClosing(at); left > today; today = untilClosing(at)) {
            left -= today;
            at = opening(at.toLocalDate().atTime(CLOSING));
        }
        return toFiveMinutes(at.plusMinutes(left));
    }

    private static LocalDateTime opening(LocalDateTime at) {
        LocalDate day = at.toLocalTime().isBefore(CLOSING)
                ? at.toLocalDate()
                : at.toLocalDate().plusDays(1);
        LocalDate working = workingDayFrom(day);
        boolean under = working.equals(at.toLocalDate()) && at.toLocalTime().isAfter(OPENING);
        return under ? at : working.atTime(OPENING);
    }

    private static long untilClosing(LocalDateTime at) {
        return ChronoUnit.MINUTES.between(at.toLocalTime(), CLOSING);
    }

    private static LocalDateTime toFiveMinutes(LocalDateTime at) {
        return at.plusMinutes(Math.floorMod(-at.getMinute(), 5));
    }
}
