package org.nidoto.batch.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.nidoto.batch.intake.Reading.Failure;
import org.nidoto.batch.intake.Reading.Value;
import org.nidoto.core.incident.Moment;

/**
 * Reads a day, alone or with a time of day: {@code 2026-04-01T09:30}, {@code 2026/4/1 9:30}, {@code 2026-04-01 09:30:15+09:00},
 * {@code 令和8年4月1日 午後3時5分}. Day-first and month-first dates are refused, never guessed.
 *
 * <p>A time without an offset is local to the business zone. Where clocks skip it, it is moved on by as much as they skip; where they show
 * it twice, the earlier one is meant ({@link ZonedDateTime#ofLocal}). Fractions of a second are dropped. 24:00 is the end of the day it names.
 */
public final class Moments {
    private static final String EXAMPLE = "2026/4/1 9:30";
    private static final String DAY_EXAMPLE = "2026/4/1";

    private final ZoneId zone;

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    /** Reads a time that does not stand in a file; empty where the text is none. */
    public static Optional<Moment> parse(String text, ZoneId zone) {
        return new Moments(zone).read(text.strip()) instanceof Value<Moment> read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    /** A point in time, or a day where the text has no time. */
    Reading<Moment> read(String text) {
        return read(text, EXAMPLE, Clock.END_OF_DAY);
    }

    /** A day; a time behind it only decides which day it is in the business zone. */
    Reading<LocalDate> readDay(String text) {
        var moment = read(text, DAY_EXAMPLE, Clock.END_OF_DAY - 1);
        return moment instanceof Value<Moment> read
                ? Reading.of(read.value().date(zone))
                : new Failure<>(((Failure<Moment>) moment).why());
    }

    private Reading<Moment> read(String written, String example, int endOfDay) {
        var plain = PlainTime.of(written);
        if (plain.isPresent()) {
            return Reading.of(timed(plain.get()));
        }
        var text = KanjiNumbers.inDigits(written);
        var cursor = new Cursor(text);
        var day = Days.taken(cursor, example);
        if (!(day instanceof Value<LocalDate> read)) {
            return new Failure<>(((Failure<LocalDate>) day).why());
        }
        boolean apart = cursor.tookBlanks();
        if (cursor.atEnd()) {
            return Reading.of(new Moment.Day(read.value()));
        }
        boolean marked = !apart && cursor.tookLetter('T');
        boolean joined = endsInSign(text, cursor);
        return apart || marked || joined ? timed(read.value(), cursor, example, endOfDay) : noDate(example);
    }

    /** Whether the day ends in a sign after which no blank is needed: 日 or a closing parenthesis. */
    private static boolean endsInSign(String text, Cursor cursor) {
        char last = Widths.narrow(text.charAt(cursor.position() - 1));
        return last == '日' || last == ')';
    }

    private Reading<Moment> timed(LocalDate day, Cursor cursor, String example, int endOfDay) {
        int second = Clock.secondOfDayTaken(cursor);
        if (second == Clock.NONE) {
            return noDate(example);
        }
        if (second == Clock.IMPOSSIBLE) {
            return Reading.failure(Wording.IMPOSSIBLE_TIME, example);
        }
        var local = day.atStartOfDay().plusSeconds(Math.min(second, endOfDay));
        cursor.tookBlanks();
        if (cursor.atEnd()) {
            return Reading.of(timed(local));
        }
        int offset = Clock.offsetTaken(cursor);
        cursor.tookBlanks();
        if (offset == Clock.NONE || !cursor.atEnd()) {
            return noDate(example);
        }
        return offset == Clock.IMPOSSIBLE
                ? Reading.failure(Wording.IMPOSSIBLE_TIME, example)
                : Reading.of(new Moment.Timed(local.toInstant(ZoneOffset.ofTotalSeconds(offset))));
    }

    private Moment timed(LocalDateTime local) {
        return new Moment.Timed(ZonedDateTime.ofLocal(local, zone, null).toInstant());
    }

    private static Reading<Moment> noDate(String example) {
        return Reading.failure(Wording.NO_DATE, example);
    }
}
