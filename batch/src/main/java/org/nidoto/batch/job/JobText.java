package org.nidoto.batch.job;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences a run says; their words stand in {@code job_ja.properties} and {@code job_en.properties}. */
enum JobText {
    CLOCK_SET_BACK,
    AS_OF_AHEAD,
    INTERRUPTED,
    ALREADY_IMPORTED,
    SAME_CONTENT,
    OVERTAKEN,
    TOO_MANY_REJECTS,
    STILL_CHANGING,
    NO_PLAIN_FILE,
    UNREADABLE,
    UNKNOWN_COLUMNS,
    REVIEW_FAILED,
    NOT_ISSUED,
    REPORT_FAILED,
    INDEX_FAILED,
    OTHER_CLIENT,
    WAITING_LONG,
    RETAINED_DRAFTS,
    RETAINED_ARCHIVE,
    RETAINED_REJECTS,
    RETAINED_OLD_VERSIONS,
    RETAINED_CLIENT_REPORTS,
    RETAINED_INCIDENT_SHEETS,
    RETAINED_RUNS,
    RETAINED_BACKUPS,
    RETAINED_FOR_EVER,
    RETENTION_FILES,
    RETENTION_ROWS,
    NOT_DELETED,
    REJECTS_WRITTEN,
    REPLACED,
    NOT_MOVED,
    MAIL_SUBJECT,
    MAIL_BODY,
    MAIL_AFTER_PAUSE,
    MAIL_SENT,
    MAIL_SENT_BEFORE,
    MAIL_SENT_TO_SOME,
    MAIL_NOT_SENT,
    MAIL_UNKNOWN,
    MAIL_WITHOUT_DIGEST,
    SUM_OF_ROWS,
    SUM_OF_REJECTED,
    SUM_OF_VERSIONS,
    SUM_OF_WITHDRAWN,
    SPARK_FAILED,
    SPARK_TOO_LONG,
    NO_SPARK_APPLICATION,
    MENDED_ON_SPARK,
    RAW_FILE_CHANGED,
    NO_INCIDENT,
    NO_CLIENT;

    /** The sentence in Japanese, or in English for every other language. */
    String in(Locale language, Object... arguments) {
        var locale = language.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        var words = ResourceBundle.getBundle(
                "org.nidoto.batch.job.job",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(name()), locale).format(arguments);
    }
}
