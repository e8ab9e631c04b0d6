package org.nidoto.batch.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The comments in a first profile; their words stand in {@code first_ja} and {@code first_en}. */
enum FirstText {
    TITLE,
    SOURCE,
    BY_MARK,
    BY_CHARACTERS,
    GUESSED,
    WIDTH,
    SKIPPED,
    NO_HEADER,
    HEADER_ROWS,
    NO_MISSING,
    DITTO,
    UNDECIDED_AS_OTHERS,
    UNDECIDED,
    UNTOLD,
    NO_NUMBERS,
    REPEATS,
    OR_COLUMNS,
    REJECTED_UNTIL,
    SEVERITY_HOLDS,
    STATUS_HOLDS,
    EVENTS,
    EVENT_NAMES,
    EVENT_TIMES,
    BY_NAME,
    COLUMNS,
    COLUMN,
    DATES_UNDECIDED,
    DATES,
    DATES_SHOWN,
    DATES_UNREAD,
    YES_OR_NO,
    NUMBERS,
    MAYBE_DAYS,
    TEXTS,
    DIFFERENT_TEXTS;

    /** The words in Japanese, or in English for every other language. */
    String in(Locale language, Object... arguments) {
        var locale = language.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        var words = ResourceBundle.getBundle(
                "org.nidoto.batch.intake.first",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(name()), locale)
                .format(Stream.of(arguments).map(String::valueOf).toArray());
    }
}
