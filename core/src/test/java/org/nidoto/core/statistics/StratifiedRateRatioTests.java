package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StratifiedRateRatioTests {
    private static final Percentage NEARLY = Percentage.withPercentage(1e-7);

    @Test
    void withoutAStratumThatTellsAnythingThereIsNoEvidence() {
        var nothing = StratifiedRateRatio.of(List.of(new BeforeAfter(0, 90, 0, 90), new BeforeAfter(3, 0, 5, 90)));
        assertThat(nothing.strata()).isEmpty();
        assertThat(nothing.midP(Confidence.NINETY_FIVE)).isEqualTo(Evidence.NONE);
        assertThat(MantelHaenszel.of(nothing.strata()).ratio()).isEmpty();
        assertThat(MantelHaenszel.of(nothing.strata()).p()).isEmpty();
        assertThat(MantelHaenszel.of(nothing.strata()).interval(Confidence.NINETY_FIVE))
                .isEmpty();
    }

    @RepeatedTest(20)
    void oneDepartmentGivesTheUnstratifiedAnswer(RepetitionInfo repetition) {
        var only = stratum(new Random(repetition.getCurrentRepetition()), 30);
        assertThat(StratifiedRateRatio.of(List.of(only)).midP(Confidence.NINETY_FIVE))
                .isEqualTo(new RateRatio(only).midP(Confidence.NINETY_FIVE).orElseThrow());
    }

    @RepeatedTest(20)
    void departmentsWithEqualExposuresGiveWhatTheirSumGives(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var first = new BeforeAfter(1 + random.nextInt(20), 60, 1 + random.nextInt(20), 90);
        var second = new BeforeAfter(random.nextInt(20), 60, random.nextInt(20), 90);
        var sum = new BeforeAfter(first.after() + second.after(), 60, first.before() + second.before(), 90);
        var strata = StratifiedRateRatio.of(List.of(first, second)).exact(Confidence.NINETY_FIVE);
        var pooled = new RateRatio(sum).exact(Confidence.NINETY_FIVE).orElseThrow();
        assertThat(strata.interval().lower()).isCloseTo(pooled.interval().lower(), NEARLY);
        assertThat(strata.interval().upper()).isCloseTo(pooled.interval().upper(), NEARLY);
        assertThat(strata.p()).isCloseTo(pooled.p(), NEARLY);
    }

    @RepeatedTest(20)
    void theOrderOfDepartmentsDoesNotMatter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var strata = new ArrayList<BeforeAfter>();
        for (int i = 0; i < 8; i++) {
            strata.add(stratum(random, 12));
        }
        var before = StratifiedRateRatio.of(strata).midP(Confidence.NINETY_FIVE);
        Collections.shuffle(strata, random);
        var after = StratifiedRateRatio.of(strata).midP(Confidence.NINETY_FIVE);
        assertThat(after.interval().upper()).isCloseTo(before.interval().upper(), NEARLY);
        assertThat(after.ratio().orElseThrow()).isCloseTo(before.ratio().orElseThrow(), NEARLY);
    }

    @Test
    void asManyIncidentsAsAllowedAreCountedExactlyAndMoreAreRefused() {
        var large = new BeforeAfter(500, 90, 500, 90);
        var evidence = StratifiedRateRatio.of(List.of(large, large)).midP(Confidence.NINETY_FIVE);
        assertThat(evidence.ratio().orElseThrow()).isCloseTo(1, NEARLY);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        StratifiedRateRatio.of(List.of(large, large, large)).midP(Confidence.NINETY_FIVE));
    }

    @Test
    void manyIncidentsAreForMantelAndHaenszelWhoAgreeWithTheExactCount() {
        var strata = List.of(new BeforeAfter(300, 90, 500, 100), new BeforeAfter(250, 60, 600, 80));
        var exact = StratifiedRateRatio.of(strata).midP(Confidence.NINETY_FIVE);
        var large = MantelHaenszel.of(strata);
        assertThat(large.ratio().orElseThrow()).isCloseTo(exact.ratio().orElseThrow(), Percentage.withPercentage(0.5));
        assertThat(large.interval(Confidence.NINETY_FIVE).orElseThrow().upper())
                .isCloseTo(exact.interval().upper(), Percentage.withPercentage(0.5));
        assertThat(MantelHaenszel.of(List.of(new BeforeAfter(1_000_000, 1, 1_000_000, 1)))
                        .ratio())
                .hasValue(1);
    }

    @Test
    void whatIsShownIsCountedExactlyAsLongAsThatCanBeDone() {
        var few = List.of(new BeforeAfter(3, 90, 5, 100), new BeforeAfter(2, 60, 6, 80));
        var many = List.of(new BeforeAfter(400_000, 90, 500_000, 100), new BeforeAfter(200_000, 60, 600_000, 80));
        var noneAfter = List.of(new BeforeAfter(0, 90, 500_000, 100), new BeforeAfter(0, 60, 600_000, 80));
        assertThat(StratifiedRateRatio.of(few).evidence(Confidence.NINETY_FIVE))
                .isEqualTo(StratifiedRateRatio.of(few).midP(Confidence.NINETY_FIVE));
        assertThat(StratifiedRateRatio.of(many).evidence(Confidence.NINETY_FIVE))
                .isEqualTo(
                        MantelHaenszel.of(many).evidence(Confidence.NINETY_FIVE).orElseThrow());
        assertThat(StratifiedRateRatio.of(noneAfter)
                        .evidence(Confidence.NINETY_FIVE)
                        .interval()
                        .upper())
                .isBetween(0.0, 1e-4);
    }

    @Test
    void withoutIncidentsAfterMantelAndHaenszelHaveNoIntervalButTheExactCountDoes() {
        var strata = List.of(new BeforeAfter(0, 90, 5, 100), new BeforeAfter(0, 60, 6, 80));
        assertThat(MantelHaenszel.of(strata).ratio()).hasValue(0);
        assertThat(MantelHaenszel.of(strata).interval(Confidence.NINETY_FIVE)).isEmpty();
        assertThat(MantelHaenszel.of(strata).homogeneity()).isEmpty();
        assertThat(StratifiedRateRatio.of(strata)
                        .midP(Confidence.NINETY_FIVE)
                        .interval()
                        .upper())
                .isLessThan(1);
    }

    private static BeforeAfter stratum(Random random, int most) {
        return new BeforeAfter(1 + random.nextInt(most), 30 + random.nextInt(90), 1 + random.nextInt(most), 90);
    }
}
