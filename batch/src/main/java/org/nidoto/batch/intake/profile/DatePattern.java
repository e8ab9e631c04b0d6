package org.nidoto.batch.intake.profile;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One way of writing days and times, as the letters of {@link DateTimeFormatter} say; {@value #STANDARD} for what our own files may hold,
 * Japanese eras among it, and {@code standard H} for such a day with a time behind it that is written otherwise; or one of
 * {@link CountedTime}.
 *
 * <p>Two digits of a year say no century. So {@code yy} alone is no pattern: {@code 20yy} means the years 2000 to 2099, {@code 19yy} those
 * before.
 */
public final class DatePattern {
    /** The name of the pattern for what our own files may hold. */
    public static final String STANDARD = "standard";

    private static final Pattern PIECES = Pattern.compile("'[^']*'|(19|20)yy(?!y)|[yu]+|[^'yu12]+|.");

    private final String text;
    private final Optional<CountedTime> counted;
    private final Optional<DateTimeFormatter> clock;
    private final Optional<DateTimeFormatter> format;

    private DatePattern(
            String text,
            Optional<CountedTime> counted,
            Optional<DateTimeFormatter> clock,
            Optional<DateTimeFormatter> format) {
        this.text = text;
        this.counted = counted;
        this.clock = clock;
        this.format = format;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException where it is none, has no year and month, or does not say the century
     */
    public static DatePattern of(String text) {
        var counted = CountedTime.named(text);
        if (text.equals(STANDARD) || counted.isPresent()) {
            return new DatePattern(text, counted, Optional.empty(), Optional.empty());
        }
        if (text.startsWith(STANDARD + " ")) {
            return new DatePattern(text, counted, Optional.of(clock(text)), Optional.empty());
        }
        var pattern = new DatePattern(text, counted, Optional.empty(), Optional.of(format(text)));
        var example = ZonedDateTime.of(2026, 11, 21, 13, 45, 59, 0, ZoneId.of("UTC"));
        try {
            var written = pattern.format.orElseThrow().format(example);
            if (pattern.read(written, Optional.empty()).isEmpty()) {
                throw new IllegalArgumentException(text + " does not hold year, month and day");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " does not hold year, month and day", e);
        }
        return pattern;
    }

    private static DateTimeFormatter clock(String text) {
        var clock = format(text.substring(STANDARD.length() + 1));
        try {
            LocalTime.parse(clock.format(LocalDateTime.of(2026, 11, 21, 13, 45, 59)), clock);
            return clock;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " does not hold a time", e);
        }
    }

    /** Asks for a proleptic year where the text has {@code yyyy}, which would ask for an era. */
    private static DateTimeFormatter format(String text) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        var pieces = PIECES.matcher(text);
        var plain = new StringBuilder();
        while (pieces.find()) {
            var piece = pieces.group();
            if (pieces.group(1) != null) {
                append(builder, plain);
                builder.appendValueReduced(ChronoField.YEAR, 2, 2, Integer.parseInt(pieces.group(1)) * 100);
            } else if (piece.matches("[yu]+")) {
                if (piece.length() != 4) {
                    throw new IllegalArgumentException(text + " does not say the year in full");
                }
                plain.append("uuuu");
            } else {
                plain.append(piece);
            }
        }
        append(builder, plain);
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void append(DateTimeFormatterBuilder builder, StringBuilder plain) {
        builder.appendPattern(plain.toString());
        plain.setLength(0);
    }

    public boolean isStandard() {
        return text.equals(STANDARD);
    }

    /** Whether it is the standard one for the day, with a time behind it that is written otherwise. */
    public boolean isStandardDayWithClock() {
        return clock.isPresent();
    }

    /** The text with its time, which stands behind a blank, as {@code 09:30:00}; empty where it has no such time. */
    public Optional<String> withStandardClock(String date) {
        int blank = date.indexOf(' ');
        while (blank > 0) {
            try {
                var time = LocalTime.parse(date.substring(blank + 1), clock.orElseThrow());
                return Optional.of(date.substring(0, blank) + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(time));
            } catch (DateTimeException e) {
                blank = date.indexOf(' ', blank + 1);
            }
        }
        return Optional.empty();
    }

    /** The text in ISO form, as our own files may have it; empty where it is not written like this. */
    public Optional<String> read(String date, Optional<ZoneId> zone) {
        if (counted.isPresent()) {
            return counted.get().read(date).map(time -> iso(time, zone));
        }
        try {
            return Optional.of(iso(parsed(date, ResolverStyle.STRICT), zone));
        } catch (DateTimeException e) {
            return endOfDay(date, zone);
        }
    }

    private TemporalAccessor parsed(String date, ResolverStyle style) {
        return format.orElseThrow()
                .withResolverStyle(style)
                .parseBest(
                        date,
                        ZonedDateTime::from,
                        OffsetDateTime::from,
                        LocalDateTime::from,
                        LocalDate::from,
                        YearMonth::from);
    }

    /** What is written with the hour 24, which is the end of the day it names; empty where that is no day, or the hour another. */
    private Optional<String> endOfDay(String date, Optional<ZoneId> zone) {
        try {
            var named = format.orElseThrow().parseUnresolved(date, new ParsePosition(0));
            if (named == null
                    || !named.isSupported(ChronoField.HOUR_OF_DAY)
                    || named.getLong(ChronoField.HOUR_OF_DAY) != 24) {
                return Optional.empty();
            }
            var next = parsed(date, ResolverStyle.SMART);
            var day = LocalDate.from(next).minusDays(1);
            boolean real = LocalTime.from(next).equals(LocalTime.MIDNIGHT)
                    && named.getLong(ChronoField.DAY_OF_MONTH) == day.getDayOfMonth();
            return real ? Optional.of(day + "T24:00:00" + offset(next, zone)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String offset(TemporalAccessor time, Optional<ZoneId> zone) {
        return time instanceof LocalDateTime local
                ? zone.map(there -> local.atZone(there).getOffset().getId()).orElse("")
                : ZoneOffset.from(time).getId();
    }

    private static String iso(TemporalAccessor parsed, Optional<ZoneId> zone) {
        if (parsed instanceof ZonedDateTime time) {
            return iso(time.toInstant());
        }
        if (parsed instanceof OffsetDateTime time) {
            return iso(time.toInstant());
        }
        if (parsed instanceof LocalDateTime time) {
            return zone.map(there -> iso(time.atZone(there).toInstant()))
                    .orElseGet(
                            () -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)));
        }
        return parsed.toString();
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
