package org.nidoto.batch.intake;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every sentence and part of a sentence of the intake; its text stands in {@code messages_ja} and {@code messages_en}. */
public enum Wording {
    AT_FILE,
    AT_LINE,
    AT_CELL,
    IN_COLUMN,
    QUOTED,
    THE_VALUE,
    SHOWN_HEADER,
    LINE_HEADER,
    REASON_HEADER,
    KEY_HEADER,

    REPEATED,
    MISSING,
    MISSING_BESIDE,
    CONTRADICTION,
    NO_DATE,
    NO_DATE_OF_PATTERNS,
    NO_NUMBER_OF_PATTERNS,
    REJECTED_TOGETHER,
    NOTHING_ABOVE,
    NOT_REGISTERED,
    NO_SUCH_COLUMN,
    IMPOSSIBLE_DATE,
    IMPOSSIBLE_TIME,
    AMBIGUOUS_DATE,
    OUTSIDE_ERA,
    BEFORE_CALENDAR,
    WRONG_WEEKDAY,
    NO_MONTH,
    NO_NUMBER,
    NEGATIVE,
    TOO_LARGE,
    NO_CHOICE,
    INVISIBLE_CHARACTER,
    CELL_TOO_LONG,
    ROW_TOO_LONG,
    EXTRA_CELLS,
    TOO_MANY_CELLS,
    QUOTE_NOT_CLOSED,
    TEXT_AFTER_QUOTE,
    UNDECODABLE_BYTE,

    EMPTY_FILE,
    NO_HEADER,
    BROKEN_HEADER,
    BINARY,
    NOT_CSV,
    OTHER_ENCODING,
    NO_ENCODING,
    DOUBLE_COLUMN,
    UNKNOWN_KIND,
    INCOMPLETE_KIND,
    TWO_KINDS;

    /** The sentence in the reader's language: Japanese, or English for every other. */
    String in(Locale language, List<String> arguments) {
        var locale = language.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        var pattern = ResourceBundle.getBundle(
                        "org.nidoto.batch.intake.messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name());
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }

    String in(Locale language, String... arguments) {
        return in(language, List.of(arguments));
    }
}
