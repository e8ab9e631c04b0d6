package org.nidoto.report.text;

import com.ibm.icu.util.ULocale;

/** A language a report can be printed in. */
public enum Language {
    JAPANESE("ja"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, as in file names and the document's language. */
    public String code() {
        return code;
    }

    ULocale locale() {
        return ULocale.forLanguageTag(code);
    }
}
