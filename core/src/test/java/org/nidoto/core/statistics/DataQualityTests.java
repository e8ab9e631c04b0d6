package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataQualityTests {
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-06-30T12:00");
    private static final List<DataQuality.Order> ORDERS = List.of(new DataQuality.Order("detected", "reported"));

    @Test
    void withoutRecordsNothingIsCompleteOrIncomplete() {
        var quality = DataQuality.of(List.of(), List.of("cause"), ORDERS, NOON);
        assertThat(quality.completeness()).isEmpty();
        assertThat(quality.midnightShare()).isEmpty();
        assertThat(quality.fields()).containsExactly(new Completeness("cause", 0, 0));
        assertThat(quality.orders()).containsExactly(new TimeOrder("detected", "reported", 0, 0));
    }

    @Test
    void aFieldThatIsNotApplicableYetIsNotMissing() {
        var open = new DataQuality.Entry("1", Map.of("client", true), Map.of());
        var closed = new DataQuality.Entry("2", Map.of("client", true, "cause", false), Map.of());
        var quality = DataQuality.of(List.of(open, closed), List.of("client", "cause"), ORDERS, NOON);
        assertThat(quality.fields()).containsExactly(new Completeness("client", 2, 2), new Completeness("cause", 1, 0));
        assertThat(quality.completeness()).hasValue(2.0 / 3);
    }

    @Test
    void stepsAtTheSameMinuteAreInOrder() {
        assertThat(ordered(NOON, NOON).violating()).isEmpty();
        assertThat(ordered(NOON, NOON.minusMinutes(1)).violating()).containsExactly("1");
        assertThat(ordered(NOON, NOON.minusMinutes(1)).orders().get(0).kept()).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void midnightAndTheFutureAreCounted() {
        var quality = ordered(NOON.toLocalDate().atStartOfDay(), NOON.plusMinutes(1));
        assertThat(quality.midnightShare()).hasValue(0.5);
        assertThat(quality.futureStamps()).isEqualTo(1);
    }

    @Test
    void belowEightyPercentFiguresAreForReferenceOnly() {
        assertThat(new Completeness("cause", 10, 8).isTrusted()).isTrue();
        assertThat(new Completeness("cause", 10, 7).isTrusted()).isFalse();
        assertThat(new Completeness("cause", 0, 0).isTrusted()).isTrue();
    }

    @Test
    void likeRecordsFormAChainWhileEachFollowsWithinADay() {
        assertThat(DuplicateCandidates.among(
                        List.of(entry("1", 0), entry("2", 24), entry("3", 48), entry("4", 73)), A_DAY))
                .containsExactly(List.of("1", "2", "3"));
    }

    @Test
    void aRecordWithoutATimeOrALikenessIsNoCandidate() {
        var other = new DuplicateCandidates.Entry("2", "other", Optional.of(NOON));
        var timeless = new DuplicateCandidates.Entry("3", "same", Optional.empty());
        assertThat(DuplicateCandidates.among(List.of(entry("1", 0), other, timeless), A_DAY))
                .isEmpty();
    }

    @Test
    void titlesAreAlikeWhateverTheirSpacesAndCase() {
        assertThat(DuplicateCandidates.likeness("A", "x", "納期　遅延 Late"))
                .isEqualTo(DuplicateCandidates.likeness("A", "x", "納期遅延LATE"));
    }

    private static DataQuality ordered(LocalDateTime detected, LocalDateTime reported) {
        var entry = new DataQuality.Entry("1", Map.of(), Map.of("detected", detected, "reported", reported));
        return DataQuality.of(List.of(entry), List.of(), ORDERS, NOON);
    }

    private static DuplicateCandidates.Entry entry(String id, int hours) {
        return new DuplicateCandidates.Entry(id, "same", Optional.of(NOON.plusHours(hours)));
    }
}
