package org.nidoto.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import org.nidoto.core.calendar.WorkingHours;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.CauseBreakdown;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.Proportion;

/** How names and numbers are worded in one language; numbers are rounded here, and times in {@link Times}, and nowhere before. */
public final class Wording {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final Words words;
    private final Imprint imprint;
    private final Times times;

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
        this.imprint = imprint;
        this.times = new Times(words, hours, imprint);
    }

    public Words words() {
        return words;
    }

    /** How dates and times are worded. */
    public Times times() {
        return times;
    }

    /** How the company wants it. */
    public Imprint imprint() {
        return imprint;
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
        return rounded(number, decimals);
    }

    static String rounded(double number, int decimals) {
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

    private static String format(String pattern, Object number) {
        var format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number).replace('-', '−');
    }
}
