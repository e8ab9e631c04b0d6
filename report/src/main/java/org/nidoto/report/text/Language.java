package org.nidoto.report.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** A language a report can be printed in. */
public enum Language {
    JAPANESE("ja"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Japanese for those who speak it, English for all others. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(JAPANESE.code) ? JAPANESE : ENGLISH;
    }

    /** The ISO 639-1 code, as in file names and the document's language. */
    public String code() {
        return code;
    }

    ULocale locale() {
        return ULocale.forLanguageTag(code);
    }
}
