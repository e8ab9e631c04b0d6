package org.nidoto.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.CauseBreakdown;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.Proportion;

/** How numbers, dates and times are worded in one language; rounding happens here and nowhere before. */
public final class Wording {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final long MINUTES_PER_DAY = 24 * 60;

    private final Words words;
    private final ZoneId zone;
    private final Imprint imprint;
    private final long minutesPerBusinessDay;

    /**
     * The wording of one review.
     *
     * @param hours the working day that business times are told in, and the zone of dates
     */
    public Wording(Words words, WorkingHours hours) {
        this(words, hours, Imprint.DEFAULT);
    }

    /** The same, worded as a company wants it. */
    public Wording(Words words, WorkingHours hours, Imprint imprint) {
        this.words = words;
        this.zone = hours.zone();
        this.imprint = imprint;
        this.minutesPerBusinessDay = Math.max(
                1,
                hours.windows().stream()
                        .mapToLong(window -> window.length().toMinutes())
                        .sum());
    }

    public Words words() {
        return words;
    }

    /** How the company wants it. */
    public Imprint imprint() {
        return imprint;
    }

    private boolean byEra() {
        return imprint.wareki() && words.language() == Language.JAPANESE;
    }

    private String year(LocalDate day) {
        return byEra() ? Wareki.year(day) : Integer.toString(day.getYear());
    }

    public String say(Enum<?> phrase, Object... filling) {
        return words.say(phrase, filling);
    }

    /** A further sentence of a paragraph, with the blank that English has between sentences. */
    public String sentence(String text) {
        return (words.language() == Language.JAPANESE ? "" : " ") + text;
    }

    /** A value with the number of cases behind it: 6営業日（n＝51）. */
    public String withCases(String value, int cases) {
        return say(Phrase.WITH_INTERVAL, value, say(Phrase.CHART_N, cases));
    }

    /** The name of a code in this language; one that no list holds is marked as unregistered. */
    public String name(Label label) {
        var name = words.language() == Language.JAPANESE ? label.ja() : label.en();
        return label.registered() ? name : say(Phrase.UNREGISTERED_NAME, name);
    }

    /** What the bar of a cause is called. */
    public String cause(CauseBreakdown.Row row) {
        return row.other() ? say(Phrase.OTHER_AND_UNKNOWN) : name(row.cause());
    }

    /** So many strokes, in fives: 正 in Japanese, |||| elsewhere. */
    public String tally(int number) {
        int left = number % 5;
        if (words.language() == Language.JAPANESE) {
            return "正".repeat(number / 5) + "一丁下止".substring(Math.max(0, left - 1), left);
        }
        return ("||||| ".repeat(number / 5) + "|".repeat(left)).strip();
    }

    public String count(long number) {
        return format("#,##0", number);
    }

    /** Money, with separators and the company's currency. */
    public String amount(BigDecimal amount) {
        return money(format("#,##0", amount));
    }

    /** Money. */
    public String amount(double amount) {
        return amount(BigDecimal.valueOf(amount));
    }

    /**
     * Money as a multiple of a thousand, a million or a thousand millions.
     *
     * @param unit 1, 1e3, 1e6 or 1e9
     */
    public String scaled(double units, double unit) {
        var number = decimal(units, units == Math.rint(units) ? 0 : 1);
        return money(
                unit < 1e3
                        ? number
                        : say(unit < 1e6 ? Phrase.THOUSANDS : unit < 1e9 ? Phrase.MILLIONS : Phrase.BILLIONS, number));
    }

    private String money(String number) {
        return imprint.currency().equals("JPY") ? say(Phrase.MONEY, number) : number + " " + imprint.currency();
    }

    /** A difference with its sign, a true minus, ±0 where there is none. */
    public String change(long difference) {
        return difference == 0 ? "±0" : format("+#,##0;−#,##0", difference);
    }

    /** A number to so many decimals, halves away from zero. */
    public String decimal(double number, int decimals) {
        return format(
                decimals == 0 ? "#,##0;−#,##0" : "#,##0." + "0".repeat(decimals) + ";−#,##0." + "0".repeat(decimals),
                number);
    }

