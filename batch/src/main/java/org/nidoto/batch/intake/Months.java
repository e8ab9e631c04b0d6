package org.nidoto.batch.intake;

import java.time.YearMonth;
import java.util.Optional;
import org.nidoto.batch.intake.Reading.Failure;

/** Reads months: {@code 2026-04}, {@code 2026/4}, {@code 2026.4}, {@code 202604}, {@code 2026年4月}, {@code 令和8年4月}, {@code R8.4}. */
final class Months {
    private Months() {}

    static Reading<YearMonth> read(String text) {
        var cursor = new Cursor(KanjiNumbers.inDigits(text));
        cursor.tookBlanks();
        var era = Era.taken(cursor);
        if (era.isEmpty() && cursor.digits() == 6) {
            return month(cursor.digits(4), cursor.digits(2), era, cursor);
        }
        int year = era.isPresent() ? Era.yearTaken(cursor) : cursor.number(4, 4);
        boolean kanji = cursor.took('年');
        boolean separated = kanji || cursor.took('-') || cursor.took('/') || cursor.took('.');
        cursor.tookBlanks();
        int month = separated ? cursor.number(1, 2) : -1;
        if (year < 0 || month < 0 || (kanji && !cursor.took('月'))) {
            return Reading.failure(Wording.NO_MONTH);
        }
        return month(era.isPresent() ? era.get().gregorian(year) : year, month, era, cursor);
    }

    private static Reading<YearMonth> month(int year, int month, Optional<Era> era, Cursor cursor) {
        cursor.tookBlanks();
        if (!cursor.atEnd() || month < 1 || month > 12 || year < 1000) {
            return Reading.failure(Wording.NO_MONTH);
        }
        var read = YearMonth.of(year, month);
        var outside = era.flatMap(named -> named.outside(read.atDay(1), read.atEndOfMonth()));
        return outside.isPresent() ? new Failure<>(outside.get()) : Reading.of(read);
    }
}
