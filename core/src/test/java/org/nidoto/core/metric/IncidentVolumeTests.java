package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.metric.IncidentVolume.Month;
import org.nidoto.core.metric.IncidentVolume.Signal;
import org.nidoto.core.prevention.Exposure;

class IncidentVolumeTests {
    private static final YearMonth JUNE_2025 = YearMonth.of(2025, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);

    @Test
    void incidentsBelongToThePeriodInWhichTheyWereDetectedInBusinessTime() {
        var volume = volume(
                incident("1", "2026-06-30T23:59"),
                incident("2", "2026-07-01T00:00"),
                incident("3", "2026-09-30").closed("2026-10-02T10:00"),
                incident("4", "2026-10-01T00:00"),
                incident("5", "2025-07-01T12:00"),
                incident("6", "2026-08-01T12:00").status(IncidentStatus.CANCELLED));
        assertThat(volume.incidents()).as("2 and 3").isEqualTo(2);
        assertThat(volume.previous()).as("1").isEqualTo(1);
        assertThat(volume.lastYear()).as("5").isEqualTo(1);
        assertThat(volume.cancelled()).as("6").isEqualTo(1);
    }

    @Test
    void whoFoundItIsAskedOfThoseWhoseFinderIsKnown() {
        var volume = volume(
                incident("1", "2026-07-01T09:00").foundBy(DetectionSource.CLIENT),
                incident("2", "2026-07-01T09:00").foundBy(DetectionSource.THIRD_PARTY),
                incident("3", "2026-07-01T09:00").foundBy(DetectionSource.NEXT_DEPARTMENT),
                incident("4", "2026-07-01T09:00"));
        assertThat(volume.foundByClient().of()).isEqualTo(1);
        assertThat(volume.foundByClient().n()).isEqualTo(3);
        assertThat(volume.foundOutside().of()).isEqualTo(2);
    }

    @Test
    void aPartMonthOfWorkCountsByItsDays() {
        var exposures = List.of(
                exposure("Sales", JULY, 3100), exposure("Ops", JULY, 0), exposure("Sales", JULY.plusMonths(1), 3100));
        var tally = tally(frameAsOf("2026-08-10T18:00"), incident("1", "2026-08-03T09:00"));
        var volume = tally.volume(List.of(exposures.get(0), exposures.get(2)));
        assertThat(volume.exposure()).as("July whole, 10 of August's 31 days").hasValue(3100 + 1000);
        assertThat(volume.perThousand().value()).hasValue(1 / 4.1);
        var exact = volume.perThousandExactly();
        assertThat(exact.value()).isEqualTo(volume.perThousand().value());
        assertThat(exact.lower().orElseThrow())
                .as("Garwood's table has 0.0253 and 5.572 for one event")
                .isCloseTo(0.0253178 / 4.1, within(1e-6));
        assertThat(exact.upper().orElseThrow()).isCloseTo(5.5716434 / 4.1, within(1e-6));
        assertThat(tally.volume(exposures).exposure())
                .as("August of a department that reported July is unknown")
                .isEmpty();
    }

    @Test
    void volumesByClientAddUpUnlessTheDepartmentReportedTheWhole() {
        var frame = frameAsOf("2026-07-31T18:00");
        var split = List.of(
                new Exposure(new DepartmentCode("Sales"), Optional.of(new ClientCode("Aoki")), JULY, 40),
                new Exposure(new DepartmentCode("Sales"), Optional.of(new ClientCode("Baba")), JULY, 60));
        assertThat(tally(frame).volume(split).exposure()).hasValue(100);
        var both = new ArrayList<>(split);
        both.add(exposure("Sales", JULY, 120));
        assertThat(tally(frame).volume(both).exposure()).hasValue(120);
    }

    @Test
    void withoutVolumesThereIsNoRateAndDaysStandInForWork() {
        var volume = volume(incident("1", "2026-07-01T09:00"), incident("2", "2026-06-01T09:00"));
        assertThat(volume.exposure()).isEmpty();
        assertThat(volume.perThousand().value()).isEmpty();
        assertThat(volume.perThousandExactly().value()).isEmpty();
        assertThat(volume.change().value().orElseThrow())
                .as("1 in 92 days over 1 in 91 days")
                .isCloseTo(91 / 92.0, within(1e-12));
    }

    /** Two a month make 24 in 365 days: 6.05 are expected in the quarter's 92, and R's qpois(0.99865, 6.05) is 15. */
    @Test
    void fifteenWhereSixAreExpectedIsOrdinaryAndSixteenIsWorse() {
        assertThat(volume(twoAMonthAnd(15)).signal()).isEqualTo(Signal.WITHIN_ORDINARY_VARIATION);
        assertThat(volume(twoAMonthAnd(16)).signal()).isEqualTo(Signal.WORSE);
    }

    /** Ten a month make 120 in 365 days: 30.2 are expected in the quarter, and R's qpois(0.00135, 30.2) is 15. */
    @Test
    void fourteenWhereThirtyAreExpectedIsBetter() {
        assertThat(volume(monthly(10, 15)).signal()).isEqualTo(Signal.WITHIN_ORDINARY_VARIATION);
        assertThat(volume(monthly(10, 14)).signal()).isEqualTo(Signal.BETTER);
    }

