package org.nidoto.core.reference;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A row of a case's input, by column name; an empty cell is a missing value. */
public record Row(Map<String, String> cells) {
    /** Whether the input has such a column at all. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** A cell's text, empty where the cell is empty or the column is not there. */
    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty() && !text.equals("NA"));
    }

    /** A cell's text, which must be there. */
    public String text(String column) {
        return optionalText(column)
                .orElseThrow(() -> new IllegalArgumentException("column " + column + " is empty in " + cells));
    }

    /** A cell's number, empty where the cell is. */
    public OptionalDouble optionalNumber(String column) {
        return optionalText(column)
                .map(Double::parseDouble)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** A cell's number, which must be there. */
    public double number(String column) {
        return Double.parseDouble(text(column));
    }

    /** A cell's whole number, which must be there; other software may write it as 1e+05. */
    public int integer(String column) {
        return new BigDecimal(text(column)).intValueExact();
    }
}
