package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many of the cells of one field are filled, among those that should be.
 *
 * @param field the field's name
 * @param applicable cells that should be filled, given the record's status
 * @param filled those of them that are
 * @see <a href="https://www.iso.org/standard/35736.html">ISO/IEC 25012, completeness</a>
 */
public record Completeness(String field, int applicable, int filled) {
    private static final double TRUSTED_FROM = 0.8;

    public Completeness {
        if (filled < 0 || filled > applicable) {
            throw new IllegalArgumentException(field + ": " + filled + " filled of " + applicable + " applicable");
        }
    }

    /** The share filled, 0 to 1; empty where none is applicable. */
    public OptionalDouble share() {
        return overall(List.of(this));
    }

    /** The share filled over the cells of all fields; empty where none is applicable. */
    public static OptionalDouble overall(Collection<Completeness> fields) {
        long applicable = fields.stream().mapToLong(Completeness::applicable).sum();
        long filled = fields.stream().mapToLong(Completeness::filled).sum();
        return applicable == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) filled / applicable);
    }

    /** Whether figures made from this field stand without 「参考値」: at least 80 % filled, or nothing to fill. */
    public boolean isTrusted() {
        return share().orElse(1) >= TRUSTED_FROM;
    }
}
