package org.nidoto.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.AdoptionProgress;
import org.nidoto.core.metric.CareStep;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.metric.Oddity;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.statistics.CauseLoss;
import org.nidoto.core.statistics.PromiseKeeping;
import org.nidoto.core.statistics.Verdict;

class WordsTests {
    private static final List<Class<? extends Enum<?>>> WORDED = List.of(
            Phrase.class,
            Caption.class,
            Term.class,
            IndexWord.class,
            Disclosure.class,
            SheetName.class,
            SheetHead.class,
            EffectWord.class,
            ChoiceWord.class,
            AnnexWord.class,
            CareWord.class,
            MeetingWord.class,
            MonitorWord.class,
            CauseWord.class,
            CauseLoss.Footing.class,
            SheetWord.class,
            ClientWord.class,
            IncidentStatus.class,
            DetectionSource.class,
            CauseStatus.class,
            ContactKind.class,
            CareStep.class,
            PromiseKeeping.State.class,
            A3Word.class,
            DigestWord.class,
            Verdict.class,
            Milestone.class,
            AdoptionProgress.State.class,
            ControlType.class,
            ContractOutcome.class,
            IncidentVolume.Signal.class,
            Oddity.Kind.class,
            DayOfWeek.class,
            Month.class);

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageHasWordsForEveryConstantAndForNothingElse(Language language) {
        var constants = WORDED.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()).map(Words::key));
        var meanings = Arrays.stream(Term.values()).map(term -> Words.key(term) + ".meaning");
        var signals = Arrays.stream(IncidentVolume.Signal.values())
                .flatMap(signal -> Stream.of(Words.key(signal) + ".direction", Words.key(signal) + ".finding"));
        var sheets = Arrays.stream(SheetName.values()).map(sheet -> Words.key(sheet) + ".shows");
        var editions = Arrays.stream(Disclosure.values()).map(edition -> Words.key(edition) + ".meaning");
        var verdicts = Arrays.stream(Verdict.values()).map(verdict -> Words.key(verdict) + ".short");
        var expected = Stream.of(constants, meanings, signals, sheets, editions, verdicts)
                .flatMap(keys -> keys)
                .toList();
        var written = Words.properties(language).stringPropertyNames().stream()
                .filter(key -> !key.startsWith("Field."))
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Words.properties(language).values())
                .noneMatch(words -> words.toString().isEmpty());
    }

    @Test
    void bothLanguagesNameTheSameFields() {
        assertThat(Words.properties(Language.ENGLISH).stringPropertyNames())
                .isEqualTo(Words.properties(Language.JAPANESE).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordCanBePrinted(Language language) {
        assertThat(Words.properties(language).values())
                .allSatisfy(words -> assertThat(Glyphs.mend(words.toString())).isEqualTo(words.toString()));
    }

    @Test
    void bothLanguagesFillThePlacesOfAPhraseAlike() {
        var english = Words.properties(Language.ENGLISH);
        assertThat(Words.properties(Language.JAPANESE).stringPropertyNames())
                .filteredOn(key -> !key.equals("Phrase.DATE") && !key.contains("MONTH"))
                .allSatisfy(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(Words.properties(Language.JAPANESE).getProperty(key))));
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

    private static List<String> places(String pattern) {
        return Pattern.compile("\\{(\\d)[,}]")
                .matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
