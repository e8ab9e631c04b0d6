package org.nidoto.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.intake.Sha256;
import org.nidoto.core.incident.Moment;

class CellsTests {
    /** 9999-12-31T23:59:59Z. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static String written(Instant at) {
        return Cells.text(new Moment.Timed(at));
    }

    private static void assertSame(Instant at) {
        assertThat(written(at)).isEqualTo(at.toString());
        assertThat(Cells.moment(at.toString())).isEqualTo(new Moment.Timed(at));
    }

    @RepeatedTest(20)
    void anInstantIsWrittenAndReadAsJavaDoes(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 1000; i++) {
            long second = random.nextLong(-LAST_SECOND / 20, LAST_SECOND + 1);
            assertSame(Instant.ofEpochSecond(second));
            assertSame(Instant.ofEpochSecond(second, random.nextInt(1_000_000_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "2024-02-29T23:59:59Z",
                "2026-12-31T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "2026-04-01T09:30:00.500Z",
                "-0001-04-01T09:30:00Z",
                "+10000-01-01T00:00:00Z"
            })
    void soAreTheOddOnes(String text) {
        assertSame(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-04-01T24:00:01Z", "2026-04-01T09:60:00Z"})
    void whatNoCalendarHasIsRefusedAsJavaDoes(String text) {
        assertThatThrownBy(() -> Cells.moment(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void theEndOfADayIsReadAsJavaDoes() {
        assertThat(Cells.moment("2026-04-01T24:00:00Z"))
                .isEqualTo(new Moment.Timed(Instant.parse("2026-04-02T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"120000", "120000.0", "1.2E+5", "120000.0000", "12E4"})
    void equalAmountsSayTheSameHoweverTheyAreWritten(String amount) {
        assertThat(new Cells().add(new BigDecimal(amount)).content()).isEqualTo(Sha256.first128Bits("120000\u001f"));
        assertThat(new Cells().add(new BigDecimal(amount).movePointLeft(6)).content())
                .isEqualTo(Sha256.first128Bits("0.12\u001f"));
    }

    @Test
    void nothingIsWrittenAsItself() {
        assertThat(new Cells().add(Optional.empty()).content()).isEqualTo(Sha256.first128Bits("\u0000\u001f"));
    }
}
