package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SilenceTests {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void aClientWithNothingOpenHearsNoSilence() {
        var silence = silence(List.of(), List.of(at(3)), 10);
        assertThat(silence.longest()).isEmpty();
        assertThat(silence.current()).isEmpty();
        assertThat(silence.ongoing()).isFalse();
    }

    @Test
    void withoutAnyContactTheSilenceLastsFromOpeningToNow() {
        var silence = silence(List.of(open(2)), List.of(), 10);
        assertThat(silence.longest()).hasValue(minutes(8));
        assertThat(silence.current()).hasValue(minutes(8));
        assertThat(silence.ongoing()).isTrue();
    }

    @Test
    void aContactAboutOneIncidentBreaksTheSilenceAboutAnother() {
        var silence = silence(List.of(open(0), closed(1, 9)), List.of(at(5)), 10);
        assertThat(silence.longest()).hasValue(minutes(5));
    }

    @Test
    void timeWithNothingOpenIsNoSilence() {
        var silence = silence(List.of(closed(0, 2), closed(50, 51)), List.of(), 100);
        assertThat(silence.longest()).hasValue(minutes(2));
        assertThat(silence.current()).isEmpty();
    }

    @Test
    void ofEquallyLongSilencesTheFirstCounts() {
        assertThat(silence(List.of(open(0)), List.of(at(5)), 10).ongoing()).isFalse();
    }

    @Test
    void aSpellClosedBeforeItWasOpenedIsLeftOut() {
        assertThat(silence(List.of(closed(5, 3)), List.of(), 10).longest()).isEmpty();
    }

    @RepeatedTest(50)
    void oneMoreContactNeverLengthensTheSilence(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var spells = new ArrayList<Silence.Spell>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            int from = random.nextInt(90);
            spells.add(random.nextBoolean() ? open(from) : closed(from, from + random.nextInt(20)));
        }
        var contacts = new ArrayList<Instant>();
        long before = silence(spells, contacts, 100).longest().orElseThrow();
        for (int i = 0; i < 10; i++) {
            contacts.add(at(random.nextInt(110)));
            var silence = silence(spells, contacts, 100);
            assertThat(silence.longest().orElseThrow()).isLessThanOrEqualTo(before);
            assertThat(silence.current().orElse(0))
                    .isLessThanOrEqualTo(silence.longest().orElseThrow());
            before = silence.longest().orElseThrow();
        }
    }

    private static Silence silence(List<Silence.Spell> spells, List<Instant> contacts, int asOf) {
        return Silence.of(
                spells,
                contacts,
                at(asOf),
                (from, to) -> Duration.between(from, to).toMinutes());
    }

    private static Silence.Spell open(int hour) {
        return new Silence.Spell(at(hour), Optional.empty());
    }

    private static Silence.Spell closed(int hour, int closedHour) {
        return new Silence.Spell(at(hour), Optional.of(at(closedHour)));
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static long minutes(int hours) {
        return hours * 60L;
    }
}
