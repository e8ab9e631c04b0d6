package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everySentenceStandsInEveryLanguageAndNoOtherDoes(String language) throws IOException {
        assertThat(properties(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Wording.values()).map(Wording::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noSentenceHoldsASignThatFillingItInWouldSwallow(String language) throws IOException {
        var texts = properties(language).values().stream().map(String::valueOf);
        assertThat(texts)
                .allSatisfy(text -> assertThat(ARGUMENT.matcher(text).replaceAll(""))
                        .doesNotContain("'")
                        .doesNotContain("{")
                        .doesNotContain("}"));
    }

    @Test
    void aJapaneseServerStillWritesEnglishForWhoReadsEnglish() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.JAPAN);
        try {
            assertThat(Wording.THE_VALUE.in(Locale.US)).isEqualTo("the value");
            assertThat(Wording.THE_VALUE.in(Locale.FRENCH)).isEqualTo("the value");
            assertThat(Wording.THE_VALUE.in(Locale.JAPAN)).isEqualTo("値");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Properties properties(String language) throws IOException {
        var name = "messages_" + language + ".properties";
        try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream(name))) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        }
    }
}
