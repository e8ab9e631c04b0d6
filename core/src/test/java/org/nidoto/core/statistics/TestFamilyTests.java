package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TestFamilyTests {
    @Test
    void anAbsentTestDoesNotMakeTheOthersHarder() {
        var alone = new TestFamily(List.of(OptionalDouble.of(0.04)));
        var withAbsent = new TestFamily(List.of(OptionalDouble.empty(), OptionalDouble.of(0.04)));
        assertThat(alone.benjaminiHochberg().get(0)).hasValue(0.04);
        assertThat(withAbsent.benjaminiHochberg()).containsExactly(OptionalDouble.empty(), OptionalDouble.of(0.04));
        assertThat(withAbsent.holm()).containsExactly(OptionalDouble.empty(), OptionalDouble.of(0.04));
    }

    @Test
    void noTestsRejectNothing() {
        assertThat(new TestFamily(List.of()).benjaminiHochberg()).isEmpty();
        assertThat(TestFamily.rejectedAt(0.05, List.of())).isZero();
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TestFamily(List.of(OptionalDouble.of(Double.NaN))))
                .withMessageContaining("NaN");
    }

    @RepeatedTest(50)
    void adjustingNeverMakesAPValueSmallerAndHolmIsTheStricter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var pValues = new ArrayList<OptionalDouble>();
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
            pValues.add(OptionalDouble.of(random.nextDouble() * random.nextDouble()));
        }
        var family = new TestFamily(pValues);
        for (int i = 0; i < pValues.size(); i++) {
            double p = pValues.get(i).orElseThrow();
            double bh = family.benjaminiHochberg().get(i).orElseThrow();
            double holm = family.holm().get(i).orElseThrow();
            assertThat(bh).isBetween(p, 1.0);
            assertThat(holm).isBetween(bh, 1.0);
        }
    }

    @RepeatedTest(20)
    void theOrderOfTheTestsDoesNotMatter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var pValues = new ArrayList<OptionalDouble>();
        for (int i = 0; i < 20; i++) {
            pValues.add(OptionalDouble.of(random.nextInt(30) / 30.0));
        }
        long before = TestFamily.rejectedAt(0.1, new TestFamily(pValues).benjaminiHochberg());
        Collections.shuffle(pValues, random);
        assertThat(TestFamily.rejectedAt(0.1, new TestFamily(pValues).benjaminiHochberg()))
                .isEqualTo(before);
    }
}
