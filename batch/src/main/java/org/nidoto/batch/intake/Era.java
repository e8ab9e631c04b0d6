package org.nidoto.batch.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The eras of the Japanese calendar (元号) since Japan counts days by the Gregorian one; the day an era changed belongs to the new era.
 *
 * @see <a href="https://www.ndl.go.jp/koyomi/">National Diet Library, 日本の暦</a>
 */
enum Era {
    MEIJI("明治", '明', '㍾', 'M', 1868, LocalDate.of(1873, 1, 1), LocalDate.of(1912, 7, 29)),
    TAISHO("大正", '大', '㍽', 'T', 1912, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
    SHOWA("昭和", '昭', '㍼', 'S', 1926, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI("平成", '平', '㍻', 'H', 1989, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA("令和", '令', '㋿', 'R', 2019, LocalDate.of(2019, 5, 1), null);

    private static final Era[] NEWEST_FIRST = {REIWA, HEISEI, SHOWA, TAISHO, MEIJI};

    private final String name;
    private final char kanji;
    private final char square;
    private final char letter;
    private final int firstYear;
    private final LocalDate first;
    private final @Nullable LocalDate last;

    Era(String name, char kanji, char square, char letter, int firstYear, LocalDate first, @Nullable LocalDate last) {
        this.name = name;
        this.kanji = kanji;
        this.square = square;
        this.letter = letter;
        this.firstYear = firstYear;
        this.first = first;
        this.last = last;
    }

    /** Takes the era's name, its first kanji, its one-character sign or its Latin letter, if one stands here. */
    static Optional<Era> taken(Cursor cursor) {
        if (cursor.atDigit()) {
            return Optional.empty();
        }
        for (var era : NEWEST_FIRST) {
            if (cursor.took(era.name)
                    || cursor.took(era.kanji)
                    || cursor.took(era.square)
                    || cursor.tookLetter(era.letter)) {
                cursor.tookBlanks();
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** Takes a year of an era, the first written 1 or 元; -1 where none stands here. */
    static int yearTaken(Cursor cursor) {
        return cursor.took('元') ? 1 : cursor.number(1, 2);
    }

    /** The Gregorian year in which the era's year of that number, from 1, lies or begins. */
    int gregorian(int yearOfEra) {
        return firstYear + yearOfEra - 1;
    }

    /** Why the days from one to the other lie wholly outside the era; empty where any lies inside. */
    Optional<Message> outside(LocalDate from, LocalDate to) {
        if (!to.isBefore(first) && (last == null || !from.isAfter(last))) {
            return Optional.empty();
        }
        if (this == MEIJI && to.isBefore(first)) {
            return Optional.of(Message.of(Wording.BEFORE_CALENDAR, first.toString()));
        }
        return Optional.of(
                Message.of(Wording.OUTSIDE_ERA, name, first.toString(), last == null ? "…" : last.toString()));
    }
}
