package org.nidoto.batch.intake.profile;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One way of writing numbers, told by an example: {@code 1,234.5}, {@code 1.234,5}, {@code 1 234,5} or {@code 1234,5}; {@value
 * #STANDARD} for what our own files may hold.
 */
public final class NumberPattern {
    /** The name of the pattern for what our own files may hold. */
    public static final String STANDARD = "standard";

    private static final Pattern EXAMPLE = Pattern.compile("1([^\\d]?)234([^\\d])5");

    private final String text;
    private final String thousands;
    private final String decimal;

    private NumberPattern(String text, String thousands, String decimal) {
        this.text = text;
        this.thousands = thousands;
        this.decimal = decimal;
    }

    /**
     * Reads an example.
     *
     * @throws IllegalArgumentException where it is none
     */
    static NumberPattern of(String text) {
        if (text.equals(STANDARD)) {
            return new NumberPattern(text, "", "");
        }
        var example = EXAMPLE.matcher(text);
        if (!example.matches() || example.group(1).equals(example.group(2))) {
            throw new IllegalArgumentException(text + " is no example of a number");
        }
        return new NumberPattern(text, example.group(1), example.group(2));
    }

    public boolean isStandard() {
        return decimal.isEmpty();
    }

    /** The number with a point before its decimals and nothing between its thousands; empty where it is not written like this. */
    public Optional<String> read(String number) {
        var point = Pattern.quote(decimal);
        var group = Pattern.quote(thousands);
        var grouped = thousands.isEmpty() ? "" : "|\\d{1,3}(?:" + group + "\\d{3})+";
        var parts = Pattern.compile("(-?)(\\d+" + grouped + ")(?:" + point + "(\\d+))?")
                .matcher(number);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var whole = thousands.isEmpty() ? parts.group(2) : parts.group(2).replace(thousands, "");
        return Optional.of(parts.group(1) + whole + (parts.group(3) == null ? "" : "." + parts.group(3)));
    }

    @Override
    public String toString() {
        return text;
    }
}
