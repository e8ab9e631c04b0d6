package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RecurrenceTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Test
    void withoutIncidentsNothingRecursAndNoRateIsGiven() {
        var nothing = recurrence();
        assertThat(nothing.episodes()).isEmpty();
        assertThat(nothing.within(90).share()).isEmpty();
        assertThat(nothing.curveAt(90, Confidence.NINETY_FIVE)).isEqualTo(Estimate.ABSENT);
    }

    @Test
    void incidentsThatTouchAreOneEpisodeAndTheNextDayIsARecurrence() {
        var touching = recurrence(closed("a", 100, 90), closed("a", 90, 80));
        assertThat(touching.episodes()).hasSize(1);
        assertThat(touching.overlappingIncidents()).isEqualTo(1);
        var nextDay = recurrence(closed("a", 100, 90), closed("a", 89, 80));
        assertThat(nextDay.recurrences()).isEqualTo(1);
        assertThat(nextDay.gaps().get(0).days()).isEqualTo(1);
    }

    @Test
    void anOpenIncidentHoldsItsEpisodeOpenWhateverClosesLater() {
        var open = recurrence(open("a", 100), closed("a", 50, 40), closed("a", 20, 10));
        assertThat(open.episodes()).hasSize(1);
        assertThat(open.open()).isEqualTo(1);
        assertThat(open.gaps()).isEmpty();
        assertThat(open.within(90).n()).isZero();
    }

    @Test
    void whatHappensAfterAsOfIsNotKnownYet() {
        var recurrence = recurrence(closed("a", 100, -1), closed("b", 100, 95), closed("b", -1, -2));
        assertThat(recurrence.open()).isEqualTo(1);
        assertThat(recurrence.recurrences()).isZero();
    }

    @Test
    void onlyEpisodesThatEndedLongEnoughAgoCountInTheHeadline() {
        var recurrence =
                recurrence(closed("a", 300, 200), closed("b", 90, 89), closed("b", 10, 9), closed("c", 91, 90));
        assertThat(recurrence.within(90)).isEqualTo(new Proportion(0, 2));
    }

    @Test
    void differentKeysNeverMeet() {
        var recurrence = recurrence(closed("a", 100, 90), closed("b", 95, 80), closed("c", 50, 40));
        assertThat(recurrence.episodes()).hasSize(3);
        assertThat(recurrence.recurrences()).isZero();
    }

    @RepeatedTest(50)
    void theOrderOfIncidentsDoesNotMatterAndEveryIncidentIsInOneEpisode(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var incidents = new ArrayList<KeyedSpell>();
        for (int i = 0; i < random.nextInt(60); i++) {
            int start = random.nextInt(400);
            var key = "key" + random.nextInt(5);
            incidents.add(random.nextInt(6) == 0 ? open(key, start) : closed(key, start, start - random.nextInt(40)));
        }
        var recurrence = Recurrence.of(incidents, AS_OF);
        Collections.shuffle(incidents, random);
        assertThat(Recurrence.of(incidents, AS_OF)).isEqualTo(recurrence);
        assertThat(recurrence.episodes().stream().mapToInt(Episode::incidents).sum())
                .isEqualTo(incidents.size());
        assertThat(recurrence.open() + recurrence.gaps().size())
                .isEqualTo(recurrence.episodes().size());
        assertThat(recurrence.gaps()).allMatch(gap -> gap.days() <= gap.followed() && gap.days() >= 0);
    }

    @Test
    void aMillionIncidentsAreNoTrouble() {
        var incidents = IntStream.range(0, 1_000_000)
                .mapToObj(i -> closed("key" + i % 50_000, 3000 - i % 2900, 3000 - i % 2900 - 3))
                .toList();
        assertThat(Recurrence.of(incidents, AS_OF).within(90).n()).isPositive();
    }

    private static Recurrence recurrence(KeyedSpell... incidents) {
        return Recurrence.of(List.of(incidents), AS_OF);
    }

    private static KeyedSpell closed(String key, int startedDaysAgo, int closedDaysAgo) {
        return new KeyedSpell(key, AS_OF.minusDays(startedDaysAgo), Optional.of(AS_OF.minusDays(closedDaysAgo)));
    }

    private static KeyedSpell open(String key, int startedDaysAgo) {
        return new KeyedSpell(key, AS_OF.minusDays(startedDaysAgo), Optional.empty());
    }
}
