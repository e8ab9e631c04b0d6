package org.nidoto.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BusinessCalendarTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 11, 3));

    private final BusinessCalendar office = new BusinessCalendar(
            TOKYO,
            List.of(WorkingWindow.parse("09:00-12:00"), WorkingWindow.parse("13:00-18:00")),
            WEEK,
            HOLIDAYS::contains);
    private final BusinessCalendar roundTheClock = new BusinessCalendar(
            BERLIN, List.of(WorkingWindow.parse("00:00-24:00")), EnumSet.allOf(DayOfWeek.class), day -> false);

    @Test
    void aNightAndAWeekendDoNotCount() {
        assertThat(office.businessMinutes(at("2026-05-01T17:30+09:00"), at("2026-05-05T09:30+09:00")))
                .hasValue(60);
    }

    @Test
    void anEndBeforeItsStartIsAbsent() {
        assertThat(office.businessMinutes(at("2026-05-01T10:00+09:00"), at("2026-05-01T09:59+09:00")))
                .isEmpty();
    }

    @Test
    void whatUsesUpTheDayIsDueAtClosingTime() {
        assertThat(office.due(at("2026-05-01T09:00+09:00"), 480)).isEqualTo(at("2026-05-01T18:00+09:00"));
        assertThat(office.due(at("2026-05-01T09:00+09:00"), 481)).isEqualTo(at("2026-05-05T09:01+09:00"));
    }

    @Test
    void aDueDateMeansTheEndOfItsBusinessDayAlsoWhenNobodyWorks() {
        assertThat(office.endOfBusinessDay(LocalDate.of(2026, 5, 1))).isEqualTo(at("2026-05-01T18:00+09:00"));
        assertThat(office.endOfBusinessDay(LocalDate.of(2026, 5, 2))).isEqualTo(at("2026-05-02T18:00+09:00"));
        assertThat(roundTheClock.endOfBusinessDay(LocalDate.of(2026, 5, 2))).isEqualTo(at("2026-05-03T00:00+02:00"));
    }

    @Test
    void theDayOnWhichClocksGoForwardHas23HoursAndTheOtherOne25() {
        assertThat(roundTheClock.businessMinutes(at("2026-03-29T00:00+01:00"), at("2026-03-30T00:00+02:00")))
                .hasValue(23 * 60);
        assertThat(roundTheClock.businessMinutes(at("2026-10-25T00:00+02:00"), at("2026-10-26T00:00+01:00")))
                .hasValue(25 * 60);
    }

    @Test
    void anHourThatTheWallClockShowsTwiceCountsTwiceAndOneItSkipsDoesNot() {
        var night = new BusinessCalendar(
                BERLIN, List.of(WorkingWindow.parse("02:00-03:00")), EnumSet.allOf(DayOfWeek.class), day -> false);
        assertThat(night.businessMinutes(at("2026-10-25T00:00+02:00"), at("2026-10-26T00:00+01:00")))
                .hasValue(120);
        assertThat(night.businessMinutes(at("2026-03-29T00:00+01:00"), at("2026-03-30T00:00+02:00")))
                .hasValue(0);
    }

    @Test
    void windowsThatOverlapCountOnce() {
        var overlapping = new BusinessCalendar(
                TOKYO,
                List.of(WorkingWindow.parse("10:00-15:00"), WorkingWindow.parse("09:00-12:00")),
                WEEK,
                day -> false);
        assertThat(overlapping.businessMinutes(at("2026-05-01T00:00+09:00"), at("2026-05-02T00:00+09:00")))
                .hasValue(6 * 60);
    }

    @Test
    void aCalendarWithoutAnyWorkIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar(TOKYO, List.of(), WEEK, day -> false));
        var alwaysFree = new BusinessCalendar(TOKYO, List.of(new WorkingWindow(540, 1080)), WEEK, day -> true);
        assertThatIllegalArgumentException().isThrownBy(() -> alwaysFree.due(at("2026-05-01T09:00+09:00"), 1));
    }

    @RepeatedTest(30)
    void itAgreesWithLookingAtTheWallClockEveryMinute(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var windows = List.of(new WorkingWindow(random.nextInt(200), 600 + random.nextInt(841)));
        var calendar = new BusinessCalendar(BERLIN, windows, WEEK, HOLIDAYS::contains);
        var start = at("2026-10-20T00:00Z").plus(Duration.ofMinutes(random.nextInt(5000)));
        var end = start.plus(Duration.ofMinutes(random.nextInt(20_000)));
        long counted = 0;
        for (var minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            var wall = minute.atZone(BERLIN);
            if (calendar.isWorkingDay(wall.toLocalDate()) && windows.get(0).contains(wall.toLocalTime())) {
                counted++;
            }
        }
        assertThat(calendar.businessMinutes(start, end)).hasValue(counted);
    }

    @RepeatedTest(50)
    void theTimeToADueTimeIsTheTimeGivenAndOneMinuteEarlierIsTooFew(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var start = at("2026-01-01T00:00Z").plus(Duration.ofMinutes(random.nextInt(1_000_000) - 500_000));
        long minutes = 1L + random.nextInt(100_000);
        var due = office.due(start, minutes);
        assertThat(office.businessMinutes(start, due)).hasValue(minutes);
        assertThat(office.businessMinutes(start, due.minusSeconds(60))).hasValue(minutes - 1);
    }

    @RepeatedTest(30)
    void twoStretchesAddUpToTheOneAcrossThem(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var first = at("2020-01-01T00:00Z").plus(Duration.ofMinutes(random.nextInt(3_000_000)));
        var second = first.plus(Duration.ofMinutes(random.nextInt(1_000_000)));
        var third = second.plus(Duration.ofMinutes(random.nextInt(1_000_000)));
        assertThat(minutes(first, second) + minutes(second, third)).isEqualTo(minutes(first, third));
    }

    @Test
    @Timeout(60)
    void tenStagesOfAMillionIncidentsTakeSeconds() {
        var start = at("2024-01-01T00:00Z");
        long sum = 0;
        for (int i = 0; i < 10_000_000; i++) {
            var detected = start.plusSeconds(i * 7L);
            sum += office.businessMinutes(detected, detected.plusSeconds(i % 500_000L))
                    .orElseThrow();
        }
        assertThat(sum).isPositive();
    }

    private long minutes(Instant from, Instant to) {
        return office.businessMinutes(from, to).orElseThrow();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
