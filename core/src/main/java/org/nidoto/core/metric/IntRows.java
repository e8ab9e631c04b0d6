package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.Arrays;

/** Rows of whole numbers in the order they came, side by side: among millions, an object for each would take several times that. */
final class IntRows implements Serializable {
    private final int width;
    private int[] cells = {};
    private int size;

    /** @param width how many numbers a row has */
    IntRows(int width) {
        this.width = width;
    }

    void add(int... row) {
        cells = fitting(cells, (size + 1) * width);
        System.arraycopy(row, 0, cells, size++ * width, width);
    }

    /** How many rows there are. */
    int size() {
        return size;
    }

    int at(int row, int column) {
        return cells[row * width + column];
    }

    static int[] fitting(int[] numbers, int length) {
        return length <= numbers.length ? numbers : Arrays.copyOf(numbers, room(length));
    }

    /** Room for that many and a quarter more, so that growing one by one does not copy all each time. */
    static int room(int length) {
        return Math.max(16, Math.addExact(length, length / 4));
    }
}
