package org.nidoto.report.text;

/** Everything a report says in words. The words themselves are in {@code phrases_ja.properties} and {@code phrases_en.properties}. */
public enum Phrase {
    REPORT_TITLE,
}