    /** A share as a percentage: none and all are 0 % and 100 % exactly, others keep a decimal where they would round to those. */
    public String percent(double share) {
        double percent = share * 100;
        boolean needsDecimal = (share > 0 && percent < 0.5) || (share < 1 && percent >= 99.5);
        return decimal(percent, needsDecimal ? 1 : 0) + "%";
    }

    /** A share as a percentage, or why there is none. */
    public String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : say(Phrase.NOT_COMPUTABLE_NONE);
    }

    /** A share with its counts: 71%（5/7件）. */
    public String share(Proportion proportion) {
        return proportion.share().isPresent()
                ? say(Phrase.SHARE, percent(proportion.share()), count(proportion.of()), count(proportion.n()))
                : say(Phrase.NOT_COMPUTABLE_NONE);
    }

    /** The ends of a share's 95 % interval: 52〜84%; a dash where there is none. */
    public String interval(Proportion proportion) {
        return proportion.interval().map(this::percentInterval).orElse(say(Phrase.DASH));
    }

    private String percentInterval(Interval interval) {
        return say(Phrase.RANGE, decimal(interval.lower() * 100, 0), decimal(interval.upper() * 100, 0) + "%");
    }

    public String date(LocalDate date) {
        return say(
                Phrase.DATE, year(date), date.getMonthValue(), date.getDayOfMonth(), monthName(date.getMonthValue()));
    }

    /** The date as in tables: in figures in Japanese, 11 Sep 2026 in English. */
    public String shortDate(LocalDate date) {
        if (words.language() == Language.ENGLISH) {
            return date(date);
        }
        var year = byEra() ? Wareki.shortYear(date) : String.format(Locale.ROOT, "%04d", date.getYear());
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
        return say(Phrase.RANGE_OF_DATES, date(period.from()), date(period.to()));
    }

    public String quarter(FiscalQuarter quarter) {
        return say(Phrase.QUARTER, year(LocalDate.of(quarter.year(), Month.DECEMBER, 1)), quarter.number());
    }

    public String quarterOrPeriod(Optional<FiscalQuarter> quarter, ReviewPeriod period) {
        return quarter.map(this::quarter).orElseGet(() -> period(period));
    }

    /** The month alone, as under a chart's column. */
    public String month(YearMonth month) {
        return say(Phrase.MONTH, month.getMonthValue(), monthName(month.getMonthValue()));
    }

    public String yearAndMonth(YearMonth month) {
        return say(
                Phrase.YEAR_AND_MONTH,
                year(month.atEndOfMonth()),
                month.getMonthValue(),
                monthName(month.getMonthValue()));
    }

    /** From the first month to the last. */
    public String months(List<YearMonth> months) {
        return say(Phrase.RANGE_OF_DATES, yearAndMonth(months.get(0)), yearAndMonth(months.get(months.size() - 1)));
    }

    /** Minutes of the clock on the wall: 3日2時間. */
    public String elapsed(double minutes) {
        return duration(minutes, MINUTES_PER_DAY, Phrase.DAYS);
    }

    /** Minutes of business time: 3営業日2時間. */
    public String business(double minutes) {
        return duration(minutes, minutesPerBusinessDay, Phrase.BUSINESS_DAYS);
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
        var from = decimal(lower / each, decimals);
        return ends
                ? say(unit, say(Phrase.RANGE, from, decimal(upper.getAsDouble() / each, decimals)))
                : say(Phrase.AT_LEAST, say(unit, from));
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

    private String duration(double minutes, long minutesPerDay, Phrase dayPhrase) {
        long whole = Math.round(minutes);
        if (whole >= minutesPerDay) {
            long hours = Math.round(whole % minutesPerDay / 60.0);
            boolean full = hours * 60 >= minutesPerDay;
            var days = say(dayPhrase, (whole / minutesPerDay) + (full ? 1 : 0));
            return hours == 0 || full ? days : say(Phrase.DAYS_AND_HOURS, days, say(Phrase.HOURS, hours));
        }
        var rest = say(Phrase.MINUTES, whole % 60);
        if (whole < 60) {
            return rest;
        }
        var hours = say(Phrase.HOURS, whole / 60);
        return whole % 60 == 0 ? hours : say(Phrase.DAYS_AND_HOURS, hours, rest);
    }

    private String monthName(int month) {
        return say(Month.of(month));
    }

    private static String format(String pattern, Object number) {
        var format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number).replace('-', '−');
    }
}
