package org.nidoto.batch.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.nidoto.batch.intake.Reading.Failure;

/**
 * Reads calendar days with the year first: {@code 2026-04-01}, {@code 2026/4/1}, {@code 2026.4.1}, {@code 20260401},
 * {@code 2026年4月1日}, {@code 令和8年4月1日}, {@code R8.4.1}, {@code R080401}, each also with its weekday behind it as {@code (水)}.
 */
final class Days {
    private static final String WEEKDAYS = "月火水木金土日";
    private static final int FOUR_DIGITS = 1000;

    private Days() {}

    /** Takes the day that stands at the cursor; after a failure the cursor stands anywhere. */
    static Reading<LocalDate> taken(Cursor cursor, String example) {
        cursor.tookBlanks();
        var era = Era.taken(cursor);
        if (era.isEmpty() && cursor.digits() == 8) {
            return day(cursor.digits(4), cursor.digits(2), cursor.digits(2), era, cursor, example);
        }
        if (era.isPresent() && cursor.digits() == 6) {
            return day(era.get().gregorian(cursor.digits(2)), cursor.digits(2), cursor.digits(2), era, cursor, example);
        }
        int digits = cursor.digits();
        int year = era.isPresent() ? Era.yearTaken(cursor) : cursor.number(1, 4);
        char separator = cursor.peek();
        int month = part(cursor, separator, '年');
        int day = separator == '年' ? part(cursor, '月', '月') : part(cursor, separator, '年');
        if (year < 0 || month < 0 || day < 0 || (separator == '年' && !cursor.took('日'))) {
            return Reading.failure(Wording.NO_DATE, example);
        }
        if (era.isEmpty() && digits != 4) {
            return Reading.failure(Wording.AMBIGUOUS_DATE, example);
        }
        return day(era.isPresent() ? era.get().gregorian(year) : year, month, day, era, cursor, example);
    }

    /** Takes the separator, blanks behind it as padding, and up to four digits, as a year may wrongly stand there; -1 for none. */
    private static int part(Cursor cursor, char separator, char kanji) {
        boolean known = separator == kanji || separator == '-' || separator == '/' || separator == '.';
        if (!known || !cursor.took(separator)) {
            return -1;
        }
        cursor.tookBlanks();
        return cursor.number(1, 4);
    }

    private static Reading<LocalDate> day(
            int year, int month, int day, Optional<Era> era, Cursor cursor, String example) {
        if (year < FOUR_DIGITS
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Reading.failure(Wording.IMPOSSIBLE_DATE, example);
        }
        var date = LocalDate.of(year, month, day);
        var outside = era.flatMap(named -> named.outside(date, date));
        if (outside.isPresent()) {
            return new Failure<>(outside.get());
        }
        return tookWrongWeekday(cursor, date) ? Reading.failure(Wording.WRONG_WEEKDAY) : Reading.of(date);
    }

    private static boolean tookWrongWeekday(Cursor cursor, LocalDate date) {
        int before = cursor.position();
        cursor.tookBlanks();
        if (!cursor.took('(')) {
            cursor.backTo(before);
            return false;
        }
        int weekday = WEEKDAYS.indexOf(cursor.peek()) + 1;
        if (weekday > 0) {
            cursor.took(cursor.peek());
            if (cursor.took('曜')) {
                cursor.took('日');
            }
        }
        return !cursor.took(')') || weekday != date.getDayOfWeek().getValue();
    }
}
