package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Method;
import org.nidoto.core.metric.MeasureEffects.Sensitivity;
import org.nidoto.core.review.Finding;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.EffectVerdict;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Evidence;
import org.nidoto.report.text.EffectWord;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

class EffectWordingTests {
    private static final double HALF = 0.5;

    /** Incidents before in a year and after in so many days, and what is said of them. */
    @ParameterizedTest
    @CsvSource({
        "40, 10, 523, effective, The rate is 0.17 times what it was. Chance does not explain the decrease.",
        "400, 430, 523, effective (short of the target), 'The rate is 0.75 times what it was. Chance does not explain the decrease,"
                + " but the target of 0.50 times is not met.'",
        "10, 60, 523, worse, The rate is 4.19 times what it was. Chance does not explain the increase.",
        "60, 86, 523, target missed, The rate is 1.00 times what it was: the target of 0.50 times is excluded.",
        "30, 29, 523, effect not shown, 'A decrease to the target would most likely have shown by now, and none did.'",
        "30, 3, 66, too early, A verdict is likely in 435 more days.",
        "3, 1, 523, cannot be told from so few, A decrease would show after 626 more days without an incident.",
        "0, 0, 523, cannot be told from so few, 'No such incident happened before, so that no decrease can show.'",
        "3, 0, 0, not started, No department has used it for a whole day yet."
    })
    void eachVerdictHasItsSentence(int before, int after, double days, String verdict, String reason) {
        var effect = effect(new BeforeAfter(after, days, before, 365), OptionalInt.of(626));
        var wording = wording(Language.ENGLISH);
        assertThat(wording.verdict(effect.verdict())).isEqualTo(verdict);
        assertThat(wording.reason(effect)).isEqualTo(reason);
    }

    @Test
    void fewIncidentsWaitForQuietDaysWhereAnyNumberOfThemWouldDo() {
        var few = new BeforeAfter(1, 523, 3, 365);
        assertThat(wording(Language.ENGLISH).reason(effect(few, OptionalInt.empty())))
                .isEqualTo("Even 1,095 days without an incident would show no decrease.");
        assertThat(wording(Language.ENGLISH).reason(effect(few, OptionalInt.of(0))))
                .isEqualTo("The decrease may be chance among the tests of so many measures.");
    }

    @Test
    void whereTheRecordsBeginLaterThereIsNoBaseline() {
        var effect = effect(new BeforeAfter(3, 100, 0, 0), OptionalInt.empty());
        assertThat(wording(Language.JAPANESE).verdict(effect.verdict())).isEqualTo("基準なし");
        assertThat(wording(Language.ENGLISH).reason(effect)).startsWith("The records begin after the decision");
    }

    @Test
    void theWorstIsSaidFirstAndTheUndecidedOnlyWhereNothingElseCanBe() {
        var words = wording(Language.ENGLISH).wording();
        var ratio = new Estimate(OptionalDouble.of(2), OptionalDouble.of(1.5), OptionalDouble.of(3));
        var worse = new Finding.Effects(5, 2, 1, 2, Optional.of("Check list"), ratio);
        assertThat(EffectWording.finding(words, worse).head())
                .isEqualTo("Incidents became more frequent after a measure.");
        var works = new Finding.Effects(5, 2, 0, 3, Optional.of("Check list"), ratio);
        assertThat(EffectWording.finding(words, works).text())
                .isEqualTo("After “Check list”, the rate of the incidents it is against is 2.00 times what it was."
                        + " 2 of 5 adopted measures got the verdict “effective”.");
        var none = new Finding.Effects(5, 0, 0, 3, Optional.empty(), Estimate.ABSENT);
        assertThat(EffectWording.finding(words, none).head())
                .isEqualTo("Whether the measures work cannot be told yet.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thatThereIsNoEffectIsNeverSaid(Language language) {
        for (var word : EffectWord.values()) {
            if (word != EffectWord.NOTE) {
                assertThat(Words.in(language).say(word, "", "", "", ""))
                        .doesNotContain("効果なし")
                        .doesNotContain("no effect");
            }
        }
    }

    private static EffectWording wording(Language language) {
        return new EffectWording(
                new Wording(Words.in(language), Reviews.empty().rules().hours()), HALF, 1095);
    }

    private static Effect effect(BeforeAfter counts, OptionalInt quietDays) {
        var verdict = EffectVerdict.of(counts, 1, OptionalDouble.empty(), EffectVerdict.Rule.HOUSE);
        return new Effect(
                List.of(),
                List.of(),
                LocalDate.of(2025, 4, 1),
                Optional.empty(),
                LocalDate.of(2026, 10, 5),
                false,
                List.of(),
                counts,
                Optional.of(Method.RATE_RATIO),
                verdict.evidence()
                        .map(evidence -> Estimate.of(evidence.ratio(), Optional.of(evidence.interval())))
                        .orElse(Estimate.ABSENT),
                verdict.evidence().stream().mapToDouble(Evidence::p).findFirst(),
                OptionalDouble.empty(),
                verdict,
                quietDays,
                new Sensitivity(Estimate.ABSENT, Estimate.ABSENT, 0, Estimate.ABSENT, Estimate.ABSENT, Estimate.ABSENT),
                List.of());
    }
}
