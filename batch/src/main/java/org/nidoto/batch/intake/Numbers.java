package org.nidoto.batch.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.nidoto.batch.intake.Reading.Failure;
import org.nidoto.batch.intake.Reading.Value;

/** Reads numbers that are at least 0, with {@code 1,234} or full-width digits too. */
final class Numbers {
    /** Below 10^15. */
    static final long MOST_WHOLE = 999_999_999_999_999L;

    private static final Pattern NUMBER = Pattern.compile("(\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.(\\d+))?");
    private static final Pattern NEGATIVE = Pattern.compile("[-△▲].*\\d.*|\\(.*\\d.*\\)");
    private static final String MOST = "999,999,999,999,999";
    private static final int LONGEST = 40;
    private static final int MOST_INTEGER_DIGITS = 15;
    private static final int MOST_FRACTION_DIGITS = 4;

    private Numbers() {}

    /** An amount of money below 10^15 with at most four decimals, with ¥ before or 円 behind it or neither. */
    static Reading<BigDecimal> readAmount(String text) {
        var number = narrow(text);
        if (number.startsWith("¥") || number.startsWith("\\")) {
            number = number.substring(1);
        }
        if (number.endsWith("円")) {
            number = number.substring(0, number.length() - 1);
        }
        return read(Widths.trimmed(number), "12,000");
    }

    /** A whole number up to the given one; {@code 12.0} is whole too. */
    static Reading<Long> readWhole(String text, long most) {
        var number = read(narrow(text), "120");
        if (!(number instanceof Value<BigDecimal> read)) {
            return new Failure<>(((Failure<BigDecimal>) number).why());
        }
        if (read.value().scale() > 0) {
            return Reading.failure(Wording.NO_NUMBER, "120");
        }
        return read.value().compareTo(BigDecimal.valueOf(most)) > 0
                ? Reading.failure(Wording.TOO_LARGE, Long.toString(most))
                : Reading.of(read.value().longValueExact());
    }

    private static Reading<BigDecimal> read(String number, String example) {
        if (number.length() > LONGEST) {
            return Reading.failure(Wording.NO_NUMBER, example);
        }
        if (NEGATIVE.matcher(number).matches()) {
            return Reading.failure(Wording.NEGATIVE);
        }
        if (!NUMBER.matcher(number).matches()) {
            return Reading.failure(Wording.NO_NUMBER, example);
        }
        var read = new BigDecimal(number.replace(",", "")).stripTrailingZeros();
        if (read.precision() - read.scale() > MOST_INTEGER_DIGITS) {
            return Reading.failure(Wording.TOO_LARGE, MOST);
        }
        if (read.scale() > MOST_FRACTION_DIGITS) {
            return Reading.failure(Wording.NO_NUMBER, example);
        }
        return Reading.of(read.scale() < 0 ? read.setScale(0) : read);
    }

    private static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            narrow.append(Widths.narrow(text.charAt(i)));
        }
        return narrow.toString();
    }
}
