package org.nidoto.batch.command;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import org.nidoto.batch.store.Silence;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Words;

/** What the commands say; the words stand in {@code command.properties} and {@code command_ja.properties}, as do those of their help. */
enum Text {
    HOME_CREATED,
    NO_HOME,
    ANOTHER_RUN,
    WRONG_SETTINGS,
    NO_SUCH_FILE,
    NO_TIME,
    DAY_TO_COME,
    NO_PERIOD,
    NO_LANGUAGE,
    NO_INCIDENT,
    ANOTHER_ENGINE,
    NOT_ON_SPARK,
    NO_CLIENT,
    FILE_ACCEPTED,
    FILE_REFUSED,
    FILE_KNOWN,
    FILE_ROWS,
    FILE_RECORDS,
    PRINTED,
    RUN_FAILED,
    DATABASE_GONE,
    DATABASE_DAMAGED,
    DISK_FULL,
    FILE_TROUBLE,
    FILE_DENIED,
    FILE_MISSING,
    FILE_IN_THE_WAY,
    DATABASE_REFUSES,
    TRANSFERRED,
    NOTHING_TO_TRANSFER,
    TRANSFER_NOT_EMPTY,
    CHECK_FINE,
    CHECK_BROKEN,
    CHECK_SETTINGS,
    CHECK_NO_SETTINGS,
    CHECK_BAD_SETTINGS,
    CHECK_FOLDERS,
    CHECK_NO_FOLDER,
    CHECK_NOT_WRITABLE,
    CHECK_OTHER_OWNER,
    CHECK_OTHERS_READ,
    CHECK_PROFILES,
    CHECK_DATABASE,
    CHECK_NO_DATABASE,
    CHECK_OLDER_SCHEMA,
    CHECK_LATER_SCHEMA,
    CHECK_BAD_DATABASE,
    CHECK_CALENDAR,
    CHECK_NO_HOLIDAYS,
    CHECK_CALENDAR_ENDS,
    CHECK_MAIL,
    CHECK_BAD_MAIL,
    CHECK_NO_MAIL,
    CHECK_SPARK,
    CHECK_NO_SPARK,
    CHECK_FONTS,
    CHECK_NO_FONTS,
    CHECK_DISK,
    CHECK_DISK_FULL,
    BACKED_UP,
    BACKUP_SERVER,
    BACKUP_EMPTY,
    BACKUP_EXISTS,
    BACKUP_MISSING,
    BACKUP_FOREIGN,
    BACKUP_DAMAGED,
    BACKUP_LATER,
    RESTORED,
    KEPT_BEFORE,
    NOTHING_DUE,
    NOT_DELETED,
    DELETED,
    NO_RUNS,
    RUN_LINE,
    OUTCOME_RUNNING,
    OUTCOME_DONE,
    OUTCOME_FAILED,
    OUTCOME_INTERRUPTED,
    OUTCOME_INCOMPLETE,
    SUMMARY_HEAD,
    SUMMARY_TIMES,
    SUMMARY_STEP,
    SUMMARY_REPORTS,
    NO_SUMMARY,
    WAITS,
    STALE,
    LOOKED_AT_SUMMARIES,
    EXIT_0,
    EXIT_1,
    EXIT_2,
    EXIT_3,
    EXIT_4,
    PRINTING,
    READING,
    FILE_UNFINISHED,
    REJECTED_ROW,
    DRY_RUN,
    HISTORY_ADDED,
    HISTORY_CHANGED,
    HISTORY_WITHDRAWN,
    HISTORY_RETURNED,
    HISTORY_OLDEST_KEPT,
    HISTORY_FIELD;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    static final String BUNDLE = "org.nidoto.batch.command.command";

    /** The sentence in Japanese where the person's language is Japanese, in English otherwise. */
    String in(Locale language, Object... arguments) {
        return new MessageFormat(words(language).getString(name()), language).format(arguments);
    }

    /** The time in the business zone, to the minute. */
    static String minute(Instant time, ZoneId zone) {
        return MINUTE.format(time.atZone(zone));
    }

    /** That no night has succeeded for too long. */
    static String stale(Silence silence, ZoneId zone, Locale language) {
        var last = silence.last().map(start -> minute(start, zone)).orElse("–");
        var words = Words.in(Language.of(language));
        return STALE.in(language, words.elapsedInFull(silence.lasted()), last, words.elapsedInFull(silence.limit()));
    }

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Language.of(language) == Language.JAPANESE ? Locale.JAPANESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a person wrote, told back on one line, whatever is in it. */
    static String onOneLine(Collection<String> written) {
        return String.join(", ", written).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
