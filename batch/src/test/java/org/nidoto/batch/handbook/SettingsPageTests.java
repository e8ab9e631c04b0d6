package org.nidoto.batch.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.Settings;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The handbook's list of settings holds every key of {@code nidoto.yml} once, in order, with the default that the program has. */
class SettingsPageTests {
    private static final int CELLS = 4;
    private static final Pattern NUMBER_OR_CODE = Pattern.compile("`[^`]+`|\\d+");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyKeyStandsThereWithItsDefault(String language) throws IOException {
        var rows = Page.of("settings", Locale.forLanguageTag(language)).rows();
        assertThat(rows.stream().map(row -> row.get(0) + " = " + row.get(1)).toList())
                .containsExactlyElementsOf(keys(Settings.class, ""));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row).as(row.get(0)).hasSize(CELLS).noneMatch(String::isEmpty));
    }

    /** {@code SettingsRangeTests} holds those of the English page to the program. */
    @Test
    void bothLanguagesPrintTheSameRanges() throws IOException {
        assertThat(ranges(Locale.JAPANESE)).isEqualTo(ranges(Locale.ENGLISH));
    }

    /** The numbers and codes of each row's range. */
    private static List<String> ranges(Locale language) throws IOException {
        return Page.of("settings", language).rows().stream()
                .map(row -> row.get(0) + " "
                        + NUMBER_OR_CODE
                                .matcher(row.get(2))
                                .results()
                                .map(MatchResult::group)
                                .toList())
                .toList();
    }

    /** As {@code `inbox-rest` = `5s`}; a dash for what is empty unless set. */
    private static List<String> keys(Class<?> settings, String before) {
        var keys = new ArrayList<String>();
        for (var component : settings.getRecordComponents()) {
            var key = before + kebab(component.getName());
            if (component.getType().isRecord()) {
                keys.addAll(keys(component.getType(), key + "."));
            } else if (component.getType() == Map.class) {
                keys.add("`" + key + ".…` = –");
            } else if (!key.equals("home")) {
                keys.add("`" + key + "` = " + defaultOf(settings, component));
            }
        }
        return keys;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String defaultOf(Class<?> settings, RecordComponent component) {
        var value = Stream.of(settings.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow()
                .getAnnotation(DefaultValue.class);
        if (value == null
                || value.value().length == 0
                || String.join("", value.value()).isEmpty()) {
            return "–";
        }
        var written = String.join(", ", value.value());
        return component.getType() == List.class ? "`[" + written + "]`" : "`" + written + "`";
    }
}
