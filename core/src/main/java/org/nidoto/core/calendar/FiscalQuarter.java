package org.nidoto.core.calendar;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * One quarter of a fiscal year, written {@code 2026Q2}.
 *
 * @param year the fiscal year
 * @param number 1 to 4
 */
public record FiscalQuarter(int year, int number) implements Serializable {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})Q([1-4])");

    public FiscalQuarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has quarters 1 to 4, not " + number);
        }
    }

    /**
     * Reads {@code 2026Q2}.
     *
     * @throws IllegalArgumentException naming the text where it is no quarter
     */
    public static FiscalQuarter parse(String text) {
        var matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no quarter; expected e.g. 2026Q2");
        }
        return new FiscalQuarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The quarter before this one. */
    public FiscalQuarter previous() {
        return number == 1 ? new FiscalQuarter(year - 1, 4) : new FiscalQuarter(year, number - 1);
    }

    /** The same quarter a year earlier. */
    public FiscalQuarter lastYear() {
        return new FiscalQuarter(year - 1, number);
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
