package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nidoto.report.text.AnnexWord;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;

/** The settings that figures depend on, named in words: a row for each that stands alone, and for each group of them. */
record SettingsTable(Composition page) {
    private static final String BETWEEN = " · ";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern DURATION = Pattern.compile("PT(\\d+H)?(\\d+M)?(\\d+S)?");
    private static final Pattern DAYS = Pattern.compile(
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.joining("|", "(,?(", "))+")));

    Block of(List<Provenance.Setting> settings) {
        var rows = new LinkedHashMap<String, String>();
        for (var setting : settings) {
            var key = setting.key();
            var group = group(key);
            var value = value(setting.value());
            if (group.isEmpty()) {
                rows.put(named(key), value);
            } else {
                rows.merge(named(group), key.substring(group.length() + 1) + " " + value, (a, b) -> a + BETWEEN + b);
            }
        }
        return page.whole(
                page.say(AnnexWord.CONFIGURATION_TABLE),
                List.of(page.text(AnnexWord.COLUMN_KEY, 34), page.text(Caption.COLUMN_VALUE, 66)),
                rows.entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue()))
                        .toList(),
                "tight");
    }

    /** The longest part of a key that other keys lie under too and that we have words for; empty where the key has words of its own. */
    private String group(String key) {
        var above = words(key).isPresent() ? "" : key;
        while (!above.isEmpty() && words(above).isEmpty()) {
            above = above.substring(0, Math.max(0, above.lastIndexOf('.')));
        }
        return above;
    }

    private Optional<String> words(String key) {
        var field = "setting." + key;
        return Optional.of(page.wording().words().field(field)).filter(said -> !said.equals(field));
    }

    /** What a key is about, with the key beside it; a key that we have no words for stands alone. */
    private String named(String key) {
        return words(key).map(said -> page.say(Phrase.WITH_INTERVAL, said, key)).orElse(key);
    }

    /** Spans of business time and days of the week as people say them, lists with room between their parts. */
    private String value(String value) {
        if (DURATION.matcher(value).matches()) {
            return page.wording().times().business(Duration.parse(value));
        }
        var parts = COMMA.splitAsStream(value);
        return (DAYS.matcher(value).matches() ? parts.map(day -> page.say(DayOfWeek.valueOf(day))) : parts)
                .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)));
    }
}
