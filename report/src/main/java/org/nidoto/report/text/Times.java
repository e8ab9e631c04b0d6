package org.nidoto.report.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.calendar.WorkingHours;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.statistics.Estimate;

/** How dates, instants, periods and durations are worded in one language, in the business zone and by the length of a business day. */
public final class Times {
    private static final long MINUTES_PER_DAY = 24 * 60;
    private static final Units ELAPSED = new Units(Phrase.DAYS, Phrase.HOURS, Phrase.MINUTES);
    private static final Units BUSINESS = new Units(Phrase.BUSINESS_DAYS, Phrase.HOURS, Phrase.MINUTES);
    private static final Units IN_FULL =
            new Units(Phrase.BUSINESS_DAYS_IN_FULL, Phrase.HOURS_IN_FULL, Phrase.MINUTES_IN_FULL);

    private final Words words;
    private final ZoneId zone;
    private final boolean byEra;
    private final long minutesPerBusinessDay;

    Times(Words words, WorkingHours hours, Imprint imprint) {
        this.words = words;
        this.zone = hours.zone();
        this.byEra = imprint.wareki() && words.language() == Language.JAPANESE;
        this.minutesPerBusinessDay = Math.max(
                1,
                hours.windows().stream()
                        .mapToLong(window -> window.length().toMinutes())
                        .sum());
    }

    public String date(LocalDate date) {
        return words.say(
                Phrase.DATE, year(date), date.getMonthValue(), date.getDayOfMonth(), monthName(date.getMonthValue()));
    }

    /** The date as in tables: in figures in Japanese, 11 Sep 2026 in English. */
    public String shortDate(LocalDate date) {
        if (words.language() == Language.ENGLISH) {
            return date(date);
        }
        var year = byEra ? Wareki.shortYear(date) : String.format(Locale.ROOT, "%04d", date.getYear());
        return String.format(Locale.ROOT, "%s/%02d/%02d", year, date.getMonthValue(), date.getDayOfMonth());
    }

    public String shortDate(Moment moment) {
        return shortDate(moment.date(zone));
    }

    /** A day, or a point in time to the minute. */
    public String moment(Moment moment) {
        return moment instanceof Moment.Timed timed ? instant(timed.at()) : shortDate(moment);
    }

    /** A point in time to the minute, in the business zone. */
    public String instant(Instant instant) {
        var local = instant.atZone(zone);
        return shortDate(local.toLocalDate()) + " " + clock(local.get(ChronoField.MINUTE_OF_DAY));
    }

    /** Its day in full, as in a sentence. */
    public String date(Moment moment) {
        return date(moment.date(zone));
    }

    /** A day, or a point in time to the minute, in full as in a sentence. */
    public String fullMoment(Moment moment) {
        return moment instanceof Moment.Timed timed ? fullInstant(timed.at()) : date(moment);
    }

    /** A point in time in full. */
    public String fullInstant(Instant instant) {
        var local = instant.atZone(zone);
        return date(local.toLocalDate()) + " " + clock(local.get(ChronoField.MINUTE_OF_DAY));
    }

