package org.nidoto.batch.intake.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Times that are written as one number, which counts from a day; a pattern of that name must say so. */
enum CountedTime {
    /** Days, as a spreadsheet counts them; from 61 on, as below it counts a 29 February 1900 that never was. */
    EXCEL(LocalDate.of(1899, 12, 30), 61),
    /** Days, as a spreadsheet counts them that was set to begin in 1904. */
    EXCEL_1904(LocalDate.of(1904, 1, 1), 0),
    /** Seconds since 1970 in UTC. */
    UNIX(LocalDate.EPOCH, 0),
    /** Thousandths of seconds since 1970 in UTC. */
    UNIX_MS(LocalDate.EPOCH, 0);

    private static final int SECONDS_A_DAY = 86_400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);

    private final LocalDate zero;
    private final BigDecimal least;

    CountedTime(LocalDate zero, int least) {
        this.zero = zero;
        this.least = BigDecimal.valueOf(least);
    }

    /** {@code excel}, {@code excel-1904}, {@code unix} or {@code unix-ms}; empty for every other name. */
    static Optional<CountedTime> named(String name) {
        return Stream.of(values())
                .filter(time ->
                        time.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }

    /** The day, or the time to the nearest second; empty where the text is no number, or one outside of the years 1900 to 9999. */
    Optional<TemporalAccessor> read(String text) {
        if (!text.matches("\\d{1,18}(\\.\\d{1,18})?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(text);
        if (this == UNIX || this == UNIX_MS) {
            var seconds = this == UNIX ? number : number.movePointLeft(3);
            return seconds.compareTo(LAST_SECOND) > 0
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(seconds.longValue()).atZone(ZoneOffset.UTC));
        }
        if (number.compareTo(least) < 0 || number.compareTo(LAST_DAY) > 0) {
            return Optional.empty();
        }
        var day = zero.plusDays(number.longValue());
        var seconds = number.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP);
        return Optional.of(
                number.stripTrailingZeros().scale() <= 0
                        ? day
                        : day.atStartOfDay().plusSeconds(seconds.longValue()));
    }
}
