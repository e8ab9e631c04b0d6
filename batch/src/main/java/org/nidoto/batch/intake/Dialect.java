package org.nidoto.batch.intake;

import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * How the cells of a text stand apart.
 *
 * @param quote what stands around a cell that holds a delimiter or line end, twice where it stands within one; empty where nothing does
 * @param comment what a line begins with that is no row; empty where every line is one
 */
record Dialect(char delimiter, Optional<Character> quote, Optional<Character> comment) {
    static Dialect of(char delimiter) {
        return new Dialect(delimiter, Optional.of('"'), Optional.empty());
    }

    boolean isQuote(int c) {
        return quote.isPresent() && quote.get() == c;
    }

    boolean isComment(int c) {
        return comment.isPresent() && comment.get() == c;
    }

    /** A cell without the doubling of its quotes. */
    String unquoted(String cell) {
        var one = quote.map(String::valueOf).orElse("");
        return one.isEmpty() || cell.indexOf(one) < 0 ? cell : cell.replace(one + one, one);
    }

    CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote.orElse(null))
                .setRecordSeparator('\n')
                .get();
    }
}
