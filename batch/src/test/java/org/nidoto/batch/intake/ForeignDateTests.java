package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days and times of foreign files, from the cell to what the record is made of. */
class ForeignDateTests {
    private static final String PROFILE = """
            kind: contacts
            missing: [不明, "?"]
            columns:
              incident_id: No
              at: %s
              kind: {constant: report}
            """;

    private final ForeignSamples samples;

    ForeignDateTests(@TempDir Path folder) {
        samples = new ForeignSamples(folder);
    }

    @Test
    void dateTimeAndZoneMayStandInThreeColumns() {
        var yaml = PROFILE.formatted("{join: [Day, Time, Zone], dates: [d.M.yyyy H:mm VV, d.M.yyyy H:mm, d.M.yyyy]}");
        assertThat(samples.read(yaml, """
                        No,Day,Time,Zone
                        1,1.4.2026,9:30,Europe/Rome
                        2,1.4.2026,24:00,
                        3,1.4.2026,不明,?
                        4,１．４．２０２６,９：３０,
                        5,不明,9:30,Europe/Rome
                        6,31.4.2026,9:30,
                        """))
                .containsExactly(
                        "1|2026-04-01T07:30:00Z|report",
                        "2|2026-04-01T24:00:00|report",
                        "3|2026-04-01|report",
                        "4|2026-04-01T09:30:00|report",
                        "f.csv line 6, column Day+Time+Zone: the cell is blank, but required",
                        "f.csv line 7, column Day+Time+Zone: \"31.4.2026 9:30\" is no date; expected one written as"
                                + " d.M.yyyy H:mm VV | d.M.yyyy H:mm | d.M.yyyy");
    }

    @Test
    void japaneseErasAreReadInEveryShape() {
        assertThat(samples.read(PROFILE.formatted("受付"), """
                        No,受付
                        1,R8.4.1
                        2,R08/04/01 24:00
                        3,令和元年５月１日　不明
                        4,㍻31年4月30日
                        5,明治5年12月2日
                        6,昭和64年1月8日
                        7,8/4/1
                        """))
                .containsExactly(
                        "1|R8.4.1|report",
                        "2|R08/04/01 24:00|report",
                        "3|令和元年５月１日|report",
                        "4|㍻31年4月30日|report",
                        "f.csv line 6, column 受付: \"明治5年12月2日\" lies before 1873-01-01 (明治6年1月1日), the first day that"
                                + " Japan counted by this calendar",
                        "f.csv line 7, column 受付: \"昭和64年1月8日\" lies outside 昭和, which lasted from 1926-12-25 to"
                                + " 1989-01-07",
                        "f.csv line 8, column 受付: \"8/4/1\" may be read in more than one way; expected the year first and"
                                + " in full, e.g. 2026/4/1 9:30");
    }

    @Test
    void aDayThatNoCalendarHasIsToldSoAlsoWherePatternsAreGiven() {
        assertThat(samples.read(
                        PROFILE.formatted("{column: At, dates: [d.M.yyyy, standard]}"),
                        "No,At\n1,明治5年4月1日\n2,R8.2.30\n"))
                .containsExactly(
                        "f.csv line 2, column At: \"明治5年4月1日\" lies before 1873-01-01 (明治6年1月1日), the first day that Japan"
                                + " counted by this calendar",
                        "f.csv line 3, column At: \"R8.2.30\" is a day no calendar has; expected e.g. 2026/4/1 9:30");
    }

    @Test
    void serialNumbersAreReadOnlyWhereThePatternSaysSo() {
        assertThat(samples.read(
                        PROFILE.formatted("{column: At, dates: [excel, standard]}"), "No,At\n1,46113.5\n2,R8.4.1\n"))
                .containsExactly("1|2026-04-01T12:00:00|report", "2|R8.4.1|report");
        assertThat(samples.read(PROFILE.formatted("At"), "No,At\n1,46113.5\n"))
                .containsExactly("f.csv line 2, column At: \"46113.5\" is no date; expected e.g. 2026/4/1 9:30");
    }
}
