package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class KaplanMeierTests {
    @Test
    void anIncidentThatIsStillOpenKeepsTheMedianFromLookingFaster() {
        var closedOnly = curve(FollowUp.reached(2), FollowUp.reached(4));
        var withOpen = curve(FollowUp.reached(2), FollowUp.reached(4), FollowUp.open(9));
        assertThat(withOpen.quantile(0.5).value().orElseThrow())
                .isGreaterThan(closedOnly.quantile(0.5).value().orElseThrow());
    }

    @Test
    void nobodyLeavesEverythingAbsent() {
        assertThat(curve().n()).isZero();
        assertThat(curve().quantile(0.5)).isEqualTo(Estimate.ABSENT);
        assertThat(curve().restrictedMean(10)).isEmpty();
        assertThat(curve().at(3).atRisk()).isZero();
    }

    @Test
    void whenAllAreOpenNoQuantileIsReached() {
        var curve = curve(FollowUp.open(3), FollowUp.open(5));
        assertThat(curve.quantile(0.5)).isEqualTo(Estimate.ABSENT);
        assertThat(curve.at(4).surviving()).isEqualTo(1);
        assertThat(curve.at(4).band()).isEmpty();
        assertThat(curve.restrictedMean(5)).hasValue(new RestrictedMean(5, 5, 0));
    }

    @Test
    void whenAllTakeTheSameTimeThatIsEveryQuantile() {
        var curve = KaplanMeier.ofMinutes(Map.of(30L, 1000L), Map.of());
        assertThat(curve.quantile(0.5).value()).hasValue(30);
        assertThat(curve.quantile(0.8).value()).hasValue(30);
        assertThat(curve.steps().get(0).standardError()).isEmpty();
    }

    @Test
    void atEqualTimesTheEventComesBeforeTheCensoring() {
        var curve = curve(FollowUp.open(5), FollowUp.reached(5));
        assertThat(curve.steps().get(0).atRisk()).isEqualTo(2);
        assertThat(curve.steps().get(0).surviving()).isEqualTo(0.5);
    }

    @Test
    void aFlatEndRunsToTheLastFollowUp() {
        var curve = curve(FollowUp.reached(4), FollowUp.open(10));
        assertThat(curve.quantile(0.5).value()).hasValue(7);
    }

    @Test
    void aShareOfNoneOrAllIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> curve().quantile(1));
    }

    @RepeatedTest(50)
    void withNothingOpenItsQuantilesAreThoseOfType2(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var times = random.ints(1 + random.nextInt(60), 0, 40).sorted().toArray();
        var curve =
                KaplanMeier.of(Arrays.stream(times).mapToObj(FollowUp::reached).toList());
        for (double p : new double[] {0.1, 0.25, 0.5, 0.8, 0.9}) {
            double position = times.length * p;
            int at = (int) Math.round(position);
            double expected = Math.abs(position - at) < 1e-9
                    ? (times[Math.max(at - 1, 0)] + times[Math.min(at, times.length - 1)]) / 2.0
                    : times[(int) Math.ceil(position) - 1];
            assertThat(curve.quantile(p).value()).hasValue(expected);
        }
    }

    @RepeatedTest(50)
    void countsByMinuteSayTheSameAsIncidentsOneByOneInAnyOrder(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var single = new ArrayList<FollowUp>();
        var reached = new HashMap<Long, Long>();
        var open = new HashMap<Long, Long>();
        for (int i = 0; i < random.nextInt(200); i++) {
            int minute = random.nextInt(50);
            boolean done = random.nextInt(3) > 0;
            single.add(done ? FollowUp.reached(minute) : FollowUp.open(minute));
            (done ? reached : open).merge((long) minute, 1L, Long::sum);
        }
        Collections.shuffle(single, random);
        var compact = KaplanMeier.ofMinutes(reached, open);
        assertThat(compact.steps()).isEqualTo(KaplanMeier.of(single).steps());
        assertThat(compact.n()).isEqualTo(single.size());
    }

    @RepeatedTest(30)
    void theCurveFallsAndItsBandHoldsIt(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var followUps = new ArrayList<FollowUp>();
        for (int i = 0; i < 100; i++) {
            followUps.add(new FollowUp(random.nextDouble(), random.nextInt(2), random.nextInt(2)));
        }
        double before = 1;
        for (var step : KaplanMeier.of(followUps).steps()) {
            assertThat(step.surviving()).isBetween(0.0, before);
            step.band().ifPresent(band -> assertThat(step.surviving()).isBetween(band.lower(), band.upper()));
            before = step.surviving();
        }
    }

    @Test
    void aMillionDistinctTimesAreNoTrouble() {
        var reached = new HashMap<Long, Long>();
        for (long minute = 1; minute <= 1_000_000; minute++) {
            reached.put(minute, 1L);
        }
        var curve = KaplanMeier.ofMinutes(reached, Map.of(2_000_000L, 0L));
        assertThat(curve.n()).isEqualTo(1_000_000);
        assertThat(curve.quantile(0.5).value().orElseThrow()).isCloseTo(500_000.5, within(1e-6));
        assertThat(curve.quantile(0.5).lower().orElseThrow()).isCloseTo(499_020, within(2.0));
    }

    private static KaplanMeier curve(FollowUp... followUps) {
        return KaplanMeier.of(List.of(followUps));
    }
}
