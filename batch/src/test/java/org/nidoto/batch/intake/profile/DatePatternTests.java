package org.nidoto.batch.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTests {
    private static final Optional<ZoneId> TOKYO = Optional.of(ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d/M/20yy H:mm         | 1/4/26 9:05               | 2026-04-01T00:05:00Z
            d/MMM/20yy h:mm a     | 01/Apr/26 9:05 PM         | 2026-04-01T12:05:00Z
            d.M.19yy              | 1.4.89                    | 1989-04-01
            yyyyMMddHHmmss        | 20260401090500            | 2026-04-01T00:05:00Z
            MMM d, yyyy           | Apr 1, 2026               | 2026-04-01
            M/d/yyyy h:mm:ss a    | 4/1/2026 12:05:00 am      | 2026-03-31T15:05:00Z
            yyyy'年'M'月'd'日'    | 2026年4月1日              | 2026-04-01
            yyyy/MM/dd HH:mm      | 2026/04/01 24:00          | 2026-04-01T24:00:00+09:00
            yyyy-MM-dd HH         | 2026-12-31 24             | 2026-12-31T24:00:00+09:00
            d.M.yyyy H:mm VV      | 1.4.2026 24:00 Europe/Rome | 2026-04-01T24:00:00+02:00
            d.M.yyyy H:mmXXX      | 1.4.2026 24:00+01:00      | 2026-04-01T24:00:00+01:00
            yyyy-MM-dd HH:mm z    | 2026-04-01 09:05 JST      | 2026-04-01T00:05:00Z
            """)
    void aPatternReadsWhatIsWrittenLikeIt(String pattern, String text, String iso) {
        assertThat(DatePattern.of(pattern).read(text, TOKYO)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yyyy/MM/dd HH:mm | 2026/02/29 24:00
            yyyy/MM/dd HH:mm | 2026/02/28 24:01
            yyyy/MM/dd HH:mm | 2026/02/28 25:00
            yyyy/MM/dd HH:mm | 26/02/28 10:00
            d/M/20yy         | 1/4/2026
            d/M/yyyy         | 1/4/26
            M/d/yyyy         | 13/4/2026
            """)
    void whatIsWrittenOtherwiseOrOnNoCalendarIsNotRead(String pattern, String text) {
        assertThat(DatePattern.of(pattern).read(text, TOKYO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d/M/yy", "d/M/y", "d/M/uu", "d/M", "H:mm", "yyyy", "d/M/YYYY", "'", "d/M/yyyyy"})
    void aPatternThatDoesNotSayDayMonthAndCenturyIsNone(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> DatePattern.of(pattern));
    }

    /** 46113 is 1 April 2026, as LibreOffice Calc 7 shows for {@code =DATE(2026;4;1)} formatted as a number. */
    @ParameterizedTest
    @CsvSource({
        "excel, 46113, 2026-04-01",
        "excel, 46113.0, 2026-04-01",
        "excel, 46113.395833333336, 2026-04-01T00:30:00Z",
        "excel, 46113.99999999, 2026-04-01T15:00:00Z",
        "excel, 61, 1900-03-01",
        "excel-1904, 44651, 2026-04-01",
        "unix, 1775003400, 2026-04-01T00:30:00Z",
        "unix-ms, 1775003400999, 2026-04-01T00:30:00Z",
    })
    void timesThatCountFromADayAreReadWhereAPatternSaysSo(String pattern, String text, String iso) {
        assertThat(DatePattern.of(pattern).read(text, TOKYO)).contains(iso);
    }

    @Test
    void numbersThatAreNoSuchTimesAreNotRead() {
        assertThat(DatePattern.of("excel").read("60", TOKYO)).isEmpty();
        assertThat(DatePattern.of("excel").read("20260401", TOKYO)).isEmpty();
        assertThat(DatePattern.of("excel").read("-1", TOKYO)).isEmpty();
        assertThat(DatePattern.of("unix").read("1775003400999", TOKYO)).isEmpty();
        assertThat(DatePattern.of("unix-ms").read("2026-04-01", TOKYO)).isEmpty();
    }

    @Test
    void aTimeWithItsZoneOrOffsetIsToldInUtc() {
        assertThat(DatePattern.of("d.M.yyyy H:mm VV").read("3.4.2026 9:00 Europe/Rome", Optional.empty()))
                .contains("2026-04-03T07:00:00Z");
        assertThat(DatePattern.of("yyyy-MM-dd HH:mm XXX").read("2026-04-03 09:00 +05:30", TOKYO))
                .contains("2026-04-03T03:30:00Z");
        assertThat(DatePattern.of("d/M/yyyy H:mm").read("3/4/2026 9:00", TOKYO)).contains("2026-04-03T00:00:00Z");
    }

    /** Found by the fuzzer: the offset was one of seconds, which nobody reads. */
    @Test
    void aTimeFromBeforeStandardTimeIsReadToo() {
        assertThat(DatePattern.of("d/M/yyyy H:mm:ss").read("31/12/1887 9:18:59", TOKYO))
                .as("18 minutes and 59 seconds ahead of today's Tokyo")
                .contains("1887-12-31T00:00:00Z");
    }
}