    /** A time of day, 24:00 being the day's end. */
    public String clock(int minuteOfDay) {
        return String.format(Locale.ROOT, "%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
    }

    public String period(ReviewPeriod period) {
        return words.say(Phrase.RANGE_OF_DATES, date(period.from()), date(period.to()));
    }

    public String quarter(FiscalQuarter quarter) {
        return words.say(Phrase.QUARTER, year(LocalDate.of(quarter.year(), Month.DECEMBER, 1)), quarter.number());
    }

    public String quarterOrPeriod(Optional<FiscalQuarter> quarter, ReviewPeriod period) {
        return quarter.map(this::quarter).orElseGet(() -> period(period));
    }

    /** The month alone, as under a chart's column. */
    public String month(YearMonth month) {
        return words.say(Phrase.MONTH, month.getMonthValue(), monthName(month.getMonthValue()));
    }

    public String yearAndMonth(YearMonth month) {
        return words.say(
                Phrase.YEAR_AND_MONTH,
                year(month.atEndOfMonth()),
                month.getMonthValue(),
                monthName(month.getMonthValue()));
    }

    /** From the first month to the last. */
    public String months(List<YearMonth> months) {
        return words.say(
                Phrase.RANGE_OF_DATES, yearAndMonth(months.get(0)), yearAndMonth(months.get(months.size() - 1)));
    }

    /** Minutes of the clock on the wall: 3日2時間. */
    public String elapsed(double minutes) {
        return duration(minutes, MINUTES_PER_DAY, ELAPSED);
    }

    /** Minutes of business time: 3営業日2時間. */
    public String business(double minutes) {
        return duration(minutes, minutesPerBusinessDay, BUSINESS);
    }

    /** Minutes of business time as in a sentence, without abbreviations: 3 business days 2 hours. */
    public String businessInFull(double minutes) {
        return duration(minutes, minutesPerBusinessDay, IN_FULL);
    }

    public String businessInFull(Duration time) {
        return businessInFull((double) time.toMinutes());
    }

    /**
     * A span of business time in one unit: 2.6〜3.9営業日.
     *
     * @param upper its upper end in minutes; empty where there is none
     */
    public String businessRange(double lower, OptionalDouble upper) {
        boolean ends = upper.isPresent() && Double.isFinite(upper.getAsDouble());
        double scale = ends ? upper.getAsDouble() : lower;
        var unit = scale < 60 ? Phrase.MINUTES : scale < minutesPerBusinessDay ? Phrase.HOURS : Phrase.BUSINESS_DAYS;
        double each = scale < 60 ? 1 : scale < minutesPerBusinessDay ? 60 : minutesPerBusinessDay;
        int decimals = scale < 60 ? 0 : 1;
        var from = Wording.rounded(lower / each, decimals);
        return ends
                ? words.say(unit, words.say(Phrase.RANGE, from, Wording.rounded(upper.getAsDouble() / each, decimals)))
                : words.say(Phrase.AT_LEAST, words.say(unit, from));
    }

    public String business(Duration time) {
        return business((double) time.toMinutes());
    }

    /** An estimate in minutes as one in business days, for a chart's axis. */
    public Estimate inBusinessDays(Estimate minutes) {
        return new Estimate(inDays(minutes.value()), inDays(minutes.lower()), inDays(minutes.upper()));
    }

    private OptionalDouble inDays(OptionalDouble minutes) {
        return minutes.isPresent() ? OptionalDouble.of(minutes.getAsDouble() / minutesPerBusinessDay) : minutes;
    }

    /** How many minutes a business day has. */
    public long minutesPerBusinessDay() {
        return minutesPerBusinessDay;
    }

    private String duration(double minutes, long minutesPerDay, Units units) {
        long whole = Math.round(minutes);
        if (whole >= minutesPerDay) {
            long hours = Math.round(whole % minutesPerDay / 60.0);
            boolean full = hours * 60 >= minutesPerDay;
            var days = words.say(units.days(), (whole / minutesPerDay) + (full ? 1 : 0));
            return hours == 0 || full ? days : words.say(Phrase.DAYS_AND_HOURS, days, words.say(units.hours(), hours));
        }
        var rest = words.say(units.minutes(), whole % 60);
        if (whole < 60) {
            return rest;
        }
        var hours = words.say(units.hours(), whole / 60);
        return whole % 60 == 0 ? hours : words.say(Phrase.DAYS_AND_HOURS, hours, rest);
    }

    private record Units(Phrase days, Phrase hours, Phrase minutes) {}

    private String year(LocalDate day) {
        return byEra ? Wareki.year(day) : Integer.toString(day.getYear());
    }

    private String monthName(int month) {
        return words.say(Month.of(month));
    }
}
