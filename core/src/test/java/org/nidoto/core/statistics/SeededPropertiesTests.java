package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.nidoto.core.statistics.RelationshipChecklist.Facts;

/** What must hold whatever the data; each repetition is a seed. */
class SeededPropertiesTests {
    private final Random random;

    SeededPropertiesTests(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
    }

    /** Topic 03. */
    @RepeatedTest(30)
    void thousandTimesTheExposureIsAThousandthOfTheRateAndOfItsInterval() {
        int events = random.nextInt(300);
        double exposure = 1 + random.nextInt(5000);
        var one = new PoissonRate(events, exposure);
        var scaled = new PoissonRate(events, 1000 * exposure);
        assertThat(1000 * scaled.rate().orElseThrow()).isCloseTo(one.rate().orElseThrow(), within(1e-9));
        assertThat(1000 * scaled.midP().orElseThrow().upper())
                .isCloseTo(one.midP().orElseThrow().upper(), within(1e-6));
        assertThat(one.rate().orElseThrow())
                .isBetween(
                        one.midP().orElseThrow().lower(),
                        one.midP().orElseThrow().upper());
    }

    /** Topic 07. */
    @RepeatedTest(30)
    void exchangingTheQuartersTurnsEveryShiftRound() {
        var forth = new ArrayList<CauseShift.Counts>();
        var back = new ArrayList<CauseShift.Counts>();
        for (int cause = 0; cause < 6; cause++) {
            int after = random.nextInt(60);
            int before = random.nextInt(60);
            forth.add(new CauseShift.Counts("c" + cause, new BeforeAfter(after, 90, before, 92)));
            back.add(new CauseShift.Counts("c" + cause, new BeforeAfter(before, 92, after, 90)));
        }
        var shifted = shift(forth);
        var turned = shift(back);
        assertThat(turned.jaccard()).isEqualTo(shifted.jaccard());
        for (int i = 0; i < 6; i++) {
            var one = shifted.causes().get(i);
            var other = turned.causes().get(i);
            assertThat(other.direction()).isEqualTo(opposite(one.direction()));
            assertThat(other.adjustedP().isPresent()).isEqualTo(one.adjustedP().isPresent());
            one.adjustedP()
                    .ifPresent(p -> assertThat(other.adjustedP().orElseThrow()).isCloseTo(p, within(1e-9)));
        }
    }

    private static CauseShift shift(List<CauseShift.Counts> counts) {
        return CauseShift.of(counts, 0.05, 3, Confidence.NINETY_FIVE);
    }

    private static CauseShift.Direction opposite(CauseShift.Direction direction) {
        return switch (direction) {
            case UP -> CauseShift.Direction.DOWN;
            case DOWN -> CauseShift.Direction.UP;
            case NONE -> CauseShift.Direction.NONE;
        };
    }

