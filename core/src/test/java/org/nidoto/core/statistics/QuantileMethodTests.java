package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuantileMethodTests {
    @ParameterizedTest
    @EnumSource
    void anEmptySampleHasNoQuantile(QuantileMethod method) {
        assertThat(method.of(new double[0], 0.5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneValueIsEveryQuantile(QuantileMethod method) {
        for (double p : new double[] {0, 0.1, 0.5, 1}) {
            assertThat(method.of(new double[] {6.5}, p)).hasValue(6.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void quantilesRiseFromTheLeastToTheLargest(QuantileMethod method) {
        var sample = new Random(1).doubles(37).toArray();
        double before = Double.NEGATIVE_INFINITY;
        for (int percent = 0; percent <= 100; percent++) {
            double quantile = method.of(sample, percent / 100.0).orElseThrow();
            assertThat(quantile).isGreaterThanOrEqualTo(before);
            before = quantile;
        }
        assertThat(method.of(sample, 1)).hasValue(before);
    }

    @Test
    void roundingInNTimesPDoesNotMoveTheJump() {
        var sample = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        assertThat(100 * 0.07).isGreaterThan(7);
        assertThat(QuantileMethod.TYPE_2.of(sample, 0.07)).hasValue(7.5);
    }

    @Test
    void aShareAboveOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QuantileMethod.TYPE_7.of(new double[] {1}, 1.5));
    }
}
