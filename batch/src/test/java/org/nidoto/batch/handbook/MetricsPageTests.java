package org.nidoto.batch.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Japanese list of metrics names what the English one names, which is held to the program by {@code ReviewDataTests}. */
class MetricsPageTests {
    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    private static final Pattern METRIC = Pattern.compile("\\| (\\d\\d|QC).*");

    @Test
    void everyMetricHasTheSameNamesClassesAndTests() throws IOException {
        var english = codes(Page.of("metrics", Locale.ENGLISH));
        assertThat(english).hasSizeGreaterThan(30);
        assertThat(codes(Page.of("metrics", Locale.JAPANESE))).isEqualTo(english);
    }

    private static List<Set<String>> codes(Page page) {
        return page.text()
                .lines()
                .filter(line -> METRIC.matcher(line).matches())
                .map(MetricsPageTests::codes)
                .toList();
    }

    private static Set<String> codes(String line) {
        var codes = new TreeSet<String>();
        CODE.matcher(line).results().forEach(code -> codes.add(code.group()));
        return codes;
    }

    @Test
    void everyChoiceHasTheSameKeysAndDefaults() throws IOException {
        assertThat(choices(Page.of("metrics", Locale.JAPANESE))).isEqualTo(choices(Page.of("metrics", Locale.ENGLISH)));
    }

    private static List<String> choices(Page page) {
        return page.rows().stream()
                .map(row -> codes(row.get(0)) + " " + row.get(1))
                .toList();
    }
}
