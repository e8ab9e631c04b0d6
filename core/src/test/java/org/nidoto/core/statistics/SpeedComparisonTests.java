package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SpeedComparisonTests {
    @Test
    void aQuarterWithoutIncidentsIsNoGroup() {
        var comparison = SpeedComparison.between(Map.of("2026Q1", List.of(FollowUp.reached(1)), "2026Q2", List.of()));
        assertThat(comparison).isEqualTo(new SpeedComparison.NotComparable(SpeedComparison.Obstacle.NEEDS_TWO_GROUPS));
    }

    @Test
    void whenAllAreOpenNothingCanBeCompared() {
        var comparison = SpeedComparison.between(
                Map.of("a", List.of(FollowUp.open(1)), "b", List.of(FollowUp.open(2), FollowUp.open(3))));
        assertThat(comparison).isEqualTo(new SpeedComparison.NotComparable(SpeedComparison.Obstacle.NO_EVENTS));
    }

    @Test
    void groupsThatNeverOverlapCannotBeCompared() {
        var comparison = SpeedComparison.between(
                Map.of("a", List.of(FollowUp.open(1)), "b", List.of(FollowUp.reached(5), FollowUp.reached(6))));
        assertThat(comparison).isEqualTo(new SpeedComparison.NotComparable(SpeedComparison.Obstacle.NO_OVERLAP));
    }

    @Test
    void theFasterQuarterHasTheRatioAboveOne() {
        var fast = List.of(FollowUp.reached(1), FollowUp.reached(2), FollowUp.reached(3));
        var slow = List.of(FollowUp.reached(4), FollowUp.reached(5), FollowUp.open(6));
        assertThat(logRank(fast, slow).ratio()).isGreaterThan(1);
    }

    @Test
    void equalGroupsDoNotDiffer() {
        var group = List.of(FollowUp.reached(1), FollowUp.reached(2), FollowUp.open(2));
        assertThat(logRank(group, group).p()).isCloseTo(1, within(1e-12));
        assertThat(logRank(group, group).ratio()).isCloseTo(1, within(1e-12));
    }

    @RepeatedTest(30)
    void turningTheGroupsRoundInvertsTheRatioAndKeepsP(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var one = group(random);
        var other = group(random);
        var there = logRank(one, other);
        var back = logRank(other, one);
        assertThat(back.ratio()).isCloseTo(1 / there.ratio(), within(1e-9));
        assertThat(back.p()).isCloseTo(there.p(), within(1e-9));
        assertThat(there.ratio())
                .isBetween(there.interval().lower(), there.interval().upper());
    }

    private static List<FollowUp> group(Random random) {
        var group = new ArrayList<FollowUp>();
        group.add(FollowUp.reached(random.nextInt(20)));
        for (int i = 0; i < 30; i++) {
            group.add(new FollowUp(random.nextInt(20), random.nextInt(3), random.nextInt(2)));
        }
        group.add(FollowUp.open(30));
        return group;
    }

    private static LogRank logRank(List<FollowUp> first, List<FollowUp> second) {
        var comparison = SpeedComparison.between(Map.of("a", first, "b", second));
        return ((SpeedComparison.Compared) comparison).logRank();
    }
}
