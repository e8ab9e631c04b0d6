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
    @CsvSource(delimiter = '|', textBlock = """
            40 | 10 | 523 | 有効 | 発生率は以前の0.17倍です。この減少は偶然では説明できません。
            40 | 0 | 523 | 有効 | 導入後は1件も発生していません。この減少は偶然では説明できません。
            400 | 430 | 523 | 有効（目標未達） | 発生率は以前の0.75倍です。この減少は偶然では説明できませんが、目標の0.50倍には届いていません。
            10 | 60 | 523 | 悪化 | 発生率は以前の4.19倍です。この増加は偶然では説明できません。
            60 | 86 | 523 | 目標未達 | 発生率は以前の1.00倍で、目標の0.50倍に届いていないことは確かです。
            30 | 29 | 523 | 効果は確認できない | 目標どおりに減っていれば見えるはずの期間がたちましたが、減少は確認できません。
            30 | 3 | 66 | 判定は時期尚早 | あと435日で判定できる見込みです。
            3 | 1 | 523 | この件数では判定不能 | あと626日発生ゼロが続けば、減少を示せます。
            0 | 0 | 523 | この件数では判定不能 | 以前に発生がないため、減少は示せません。
            3 | 0 | 0 | 未開始 | 導入から1日以上たった部署がまだありません。
            """)
    void eachVerdictHasItsSentenceInJapanese(int before, int after, double days, String verdict, String reason) {
        hold(Language.JAPANESE, new BeforeAfter(after, days, before, 365), verdict, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40 | 10 | 523 | effective | The rate is 0.17 times what it was. Chance does not explain the decrease.
            40 | 0 | 523 | effective | None has happened since. Chance does not explain the decrease.
            400 | 430 | 523 | effective (short of the target) | The rate is 0.75 times what it was. Chance does not explain the decrease, but the target of 0.50 times is not met.
            10 | 60 | 523 | worse | The rate is 4.19 times what it was. Chance does not explain the increase.
            60 | 86 | 523 | target missed | The rate is 1.00 times what it was: the target of 0.50 times is certainly missed.
            30 | 29 | 523 | effect not shown | A decrease to the target would most likely have shown by now, and none did.
            30 | 3 | 66 | too early | A verdict is likely in 435 more days.
            3 | 1 | 523 | too few to tell | A decrease would show after 626 more days without an incident.
            0 | 0 | 523 | too few to tell | No such incident happened before, so that no decrease can show.
            3 | 0 | 0 | not started | No department has used it for a whole day yet.
            """)
    void eachVerdictHasItsSentenceInEnglish(int before, int after, double days, String verdict, String reason) {
        hold(Language.ENGLISH, new BeforeAfter(after, days, before, 365), verdict, reason);
    }

    private static void hold(Language language, BeforeAfter counts, String verdict, String reason) {
        var effect = effect(counts, OptionalInt.of(626));
        assertThat(wording(language).verdict(effect.verdict())).isEqualTo(verdict);
        assertThat(wording(language).reason(effect)).isEqualTo(reason);
    }

    @Test
    void fewIncidentsWaitForQuietDaysWhereAnyNumberOfThemWouldDo() {
        var few = new BeforeAfter(1, 523, 3, 365);
        var never = effect(few, OptionalInt.empty());
        assertThat(wording(Language.JAPANESE).reason(never)).isEqualTo("発生ゼロが1,095日続いても、減少は示せません。");
        assertThat(wording(Language.ENGLISH).reason(never))
                .isEqualTo("Even 1,095 days without an incident would show no decrease.");
        var amongMany = effect(few, OptionalInt.of(0));
        assertThat(wording(Language.JAPANESE).reason(amongMany)).isEqualTo("減少していますが、多くの対策を同時に検定しているため、偶然と区別できません。");
        assertThat(wording(Language.ENGLISH).reason(amongMany))
                .isEqualTo("The decrease may be chance among the tests of so many measures.");
    }

    @Test
    void whereTheRecordsBeginLaterThereIsNoBaseline() {
        var effect = effect(new BeforeAfter(3, 100, 0, 0), OptionalInt.empty());
        assertThat(wording(Language.JAPANESE).verdict(effect.verdict())).isEqualTo("基準なし");
        assertThat(wording(Language.JAPANESE).reason(effect)).isEqualTo("記録が決定の後から始まるため、比べる期間がありません。");
        assertThat(wording(Language.ENGLISH).verdict(effect.verdict())).isEqualTo("no baseline");
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