    /** Topic 09. */
    @RepeatedTest(30)
    void quantilesLieWithinTheSampleWhateverItsOrderAndTurnWithItsUnit() {
        var sample = random.doubles(1 + random.nextInt(40), 0, 1000).toArray();
        double p = random.nextDouble();
        var shuffled = shuffled(Arrays.stream(sample).boxed().toList()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        for (var method : QuantileMethod.values()) {
            double quantile = method.of(sample, p).orElseThrow();
            assertThat(quantile)
                    .isBetween(
                            Arrays.stream(sample).min().orElseThrow(),
                            Arrays.stream(sample).max().orElseThrow());
            assertThat(method.of(shuffled, p)).hasValue(quantile);
            assertThat(method.of(Arrays.stream(sample).map(x -> 60 * x).toArray(), p)
                            .orElseThrow())
                    .isCloseTo(60 * quantile, within(1e-6));
        }
    }

    /** Topic 10. */
    @RepeatedTest(60)
    void moreCensoringNeverShortensAMedian() {
        var times = random.ints(2 + random.nextInt(40), 1, 30).boxed().toList();
        var open = new HashMap<Integer, Boolean>();
        double before = 0;
        for (int place : shuffled(IntStream.range(0, times.size()).boxed().toList())) {
            double median = KaplanMeier.of(IntStream.range(0, times.size())
                            .mapToObj(i ->
                                    open.containsKey(i) ? FollowUp.open(times.get(i)) : FollowUp.reached(times.get(i)))
                            .toList())
                    .quantile(0.5)
                    .value()
                    .orElse(Double.POSITIVE_INFINITY);
            assertThat(median).isGreaterThanOrEqualTo(before);
            before = median;
            open.put(place, true);
        }
    }

    /** Topic 11. */
    @RepeatedTest(30)
    void theOrderOfIncidentsDoesNotMatterToTheComparisonOfSpeeds() {
        var now = followUps();
        var before = followUps();
        assertThat(SpeedComparison.between(Map.of("a", shuffled(now), "b", shuffled(before))))
                .isEqualTo(SpeedComparison.between(Map.of("a", now, "b", before)));
    }

    private List<FollowUp> followUps() {
        return random.ints(2 + random.nextInt(30), 1, 40)
                .mapToObj(time -> random.nextInt(4) == 0 ? FollowUp.open(time) : FollowUp.reached(time))
                .toList();
    }

    /** Topics 16 and 17. */
    @RepeatedTest(30)
    void workInThousandsSignalsWhatWorkInOnesDoes() {
        var counts = random.ints(24, 0, 60).toArray();
        var work = random.ints(24, 1, 50).toArray();
        var ones = UChart.of(IntStream.range(0, 24)
                .mapToObj(i -> new UChart.Count(counts[i], 1024.0 * work[i]))
                .toList());
        var thousands = UChart.of(IntStream.range(0, 24)
                .mapToObj(i -> new UChart.Count(counts[i], work[i]))
                .toList());
        assertThat(thousands.signals()).isEqualTo(ones.signals());
        assertThat(thousands.center().orElseThrow() / 1024)
                .isCloseTo(ones.center().orElseThrow(), within(1e-12));
    }

    /** Topic 36. */
    @RepeatedTest(30)
    void theOrderOfClientsDoesNotMatterToTheFunnel() {
        var units = IntStream.range(0, 10)
                .mapToObj(i -> new PoissonRate(random.nextInt(30), 50 + 10 * i))
                .toList();
        assertThat(alarms(shuffled(units))).isEqualTo(alarms(units));
    }

    private static Set<String> alarms(List<PoissonRate> units) {
        var alarms = new TreeSet<String>();
        Funnel.of(units).points().forEach(point -> alarms.add(point.unit() + " " + point.signal()));
        return alarms;
    }

    /** Topic 37. */
    @RepeatedTest(60)
    void aWorseFactNeverEarnsFewerPointsAndTheScoreStaysWithinSixteen() {
        var facts = new Facts(
                OptionalDouble.of(random.nextDouble()),
                random.nextInt(4),
                random.nextInt(4),
                OptionalDouble.of(random.nextInt(80)),
                random.nextInt(2),
                0,
                random.nextInt(4));
        var worse = new Facts(
                OptionalDouble.of(1),
                facts.recurrences() + random.nextInt(3),
                facts.promisesMissed() + random.nextInt(3),
                OptionalDouble.of(facts.silenceHours().orElseThrow() + random.nextInt(30)),
                facts.severeOpen() + random.nextInt(2),
                random.nextInt(1 + facts.severeOpen()),
                facts.lateFirstReplies() + random.nextInt(2));
        var mild = RelationshipChecklist.of(facts, 27);
        var grave = RelationshipChecklist.of(worse, 27);
        assertThat(mild.score()).isBetween(0, grave.score());
        assertThat(grave.score()).isLessThanOrEqualTo(16);
        assertThat(grave.level()).as("red comes first").isLessThanOrEqualTo(mild.level());
    }

    /** Topic 38. */
    @RepeatedTest(30)
    void theQualityOfPartsAddsUpToThatOfTheWholeInAnyOrder() {
        var entries =
                IntStream.range(0, 2 + random.nextInt(60)).mapToObj(this::entry).toList();
        int cut = random.nextInt(entries.size());
        var whole = quality(shuffled(entries));
        var first = quality(entries.subList(0, cut));
        var rest = quality(entries.subList(cut, entries.size()));
        assertThat(whole.fields().get(0).filled())
                .isEqualTo(first.fields().get(0).filled() + rest.fields().get(0).filled());
        assertThat(whole.orders().get(0).violations())
                .isEqualTo(first.orders().get(0).violations()
                        + rest.orders().get(0).violations());
        assertThat(whole.futureStamps()).isEqualTo(first.futureStamps() + rest.futureStamps());
        assertThat(whole.midnightStamps()).isEqualTo(first.midnightStamps() + rest.midnightStamps());
        assertThat(whole.violating()).hasSize(whole.orders().get(0).violations());
    }

    private DataQuality.Entry entry(int number) {
        var noon = LocalDateTime.parse("2026-06-30T12:00");
        return new DataQuality.Entry(
                "I" + number,
                Map.of("cause", random.nextBoolean()),
                Map.of(
                        "detected", noon.plusHours(random.nextInt(48) - 24L),
                        "reported", noon.plusHours(random.nextInt(48) - 24L)));
    }

    private static DataQuality quality(Collection<DataQuality.Entry> entries) {
        return DataQuality.of(
                entries,
                List.of("cause"),
                List.of(new DataQuality.Order("detected", "reported")),
                LocalDateTime.parse("2026-06-30T12:00"));
    }

    private <T> List<T> shuffled(Collection<T> given) {
        var shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
