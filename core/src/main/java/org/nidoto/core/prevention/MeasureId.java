package org.nidoto.core.prevention;

import java.util.Comparator;

/**
 * What tells one prevention measure from all others.
 *
 * @param source the list it came from, {@code main} unless an import profile says otherwise
 * @param number the measure's own number (対策番号) in that list
 */
public record MeasureId(String source, String number) implements Comparable<MeasureId> {
    private static final Comparator<MeasureId> ORDER =
            Comparator.comparing(MeasureId::source).thenComparing(MeasureId::number);

    public MeasureId {
        if (source.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("a measure's source and number must not be blank");
        }
    }

    @Override
    public int compareTo(MeasureId other) {
        return ORDER.compare(this, other);
    }
}
