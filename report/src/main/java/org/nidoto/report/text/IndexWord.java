package org.nidoto.report.text;

/** What the list of everything printed says; the kinds of report come first, in the order they are listed. */
public enum IndexWord {
    MANAGEMENT_REVIEW,
    A3,
    DECISIONS,
    DATA,
    DIGEST,
    CLIENT,
    INCIDENT,
    OTHER,
    TITLE,
    SKIP,
    EMPTY,
    COLUMN_REPORT,
    COLUMN_EDITION,
    COLUMN_FILES,
    DRAFT,
    ISSUED,
    NO_EDITION,
    PSEUDONYMISED,
    IN_LANGUAGE
}
