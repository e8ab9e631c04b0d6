package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nidoto.core.statistics.RelationshipChecklist.Level.AMBER;
import static org.nidoto.core.statistics.RelationshipChecklist.Level.GREEN;
import static org.nidoto.core.statistics.RelationshipChecklist.Level.RED;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RelationshipChecklistTests {
    private static final double LIMIT = 27;

    @Test
    void aClientOfWhomNothingIsKnownIsGreen() {
        assertThat(silentFor(OptionalDouble.empty()).score()).isZero();
        assertThat(silentFor(OptionalDouble.empty()).level()).isEqualTo(GREEN);
    }

    @Test
    void silenceCountsFromAboveFourFifthsOfTheLimit() {
        assertThat(silentFor(OptionalDouble.of(0.8 * LIMIT)).silence()).isZero();
        assertThat(silentFor(OptionalDouble.of(LIMIT)).silence()).isEqualTo(1);
        assertThat(silentFor(OptionalDouble.of(LIMIT + 1)).silence()).isEqualTo(2);
        assertThat(silentFor(OptionalDouble.of(2 * LIMIT + 1)).silence()).isEqualTo(3);
    }

    @Test
    void oneGraveFactAloneIsAmberAndAnyOtherBesideItMakesRed() {
        assertThat(new RelationshipChecklist(0, 3, 0, 0, 0, 0).level()).isEqualTo(AMBER);
        assertThat(new RelationshipChecklist(1, 3, 0, 0, 0, 0).level()).isEqualTo(RED);
    }

    @Test
    void sevenPointsAreRedWithoutAGraveFact() {
        assertThat(new RelationshipChecklist(1, 2, 2, 1, 0, 1).level()).isEqualTo(RED);
        assertThat(new RelationshipChecklist(0, 2, 2, 1, 0, 1).level()).isEqualTo(AMBER);
    }

    @Test
    void everyFactAtItsWorstMakesSixteen() {
        var worst = new RelationshipChecklist.Facts(OptionalDouble.of(1), 9, 9, OptionalDouble.of(999), 9, 9, 9);
        assertThat(RelationshipChecklist.of(worst, LIMIT).score()).isEqualTo(16);
    }

    @Test
    void theMostUrgentComeFirstAndTiesGoByName() {
        var clients = List.of(
                Map.entry("b", new RelationshipChecklist(0, 2, 1, 0, 0, 0)),
                Map.entry("a", new RelationshipChecklist(0, 2, 1, 0, 0, 0)),
                Map.entry("c", new RelationshipChecklist(1, 3, 0, 0, 0, 0)));
        assertThat(clients.stream()
                        .sorted(RelationshipChecklist.MOST_URGENT_FIRST)
                        .map(Map.Entry::getKey))
                .containsExactly("c", "a", "b");
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelationshipChecklist.of(facts(OptionalDouble.empty()), 0));
    }

    private static RelationshipChecklist silentFor(OptionalDouble hours) {
        return RelationshipChecklist.of(facts(hours), LIMIT);
    }

    private static RelationshipChecklist.Facts facts(OptionalDouble silence) {
        return new RelationshipChecklist.Facts(OptionalDouble.empty(), 0, 0, silence, 0, 0, 0);
    }
}
