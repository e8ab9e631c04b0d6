package org.nidoto.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTests {
    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageHasWordsForEveryPhraseAndForNothingElse(Language language) {
        var phrases = Arrays.stream(Phrase.values()).map(Phrase::name).toList();
        assertThat(Words.properties(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(phrases);
        assertThat(Words.properties(language).values())
                .noneMatch(words -> words.toString().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordCanBePrinted(Language language) {
        assertThat(Words.properties(language).values())
                .allSatisfy(words -> assertThat(Glyphs.mend(words.toString())).isEqualTo(words.toString()));
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void bothLanguagesFillThePlacesOfAPhraseAlike(Phrase phrase) {
        assertThat(places(Words.properties(Language.ENGLISH).getProperty(phrase.name())))
                .isEqualTo(places(Words.properties(Language.JAPANESE).getProperty(phrase.name())));
    }

    @Test
    void aJapaneseMachinePrintsAnEnglishReportInEnglish() {
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            assertThat(Words.in(Language.ENGLISH).say(Phrase.REPORT_TITLE)).isEqualTo("Management review");
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static java.util.List<String> places(String pattern) {
        return java.util.regex.Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
