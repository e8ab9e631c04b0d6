package org.nidoto.batch.intake.profile;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of a profile that cannot be used, and what it may hold instead; its words stand in {@code profile_ja} and {@code profile_en}. */
enum ProfileText {
    WRONG_VALUE,
    WRONG_ROOT,
    A_TEXT,
    A_MAP,
    A_LIST,
    UNKNOWN_KEY,
    MISSING_KEY,
    MISSING_COLUMN,
    MAIN_KIND_AGAIN,
    NO_YAML_AT,
    NO_YAML,
    KEY_TWICE,
    UNKNOWN_ALIAS,
    NO_UTF8,
    SEVERAL_PROFILES,
    NO_PROFILE,
    SOURCE_NAME,
    HEADER_ROWS,
    ENCODINGS,
    DELIMITER,
    CHARACTER,
    CONDITION,
    ONE_OF,
    EVENT,
    FIRST_OR_LAST,
    COLUMN,
    CELL,
    CODES_BESIDE,
    SPLIT,
    ZONE,
    DATES,
    NUMBERS,
    ONE_TEXT,
    YES_OR_NO,
    WHOLE_NUMBER;

    /** A text with what it names, not yet in any language. */
    record Filled(ProfileText text, List<Object> arguments) {
        String in(Locale language) {
            return text.in(language, arguments.toArray());
        }
    }

    Filled with(Object... arguments) {
        return new Filled(this, List.of(arguments));
    }

    /** The text in Japanese, or in English for every other language; an argument may be a filled text. */
    String in(Locale language, Object... arguments) {
        var locale = language.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        var pattern = ResourceBundle.getBundle(
                        "org.nidoto.batch.intake.profile.profile",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name());
        var said = new Object[arguments.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = arguments[i] instanceof Filled filled ? filled.in(language) : String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, locale).format(said);
    }
}
