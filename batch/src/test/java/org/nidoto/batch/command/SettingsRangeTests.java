package org.nidoto.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.batch.Settings;
import org.nidoto.batch.handbook.Page;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.convert.PeriodStyle;

/** The ranges that the handbook's list of settings prints are those that the program holds: their borders pass, and what lies beyond does not. */
class SettingsRangeTests {
    private static final Pattern BOUNDS = Pattern.compile("([0-9.]+) to ([0-9.]+)");
    private static final Pattern LEAST = Pattern.compile("([0-9.]+) or more");
    private static final Pattern OTHER_KEY = Pattern.compile("`([a-z-]+)` or more");
    private static final Pattern CHOICES = Pattern.compile("`[^`…]+`(, `[^`…]+`)*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Ranges that are told in words. */
    private static final Map<String, Tried> WORDS = Map.ofEntries(
            Map.entry(
                    "`jdbc:postgresql:…`, `jdbc:h2:…`",
                    new Tried("jdbc:postgresql://db/x jdbc:h2:mem:x", "jdbc:mysql://db/x")),
            Map.entry("readable file", new Tried("", "nowhere")),
            Map.entry("readable PEM file", new Tried("", "nowhere")),
            Map.entry("whole number", new Tried("0 1", "1.5 many")),
            Map.entry("address", new Tried("a@example.com", "nobody")),
            Map.entry("addresses", new Tried("a@example.com,b@example.com", "a@example.com,nobody")),
            Map.entry("one of `report.languages`", new Tried("ja", "en")),
            Map.entry("up to 4 names", new Tried("a,b,c,d", "a,b,c,d,e")),
            Map.entry("ISO 4217 code", new Tried("EUR", "yen")),
            Map.entry("time zone", new Tried("UTC Europe/Berlin", "Mars/Phobos")),
            Map.entry(
                    "windows of a day",
                    new Tried("09:00-12:00,13:00-18:00 00:00-24:00", "9to5 09:00-25:00 12:00-09:00")),
            Map.entry("days of the week", new Tried("SATURDAY,SUNDAY", "FUNDAY")),
            Map.entry("country code, `none`", new Tried("jp none de", "xx")),
            Map.entry(
                    "`2026-12-31`, `2026-12-29/2027-01-03`",
                    new Tried("2026-12-31 2026-12-29/2027-01-03", "soon 2026-02-30 2027-01-03/2026-12-29")),
            Map.entry("days, ascending", new Tried("1 30,60", "0 60,30 30,30")),
            Map.entry("master URL", new Tried("yarn", "")));

    private static final List<String> ANYTHING =
            List.of("text", "path", "folder", "Spark's settings", "codes of causes");

    /** What a setting can be and what it cannot be, with blanks between. */
    private record Tried(List<String> right, List<String> wrong) {
        Tried(String right, String wrong) {
            this(words(right), words(wrong));
        }

        private static List<String> words(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }
    }

    static List<List<String>> settings() throws IOException {
        return Page.of("settings", Locale.ENGLISH).rows();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theBordersPassAndWhatLiesBeyondIsOneSentenceWithKeyValueAndWhatWasExpected(List<String> row)
            throws IOException {
        var key = row.get(0).replace("`", "").replace("figures.targets.…", "figures.targets.reported");
        var tried = tried(key, row.get(1), row.get(2));
        for (var right : tried.right) {
            assertThatCode(() -> bind(key, right)).as("%s: %s", key, right).doesNotThrowAnyException();
        }
        for (var wrong : tried.wrong) {
            var failure = catchThrowable(() -> bind(key, wrong));
            assertThat(failure).as("%s: %s", key, wrong).isNotNull();
            var sentence = WrongSettings.sentence(failure).orElseThrow();
            assertThat(sentence)
                    .startsWith("nidoto." + key)
                    .contains("expected")
                    .doesNotContain("\n");
            assertThat(forms(wrong)).as(sentence).anyMatch(sentence::contains);
        }
    }

    @Test
    void manyOfTheSettingsHaveARange() throws IOException {
        int tried = 0;
        for (var row : settings()) {
            tried += tried(row.get(0).replace("`", ""), row.get(1), row.get(2))
                            .wrong
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(tried).isGreaterThan(settings().size() * 4 / 5);
    }

    private static void bind(String key, String value) {
        var properties = new HashMap<String, String>();
        properties.put("nidoto.home", "target");
        if (key.matches("mail\\.(from|to)")) {
            properties.putAll(Map.of(
                    "nidoto.mail.host", "mail.example.com",
                    "nidoto.mail.from", "a@example.com",
                    "nidoto.mail.to", "a@example.com"));
        }
        properties.put("nidoto." + key, value);
        new Binder(new MapConfigurationPropertySource(properties)).bind("nidoto", Settings.class);
    }

    private static Tried tried(String key, String written, String range) throws IOException {
        var bounds = BOUNDS.matcher(range);
        var least = LEAST.matcher(range);
        var other = OTHER_KEY.matcher(range);
        if (WORDS.containsKey(range)) {
            return WORDS.get(range);
        } else if (key.equals("database.encrypted")) {
            return new Tried("false", "perhaps");
        } else if (bounds.matches()) {
            return new Tried(
                    List.of(bounds.group(1), bounds.group(2)),
                    List.of(beside(bounds.group(1), -1, written), beside(bounds.group(2), 1, written)));
        } else if (least.matches()) {
            return least(key, written, least);
        } else if (range.equals("more than 0")) {
            return aboveNothing(key, written);
        } else if (range.equals("between 0 and 1")) {
            return new Tried("0.001 0.999", "0 1 NaN");
        } else if (other.matches()) {
            var border = defaultOf(key.replaceFirst("[a-z-]+$", other.group(1)));
            return new Tried(List.of(border), List.of(beside(border, -1, written)));
        } else if (CHOICES.matcher(range).matches()) {
            return new Tried(codes(range), List.of("perhaps"));
        } else if (range.equals("points, ascending")) {
            return new Tried(List.of(unquoted(written)), List.of("-1,2,3", "1", "3,2,1"));
        }
        assertThat(ANYTHING).as(key).contains(range);
        return new Tried("", "");
    }

    private static Tried least(String key, String written, Matcher least) {
        boolean duration = written.matches("`\\d+[smh]`") || key.contains("targets");
        return duration
                ? new Tried("0s 1s", "-1s soon")
                : new Tried(List.of(least.group(1)), List.of(beside(least.group(1), -1, written), "few"));
    }

    private static Tried aboveNothing(String key, String written) {
        if (key.startsWith("retention.")) {
            return new Tried("1d 7y", "0d -1m long");
        }
        return written.matches("`\\d+h`") ? new Tried("1s", "0s -1s soon") : new Tried("0.001", "0 -1 NaN few");
    }

    /** The next number outside of a border: by a hundredth where the default is no whole number. */
    private static String beside(String border, int direction, String written) {
        return written.contains(".")
                ? Double.toString(Double.parseDouble(border) + 0.01 * direction)
                : Integer.toString(Integer.parseInt(border) + direction);
    }

    private static List<String> codes(String range) {
        return CODE.matcher(range).results().map(code -> code.group(1)).toList();
    }

    private static String unquoted(String written) {
        return written.replaceAll("[`\\[\\] ]", "");
    }

    private static String defaultOf(String key) throws IOException {
        return settings().stream()
                .filter(row -> row.get(0).equals("`" + key + "`"))
                .map(row -> unquoted(row.get(1)))
                .findFirst()
                .orElseThrow();
    }

    /** The ways in which a sentence may show a value: as it was written, or as the program understood it. */
    private static List<String> forms(String value) {
        var forms = new ArrayList<String>();
        forms.add(value);
        forms.addAll(
                Stream.of(value.split(",")).filter(part -> part.length() > 2).toList());
        forms.add(List.of(value.split(",")).toString());
        if (value.matches("-?\\d+[smh]")) {
            forms.add(DurationStyle.detectAndParse(value).toString());
        }
        if (value.matches("-?\\d+[dmy]")) {
            forms.add(PeriodStyle.detectAndParse(value).toString());
        }
        return forms;
    }
}
