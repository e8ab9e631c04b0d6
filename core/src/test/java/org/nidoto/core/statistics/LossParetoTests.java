package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LossParetoTests {
    @Test
    void withoutLossSharesAreAbsent() {
        var pareto = LossPareto.of(List.of(CauseLoss.of("a", 0, 0)));
        assertThat(pareto.total()).isZero();
        assertThat(pareto.bars().get(0).share()).isEmpty();
        assertThat(pareto.bars().get(0).loss().interval()).isEmpty();
        assertThat(pareto.bars().get(0).loss().footing(CauseLoss.Trust.HOUSE)).isEmpty();
        assertThat(LossPareto.of(List.of()).bars()).isEmpty();
    }

    @Test
    void aCauseThatRestsOnOneIncidentSaysSo() {
        assertThat(CauseLoss.of("c", 500).footing(CauseLoss.Trust.HOUSE)).hasValue(CauseLoss.Footing.ONE_LARGE_LOSS);
        assertThat(CauseLoss.of("c", 100, 1, 1, 1, 1, 1, 1).footing(CauseLoss.Trust.HOUSE))
                .hasValue(CauseLoss.Footing.ONE_LARGE_LOSS);
        assertThat(CauseLoss.of("c", 1, 1, 1, 1).footing(CauseLoss.Trust.HOUSE)).hasValue(CauseLoss.Footing.ROUGH);
        assertThat(CauseLoss.of("c", 1, 1, 1, 1, 1).footing(CauseLoss.Trust.HOUSE))
                .hasValue(CauseLoss.Footing.BROAD);
    }

    @Test
    void aNegativeLossIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CauseLoss.of("c", 3, -1))
                .withMessageContaining("-1");
    }

    @RepeatedTest(30)
    void equalLossesHaveThePoissonIntervalTimesTheLoss(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        long loss = 1L + random.nextInt(1_000_000);
        int incidents = 1 + random.nextInt(200);
        var interval = CauseLoss.ofCounts("a", Map.of(loss, (long) incidents))
                .interval()
                .orElseThrow();
        var poisson = new PoissonRate(incidents, 1).exact().orElseThrow();
        assertThat(interval.lower()).isCloseTo(poisson.lower() * loss, Percentage.withPercentage(1e-6));
        assertThat(interval.upper()).isCloseTo(poisson.upper() * loss, Percentage.withPercentage(1e-6));
    }

    @RepeatedTest(30)
    void countsByAmountSayTheSameAsIncidentsOneByOne(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var amounts = random.ints(1 + random.nextInt(50), 0, 100).toArray();
        var byAmount = new HashMap<Long, Long>();
        var losses = new double[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            byAmount.merge((long) amounts[i], 1L, Long::sum);
            losses[i] = amounts[i];
        }
        assertThat(CauseLoss.ofCounts("a", byAmount)).isEqualTo(CauseLoss.of("a", losses));
    }
}
