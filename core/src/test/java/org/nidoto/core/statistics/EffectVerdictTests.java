package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EffectVerdictTests {
    /** What the literature on small counts warns of, worked out elsewhere: 39 incidents, not 5 or 10. */
    @Test
    void toShowAHalvingTakes39IncidentsWhenFollowUpIsAsLongAsTheBaseline() {
        assertThat(new DecreaseTest(39, 365, 0.025).power(0.5, 365)).isGreaterThanOrEqualTo(0.8);
        for (int fewer = 0; fewer < 39; fewer++) {
            assertThat(new DecreaseTest(fewer, 365, 0.025).power(0.5, 365)).isLessThan(0.8);
        }
    }

    @Test
    void fromABaselineWithoutIncidentsNothingCanBeShown() {
        var test = new DecreaseTest(0, 365, 0.025);
        assertThat(test.critical(365)).isEmpty();
        assertThat(test.power(0.5, 365)).isZero();
        assertThat(test.firstDayWithPower(0.8, 0.5, 1, 1095)).isEmpty();
        assertThat(test.daysWithoutIncident(1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new DecreaseTest(3, 0, 0.025));
    }

    @Test
    void withoutExposureAfterwardsNothingCanBeShownYet() {
        assertThat(new DecreaseTest(50, 365, 0.025).critical(0)).isEmpty();
        assertThat(new DecreaseTest(50, 365, 0.025).daysWithoutIncident(0)).isEmpty();
        assertThat(new DecreaseTest(50, 365, 0.025).firstDayWithPower(0.8, 0.5, 0, 1095))
                .isEmpty();
    }

    @Test
    void aFollowUpWithoutBoundsStillEnds() {
        var test = new DecreaseTest(1_000_000, 1, 0.025);
        assertThat(test.critical(1e9)).isPresent();
        assertThat(test.power(0.5, 1e9)).isBetween(0.0, 1.0);
    }

    @RepeatedTest(50)
    void theCriticalCountIsTheMostWhoseIntervalLeavesOut1(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int before = 5 + random.nextInt(200);
        double exposureAfter = 30 + random.nextInt(700);
        int critical =
                new DecreaseTest(before, 365, 0.025).critical(exposureAfter).orElse(-1);
        if (critical >= 0) {
            assertThat(upper(critical, exposureAfter, before)).isLessThanOrEqualTo(1);
        }
        assertThat(upper(critical + 1, exposureAfter, before)).isGreaterThan(1);
    }

    @RepeatedTest(30)
    void theFirstDayWithPowerIsTheFirst(RepetitionInfo repetition) {
        var test = new DecreaseTest(20 + repetition.getCurrentRepetition() * 3, 365, 0.025);
        var day = test.firstDayWithPower(0.8, 0.5, 1, 1095);
        for (int earlier = 1; earlier < day.orElse(1096); earlier++) {
            assertThat(test.power(0.5, earlier)).isLessThan(0.8);
        }
        day.ifPresent(first -> assertThat(test.power(0.5, first)).isGreaterThanOrEqualTo(0.8));
    }

    @Test
    void noIncidentForAsLongAsSaidShowsAnEffect() {
        var test = new DecreaseTest(12, 180, 0.025);
        double days = test.daysWithoutIncident(1).orElseThrow();
        assertThat(upper(0, days, 12, 180)).isLessThan(1);
        assertThat(upper(0, days - 1, 12, 180)).isGreaterThan(1);
    }

    @Test
    void withoutABaselineOrAfterwardsThatIsAllThatIsSaid() {
        var noBaseline = judge(new BeforeAfter(3, 90, 0, 0), OptionalDouble.empty());
        assertThat(noBaseline.verdict()).isEqualTo(Verdict.NO_BASELINE);
        assertThat(noBaseline.evidence()).isEmpty();
        assertThat(noBaseline.powerNow()).isEmpty();
        assertThat(judge(new BeforeAfter(0, 0, 3, 90), OptionalDouble.empty()).verdict())
                .isEqualTo(Verdict.NOT_STARTED);
    }

    @Test
    void aSignalThatIsNoneAmongAllMeasuresIsNotCalledAnEffect() {
        var counts = new BeforeAfter(10, 365, 30, 365);
        assertThat(judge(counts, OptionalDouble.empty()).verdict()).isEqualTo(Verdict.EFFECTIVE);
        assertThat(judge(counts, OptionalDouble.of(0.2)).verdict()).isNotEqualTo(Verdict.EFFECTIVE);
    }

    @Test
    void anEffectThatMissesItsTargetForCertainSaysSo() {
        var small = judge(new BeforeAfter(8000, 365, 10_000, 365), OptionalDouble.empty());
        assertThat(small.verdict()).isEqualTo(Verdict.EFFECTIVE);
        assertThat(small.targetExcluded()).isTrue();
    }

    @Test
    void aMillionIncidentsAreJudgedByTheTargetNotByP() {
        var huge = judge(new BeforeAfter(990_000, 365, 1_000_000, 365), OptionalDouble.empty());
        assertThat(huge.verdict()).isEqualTo(Verdict.EFFECTIVE);
        assertThat(huge.targetExcluded()).isTrue();
    }

    @RepeatedTest(50)
    void onlyAVerdictOfTooEarlyNamesDaysAndAtLeastOne(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var verdict = judge(
                new BeforeAfter(random.nextInt(40), 1 + random.nextInt(400), random.nextInt(60), 365),
                OptionalDouble.empty());
        assertThat(verdict.moreDays().isPresent()).isEqualTo(verdict.verdict() == Verdict.TOO_EARLY);
        assertThat(verdict.moreDays().orElse(1)).isBetween(1, 1095);
    }

    private static EffectVerdict judge(BeforeAfter counts, OptionalDouble adjustedP) {
        return EffectVerdict.of(counts, 1, adjustedP, EffectVerdict.Rule.HOUSE);
    }

    private static double upper(int after, double exposureAfter, int before) {
        return upper(after, exposureAfter, before, 365);
    }

    private static double upper(int after, double exposureAfter, int before, double exposureBefore) {
        return new RateRatio(new BeforeAfter(after, exposureAfter, before, exposureBefore))
                .midP(Confidence.NINETY_FIVE)
                .orElseThrow()
                .interval()
                .upper();
    }
}
