package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RolloutTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Test
    void aMeasureForNobodyHasNoRateAndNoCoverage() {
        var rollout = rollout();
        assertThat(rollout.adopted().share()).isEmpty();
        assertThat(rollout.coverage()).isEmpty();
        assertThat(rollout.daysToAdopt().quantile(0.5)).isEqualTo(Estimate.ABSENT);
    }

    @Test
    void theLargeDepartmentThatHasNotAdoptedLeavesMostWorkUncovered() {
        var rollout = rollout(adopted(1, 30), adopted(1, 20), planned(8, 10));
        assertThat(rollout.adopted()).isEqualTo(new Proportion(2, 3));
        assertThat(rollout.coverage()).hasValue(0.2);
    }

    @Test
    void withoutKnownExposureCoverageIsAbsentNotZero() {
        assertThat(rollout(adopted(0, 30), planned(0, 10)).coverage()).isEmpty();
    }

    @Test
    void aDepartmentDueTodayIsPendingAndOverdueTomorrow() {
        var dueToday = target(1, Optional.of(AS_OF), Optional.empty());
        assertThat(Rollout.of(List.of(dueToday), AS_OF).states()).containsExactly(Rollout.State.PENDING);
        assertThat(Rollout.of(List.of(dueToday), AS_OF.plusDays(1)).overdue()).isEqualTo(1);
    }

    @Test
    void anAdoptionAfterAsOfHasNotHappenedAndADecisionAfterItIsOut() {
        var later = target(1, Optional.empty(), Optional.of(AS_OF.plusDays(1)));
        var undecided = new Rollout.Target(1, AS_OF.plusDays(1), Optional.empty(), Optional.empty());
        assertThat(rollout(later, undecided).adopted()).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void anAdoptionBeforeTheDecisionTookNoTime() {
        var early = new Rollout.Target(1, AS_OF.minusDays(5), Optional.empty(), Optional.of(AS_OF.minusDays(50)));
        assertThat(rollout(early).daysToAdopt().quantile(0.5).value()).hasValue(0);
    }

    @Test
    void exposureBelowZeroIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> planned(-1, 10));
    }

    @RepeatedTest(30)
    void adoptedAndOverdueNeverExceedAll(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var targets = new ArrayList<Rollout.Target>();
        for (int i = 0; i < random.nextInt(40); i++) {
            targets.add(
                    random.nextBoolean()
                            ? adopted(random.nextInt(5), random.nextInt(90))
                            : planned(1, random.nextInt(90) - 45));
        }
        var rollout = Rollout.of(targets, AS_OF);
        assertThat(rollout.adopted().of() + rollout.overdue()).isLessThanOrEqualTo(targets.size());
        assertThat(rollout.daysToAdopt().events()).isEqualTo(rollout.adopted().of());
        rollout.coverage().ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    private static Rollout rollout(Rollout.Target... targets) {
        return Rollout.of(List.of(targets), AS_OF);
    }

    private static Rollout.Target adopted(double exposure, int daysAgo) {
        return target(exposure, Optional.empty(), Optional.of(AS_OF.minusDays(daysAgo)));
    }

    private static Rollout.Target planned(double exposure, int dueDaysAgo) {
        return target(exposure, Optional.of(AS_OF.minusDays(dueDaysAgo)), Optional.empty());
    }

    private static Rollout.Target target(double exposure, Optional<LocalDate> due, Optional<LocalDate> adopted) {
        return new Rollout.Target(exposure, AS_OF.minusDays(100), due, adopted);
    }
}
