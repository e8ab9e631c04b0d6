package org.nidoto.batch.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handbook says of every sentence that asks something of a person what to do; a new sentence is listed there, or here as one that asks nothing. */
class MessagesPageTests {
    private static final Path WORDS = Path.of("src", "main", "resources", "org", "nidoto", "batch");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*\\}");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z0-9_]+");

    /**
     * The words of one package.
     *
     * @param askNothing sentences that merely say what has been done or how things are, and words that stand within other sentences
     */
    private record Bundle(String place, String english, Set<String> askNothing) {}

    private static final List<Bundle> BUNDLES = List.of(
            new Bundle(
                    "command/command",
                    "",
                    Set.of(
                            "BACKED_UP",
                            "CHECK_CALENDAR",
                            "CHECK_DATABASE",
                            "CHECK_DISK",
                            "CHECK_FOLDERS",
                            "CHECK_FONTS",
                            "CHECK_MAIL",
                            "CHECK_NO_DATABASE",
                            "CHECK_PROFILES",
                            "CHECK_SETTINGS",
                            "CHECK_SPARK",
                            "DELETED",
                            "DRY_RUN",
                            "FILE_ACCEPTED",
                            "FILE_DENIED",
                            "FILE_IN_THE_WAY",
                            "FILE_KNOWN",
                            "FILE_MISSING",
                            "FILE_RECORDS",
                            "FILE_ROWS",
                            "HISTORY_ADDED",
                            "HISTORY_CHANGED",
                            "HISTORY_FIELD",
                            "HISTORY_OLDEST_KEPT",
                            "HISTORY_RETURNED",
                            "HISTORY_WITHDRAWN",
                            "HOME_CREATED",
                            "KEPT_BEFORE",
                            "NOTHING_DUE",
                            "NO_RUNS",
                            "PRINTED",
                            "PRINTING",
                            "READING",
                            "RESTORED",
                            "RUN_LINE",
                            "SUMMARY_HEAD",
                            "SUMMARY_REPORTS",
                            "SUMMARY_STEP",
                            "SUMMARY_TIMES",
                            "TRANSFERRED",
                            "WAITS",
                            "CHECK_BROKEN",
                            "CHECK_FINE",
                            "EXIT_0",
                            "EXIT_1",
                            "EXIT_2",
                            "EXIT_3",
                            "EXIT_4",
                            "OUTCOME_DONE",
                            "OUTCOME_FAILED",
                            "OUTCOME_INCOMPLETE",
                            "OUTCOME_INTERRUPTED",
                            "OUTCOME_RUNNING",
                            "NOT_DELETED")),
            new Bundle(
                    "job/job",
                    "_en",
                    Set.of(
                            "MAIL_BODY",
                            "MAIL_SENT",
                            "MAIL_SUBJECT",
                            "RETAINED_ARCHIVE",
                            "RETAINED_BACKUPS",
                            "RETAINED_CLIENT_REPORTS",
                            "RETAINED_DRAFTS",
                            "RETAINED_FOR_EVER",
                            "RETAINED_INCIDENT_SHEETS",
                            "RETAINED_OLD_VERSIONS",
                            "RETAINED_REJECTS",
                            "RETAINED_RUNS",
                            "RETENTION_FILES",
                            "RETENTION_ROWS")),
            new Bundle(
                    "intake/messages",
                    "_en",
                    Set.of(
                            "AT_CELL",
                            "AT_FILE",
                            "AT_LINE",
                            "IN_COLUMN",
                            "KEY_HEADER",
                            "LINE_HEADER",
                            "QUOTED",
                            "REASON_HEADER",
                            "SHOWN_HEADER",
                            "THE_VALUE")),
            new Bundle(
                    "intake/profile/profile",
                    "_en",
                    Set.of(
                            "A_LIST",
                            "A_MAP",
                            "A_TEXT",
                            "CELL",
                            "CHARACTER",
                            "CODES_BESIDE",
                            "COLUMN",
                            "CONDITION",
                            "DATES",
                            "DELIMITER",
                            "ENCODINGS",
                            "EVENT",
                            "FIRST_OR_LAST",
                            "HEADER_ROWS",
                            "NUMBERS",
                            "ONE_OF",
                            "ONE_TEXT",
                            "SOURCE_NAME",
                            "SPLIT",
                            "WHOLE_NUMBER",
                            "YES_OR_NO",
                            "ZONE")));

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everySentenceThatAsksSomethingIsListedWithWhatToDo(String code) throws IOException {
        var language = Locale.forLanguageTag(code);
        var expected = new ArrayList<String>();
        for (var bundle : BUNDLES) {
            expected.addAll(asking(bundle, language.equals(Locale.JAPANESE)));
        }
        var rows = Page.of("messages", language).rows();
        assertThat(rows.stream().map(row -> row.get(0)).toList()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row).as(row.get(0)).hasSize(2).noneMatch(String::isEmpty));
    }

    private static List<String> asking(Bundle bundle, boolean inJapanese) throws IOException {
        var words = words(WORDS.resolve(bundle.place() + (inJapanese ? "_ja" : bundle.english()) + ".properties"));
        assertThat(words.stringPropertyNames()).as("what asks nothing").containsAll(bundle.askNothing());
        return words.stringPropertyNames().stream()
                .filter(key -> SENTENCE.matcher(key).matches())
                .filter(key -> !bundle.askNothing().contains(key))
                .map(key -> shown(words.getProperty(key), inJapanese))
                .toList();
    }

    private static Properties words(Path file) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    /** With … for what the program puts in. */
    private static String shown(String pattern, boolean inJapanese) {
        var text = ARGUMENT.matcher(pattern)
                .replaceAll("…")
                .replace("''", "'")
                .replace("|", "\\|")
                .strip();
        return inJapanese ? "「" + text + "」" : "“" + text + "”";
    }
}
