package org.nidoto.batch.intake.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * One way of writing days and times, as the letters of {@link DateTimeFormatter} say; {@value #STANDARD} for what our own files may hold,
 * Japanese eras among it.
 */
public final class DatePattern {
    /** The name of the pattern for what our own files may hold. */
    public static final String STANDARD = "standard";

    private final String text;
    private final Optional<DateTimeFormatter> format;

    private DatePattern(String text, Optional<DateTimeFormatter> format) {
        this.text = text;
        this.format = format;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException where it is none, or has no year and month
     */
    public static DatePattern of(String text) {
        if (text.equals(STANDARD)) {
            return new DatePattern(text, Optional.empty());
        }
        var format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withProlepticYear(text))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        var pattern = new DatePattern(text, Optional.of(format));
        var example = ZonedDateTime.of(2026, 11, 21, 13, 45, 59, 0, ZoneId.of("UTC"));
        try {
            if (pattern.read(example.format(format), Optional.empty()).isEmpty()) {
                throw new IllegalArgumentException(text + " does not hold year, month and day");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " does not hold year, month and day", e);
        }
        return pattern;
    }

    /** Writes {@code u} for {@code y} outside of quotes, which would ask for an era. */
    private static String withProlepticYear(String text) {
        var pattern = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            literal ^= c == '\'';
            pattern.append(c == 'y' && !literal ? 'u' : c);
        }
        return pattern.toString();
    }

    public boolean isStandard() {
        return format.isEmpty();
    }

    /** The text in ISO form, as our own files may have it; empty where it is not written like this. */
    public Optional<String> read(String date, Optional<ZoneId> zone) {
        try {
            var parsed = format.orElseThrow()
                    .parseBest(
                            date,
                            ZonedDateTime::from,
                            OffsetDateTime::from,
                            LocalDateTime::from,
                            LocalDate::from,
                            YearMonth::from);
            if (parsed instanceof ZonedDateTime time) {
                return Optional.of(iso(time.toInstant()));
            }
            if (parsed instanceof OffsetDateTime time) {
                return Optional.of(iso(time.toInstant()));
            }
            if (parsed instanceof LocalDateTime time) {
                return Optional.of(zone.map(there -> iso(time.atZone(there).toInstant()))
                        .orElseGet(() ->
                                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS))));
            }
            return Optional.of(parsed.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** In UTC, since the offset of a place was one of seconds before it kept standard time: +09:18:59 in Tokyo up to 1887. */
    private static String iso(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
