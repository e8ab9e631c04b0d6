package org.nidoto.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Days that come once a year or once in four; all values are counted on a wall calendar. */
class TurnOfTheYearTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<LocalDate> YEAR_END =
            LocalDate.of(2026, 12, 29).datesUntil(LocalDate.of(2027, 1, 4)).collect(Collectors.toSet());

    private static BusinessCalendar office(ZoneId zone, Holidays holidays) {
        return new BusinessCalendar(zone, List.of(WorkingWindow.parse("09:00-18:00")), WEEK, holidays);
    }

    private static BusinessCalendar nightDesk(String zone) {
        return new BusinessCalendar(
                ZoneId.of(zone),
                List.of(WorkingWindow.parse("00:00-04:00")),
                EnumSet.allOf(DayOfWeek.class),
                day -> false);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static long minutes(BusinessCalendar calendar, String from, String to) {
        return calendar.businessMinutes(at(from, calendar.zone()), at(to, calendar.zone()))
                .orElseThrow();
    }

    /** 29 February 2028 is a Tuesday; 27 and 28 February 2027 are a weekend. */
    @Test
    void theLeapDayIsAWorkingDayLikeAnyOther() {
        var office = office(TOKYO, JapanesePublicHolidays::contains);
        assertThat(minutes(office, "2028-02-28T17:00", "2028-03-01T10:00")).isEqualTo(60 + 540 + 60);
        assertThat(minutes(office, "2027-02-26T17:00", "2027-03-01T10:00")).isEqualTo(60 + 60);
        assertThat(office.due(at("2028-02-28T17:00", TOKYO), 600)).isEqualTo(at("2028-02-29T18:00", TOKYO));
        assertThat(office.endOfBusinessDay(LocalDate.of(2028, 2, 29))).isEqualTo(at("2028-02-29T18:00", TOKYO));
    }

    @Test
    void theLeapDayIsTheLastOfAQuarterThatEndsInFebruary() {
        var march = new FiscalCalendar(Month.MARCH);
        assertThat(march.quarterOf(LocalDate.of(2028, 2, 29))).isEqualTo(new FiscalQuarter(2027, 4));
        assertThat(march.quarterOf(LocalDate.of(2028, 3, 1))).isEqualTo(new FiscalQuarter(2028, 1));
        assertThat(march.period(new FiscalQuarter(2027, 4)))
                .isEqualTo(new ReviewPeriod(LocalDate.of(2027, 12, 1), LocalDate.of(2028, 2, 29)));
        assertThat(march.period(new FiscalQuarter(2026, 4)).to()).isEqualTo(LocalDate.of(2027, 2, 28));
        var april = new FiscalCalendar(Month.APRIL);
        assertThat(april.quarterOf(LocalDate.of(2028, 2, 29))).isEqualTo(new FiscalQuarter(2027, 4));
    }

    @Test
    void aFiscalYearEndsWhereTheNextBegins() {
        var april = new FiscalCalendar(Month.APRIL);
        assertThat(april.quarterOf(LocalDate.of(2027, 3, 31))).isEqualTo(new FiscalQuarter(2026, 4));
        assertThat(april.quarterOf(LocalDate.of(2027, 4, 1))).isEqualTo(new FiscalQuarter(2027, 1));
        assertThat(april.quarterOf(LocalDate.of(2026, 12, 31))).isEqualTo(new FiscalQuarter(2026, 3));
        assertThat(april.quarterOf(LocalDate.of(2027, 1, 1))).isEqualTo(new FiscalQuarter(2026, 4));
        var january = new FiscalCalendar(Month.JANUARY);
        assertThat(january.quarterOf(LocalDate.of(2026, 12, 31))).isEqualTo(new FiscalQuarter(2026, 4));
        assertThat(january.quarterOf(LocalDate.of(2027, 1, 1))).isEqualTo(new FiscalQuarter(2027, 1));
        assertThat(new FiscalQuarter(2027, 1).previous()).isEqualTo(new FiscalQuarter(2026, 4));
    }

    /** From Monday 28 December 2026 to Tuesday 5 January 2027; the law makes 1 January free, the company 29 December to 3 January. */
    @Test
    void theNewYearIsFreeByLawForADayAndByTheCompanyForSix() {
        var byLaw = office(TOKYO, JapanesePublicHolidays::contains);
        assertThat(minutes(byLaw, "2026-12-28T17:30", "2027-01-05T09:30")).isEqualTo(30 + 4 * 540 + 30);
        var company = office(TOKYO, day -> JapanesePublicHolidays.contains(day) || YEAR_END.contains(day));
        assertThat(minutes(company, "2026-12-28T17:30", "2027-01-05T09:30")).isEqualTo(30 + 540 + 30);
        assertThat(company.due(at("2026-12-28T16:00", TOKYO), 480)).isEqualTo(at("2027-01-04T15:00", TOKYO));
    }

    /** In Berlin clocks go forward on Sunday 28 March 2027, in New York on Sunday 14 March 2027, and back on Sunday 1 November 2026. */
    @Test
    void officeHoursStayThoseOfTheWallClockWhenItChanges() {
        var berlin = office(ZoneId.of("Europe/Berlin"), day -> false);
        assertThat(minutes(berlin, "2027-03-26T17:00", "2027-03-29T10:00")).isEqualTo(60 + 60);
        assertThat(berlin.endOfBusinessDay(LocalDate.of(2027, 3, 26))).isEqualTo("2027-03-26T17:00:00Z");
        assertThat(berlin.endOfBusinessDay(LocalDate.of(2027, 3, 29))).isEqualTo("2027-03-29T16:00:00Z");
        var newYork = office(ZoneId.of("America/New_York"), day -> false);
        assertThat(minutes(newYork, "2026-10-30T17:00", "2026-11-02T10:00")).isEqualTo(60 + 60);
        assertThat(newYork.endOfBusinessDay(LocalDate.of(2026, 10, 30))).isEqualTo("2026-10-30T22:00:00Z");
        assertThat(newYork.endOfBusinessDay(LocalDate.of(2026, 11, 2))).isEqualTo("2026-11-02T23:00:00Z");
    }

    @Test
    void aNightDeskWorksAnHourLessOrMoreWhenClocksChange() {
        var newYork = nightDesk("America/New_York");
        assertThat(minutes(newYork, "2027-03-14T00:00", "2027-03-15T00:00")).isEqualTo(180);
        assertThat(minutes(newYork, "2026-11-01T00:00", "2026-11-02T00:00")).isEqualTo(300);
        assertThat(newYork.due(Instant.parse("2026-11-01T04:30:00Z"), 180)).isEqualTo("2026-11-01T07:30:00Z");
        assertThat(newYork.due(Instant.parse("2027-03-14T05:30:00Z"), 180)).isEqualTo("2027-03-15T04:30:00Z");
        assertThat(minutes(nightDesk("Europe/Berlin"), "2027-03-28T00:00", "2027-03-29T00:00"))
                .isEqualTo(180);
    }
}
