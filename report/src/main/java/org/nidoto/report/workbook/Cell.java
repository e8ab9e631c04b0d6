package org.nidoto.report.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** What stands in a cell. There is no formula: what came from outside is text, whatever it begins with. */
sealed interface Cell {
    /** Text as it is; empty for an empty cell. */
    record Text(String text) implements Cell {}

    /** A number, or a day as the number of days since the end of 1899. */
    record Quantity(double value, Format format) implements Cell {
        public Quantity {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a cell holds a finite number, not " + value);
            }
        }
    }

    /** The name of another sheet, leading there. */
    record Link(String sheet) implements Cell {}

    Cell EMPTY = new Text("");

    /** From here on, spreadsheets count days without their leap day that never was, 29 February 1900. */
    LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    static Cell of(LocalDate day) {
        return day.isBefore(FIRST_DAY)
                ? new Text(day.toString())
                : new Quantity(ChronoUnit.DAYS.between(DAY_ZERO, day), Format.DAY);
    }

    static Cell of(YearMonth month) {
        return month.atDay(1).isBefore(FIRST_DAY)
                ? new Text(month.toString())
                : new Quantity(ChronoUnit.DAYS.between(DAY_ZERO, month.atDay(1)), Format.MONTH);
    }

    /** A point in time to the minute. */
    static Cell of(LocalDateTime time) {
        double day = ChronoUnit.DAYS.between(DAY_ZERO, time.toLocalDate());
        return time.toLocalDate().isBefore(FIRST_DAY)
                ? new Text(time.toString())
                : new Quantity(day + time.get(ChronoField.MINUTE_OF_DAY) / 1440.0, Format.MINUTE);
    }
}
