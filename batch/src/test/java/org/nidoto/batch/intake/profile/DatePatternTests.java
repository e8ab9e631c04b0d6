package org.nidoto.batch.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatePatternTests {
    private static final Optional<ZoneId> TOKYO = Optional.of(ZoneId.of("Asia/Tokyo"));

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