    @Test
    void withFewerThanSixWholeMonthsBeforeNothingIsSaidOfTheSignal() {
        var log = new ArrayList<Incidents>();
        for (int month = 1; month <= 6; month++) {
            add(log, YearMonth.of(2026, month), 5);
        }
        assertThat(volume(log).signal())
                .as("the log begins in January, which may not be whole")
                .isEqualTo(Signal.UNKNOWN);
        add(log, YearMonth.of(2025, 12), 5);
        assertThat(volume(log).signal()).isNotEqualTo(Signal.UNKNOWN);
    }

    @Test
    void belowTwoExpectedNothingIsSaidOfTheSignal() {
        var log = new ArrayList<Incidents>();
        add(log, JUNE_2025, 1);
        add(log, YearMonth.of(2026, 1), 7);
        add(log, JULY, 9);
        assertThat(volume(log).signal()).as("7 in 365 days are 1.8 in 92").isEqualTo(Signal.UNKNOWN);
    }

    @Test
    void theMonthsRunFromTheLogsFirstWithTheLimitsOfTheTwelveBeforeThePeriod() {
        var log = twoAMonthAnd(0);
        add(log, JULY, 8);
        var months = volume(log).months();
        assertThat(months)
                .extracting(Month::month)
                .startsWith(JUNE_2025)
                .endsWith(YearMonth.of(2026, 9))
                .hasSize(16);
        var july = months.get(13);
        assertThat(july.incidents()).isEqualTo(8);
        assertThat(july.center().value().orElseThrow()).isCloseTo(24 * 31 / 365.0, within(1e-12));
        assertThat(july.center().upper()).as("qpois(0.99865, 2.04)").hasValue(7);
        assertThat(july.outside()).isTrue();
        assertThat(months.get(14).outside()).as("none where two are expected").isFalse();
    }

    @Test
    void twiceTheIncidentsInTwiceTheWorkAreOrdinary() {
        var log = monthly(10, 60);
        assertThat(volume(log).signal()).isEqualTo(Signal.WORSE);
        var exposures = new ArrayList<Exposure>();
        for (var month = JUNE_2025; month.isBefore(YearMonth.of(2026, 10)); month = month.plusMonths(1)) {
            exposures.add(exposure("Sales", month, month.isBefore(JULY) ? 1000 : 2000));
        }
        var volume = tally(frame(), log).volume(exposures);
        assertThat(volume.signal()).isEqualTo(Signal.WITHIN_ORDINARY_VARIATION);
        assertThat(volume.perThousand().value()).hasValue(60 / 6.0);
        assertThat(volume.change().value().orElseThrow())
                .as("60 in 6000 over 30 in 3000")
                .isCloseTo(1, within(1e-12));
    }

    /** Months of 40 and 80 in turn move by 40, five times what Poisson counts of a mean of 60 have as standard deviation. */
    @Test
    void largeCountsThatVaryWidelyHaveWiderLimits() {
        var log = new ArrayList<Incidents>();
        int i = 0;
        for (var month = JUNE_2025; month.isBefore(JULY); month = month.plusMonths(1)) {
            add(log, month, i++ % 2 == 0 ? 40 : 80);
        }
        for (var month = JULY; month.isBefore(YearMonth.of(2026, 10)); month = month.plusMonths(1)) {
            add(log, month, 80);
        }
        assertThat(volume(log).signal())
                .as("240 where 181 are expected; Poisson alone would allow 223")
                .isEqualTo(Signal.WITHIN_ORDINARY_VARIATION);
    }

    @Test
    void ofAPeriodThatHasNotBegunNothingIsSaid() {
        var volume = tally(frameAsOf("2026-06-30T18:00"), twoAMonthAnd(5)).volume(List.of());
        assertThat(volume.incidents()).isZero();
        assertThat(volume.previous()).isEqualTo(6);
        assertThat(volume.signal()).isEqualTo(Signal.UNKNOWN);
        assertThat(volume.change().value()).isEmpty();
    }

    private static IncidentVolume volume(Incidents... log) {
        return volume(List.of(log));
    }

    private static IncidentVolume volume(List<Incidents> log) {
        return tally(frame(), log).volume(List.of());
    }

    private static List<Incidents> twoAMonthAnd(int inQuarter) {
        return monthly(2, inQuarter);
    }

    private static List<Incidents> monthly(int before, int inQuarter) {
        var log = new ArrayList<Incidents>();
        for (var month = JUNE_2025; month.isBefore(JULY); month = month.plusMonths(1)) {
            add(log, month, before);
        }
        add(log, JULY, inQuarter);
        return log;
    }

    private static void add(List<Incidents> log, YearMonth month, int incidents) {
        for (int i = 0; i < incidents; i++) {
            log.add(incident("N" + log.size(), month.atDay(1 + i % 28) + "T12:00"));
        }
    }

    private static Exposure exposure(String department, YearMonth month, long volume) {
        return new Exposure(new DepartmentCode(department), Optional.empty(), month, volume);
    }
}
