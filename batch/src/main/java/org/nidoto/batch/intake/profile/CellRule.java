package org.nidoto.batch.intake.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fills one of our cells.
 *
 * @param from where its text comes from
 * @param split what the text is split at, and which part is taken from 1; empty where the whole is
 * @param codes translations, by the foreign text
 * @param otherwise what a text becomes that has no translation; empty where it stays
 * @param blank what stands in place of a cell that is blank or missing; empty where nothing does
 * @param words how its text is read
 */
public record CellRule(
        Origin from,
        Optional<Split> split,
        Map<String, String> codes,
        Optional<String> otherwise,
        Optional<String> blank,
        Words words) {
    public CellRule {
        codes = Map.copyOf(codes);
    }

    /** Where the text of a cell comes from. */
    public sealed interface Origin {}

    /** One column. */
    public record OneColumn(ColumnChoice column) implements Origin {}

    /** The same text in every row. */
    public record Constant(String text) implements Origin {}

    /** Several columns with a text between; those that are blank or missing are left out. */
    public record Joined(List<ColumnChoice> columns, String between) implements Origin {
        public Joined {
            columns = List.copyOf(columns);
        }
    }

    /** A hash of the named columns, or of the whole row where none is named, with an ordinal where it comes again. */
    public record Hashed(List<ColumnChoice> columns) implements Origin {
        public Hashed {
            columns = List.copyOf(columns);
        }
    }

    public record Split(String at, int part) {}

    /**
     * How texts are read.
     *
     * @param missing words that mean that nothing is known
     * @param dates patterns of days and times, tried in order; empty for what our own files may hold
     * @param numbers how numbers are written, tried in order; empty for what our own files may hold
     * @param zone where times without an offset are local; empty for the business zone
     * @param halfWidth whether full-width letters, digits and signs become half-width ones
     */
    public record Words(
            List<String> missing,
            List<DatePattern> dates,
            List<NumberPattern> numbers,
            List<String> yes,
            List<String> no,
            Optional<ZoneId> zone,
            boolean halfWidth) {
        public Words {
            missing = List.copyOf(missing);
            dates = List.copyOf(dates);
            numbers = List.copyOf(numbers);
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }
    }
}
