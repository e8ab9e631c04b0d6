package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the cells of a row stand in its text. */
final class CellPlaces {
    private static final int USUAL_CELLS = 32;

    private final Dialect dialect;
    private int[] bounds;
    private int size;

    CellPlaces(Dialect dialect) {
        this(dialect, new int[2 * USUAL_CELLS], 0);
    }

    private CellPlaces(Dialect dialect, int[] bounds, int size) {
        this.dialect = dialect;
        this.bounds = bounds;
        this.size = size;
    }

    void clear() {
        size = 0;
    }

    /** Adds a cell that stands as it is. */
    void add(int from, int to) {
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * size);
        }
        bounds[size++] = from;
        bounds[size++] = to;
    }

    /** Adds a cell between quotes, which is without them; those within it are doubled. */
    void addQuoted(int from, int to) {
        add(~from, to);
    }

    int cells() {
        return size / 2;
    }

    /** The same, which nothing is added to any more. */
    CellPlaces copy() {
        return new CellPlaces(dialect, Arrays.copyOf(bounds, size), size);
    }

    /** The cells of the text, which may be changed. */
    List<String> of(String text) {
        var cells = new ArrayList<String>(cells());
        for (int i = 0; i < size; i += 2) {
            int from = bounds[i];
            int to = bounds[i + 1];
            cells.add(from < 0 ? dialect.unquoted(text.substring(~from, to)) : text.substring(from, to));
        }
        return cells;
    }
}
