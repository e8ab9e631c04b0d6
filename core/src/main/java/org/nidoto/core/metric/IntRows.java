package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Rows of whole numbers in the order they came, side by side: among millions, an object for each would take several times that. */
final class IntRows implements Serializable {
    private static final int ROWS_A_BLOCK = 1 << 10;

    private final int width;
    private final List<int[]> blocks = new ArrayList<>();
    private int size;

    /** @param width how many numbers a row has */
    IntRows(int width) {
        this.width = width;
    }

    void add(int... row) {
        if (size % ROWS_A_BLOCK == 0) {
            blocks.add(new int[ROWS_A_BLOCK * width]);
        }
        System.arraycopy(row, 0, blocks.get(size / ROWS_A_BLOCK), size % ROWS_A_BLOCK * width, width);
        size++;
    }

    /** How many rows there are. */
    int size() {
        return size;
    }

    int at(int row, int column) {
        return blocks.get(row / ROWS_A_BLOCK)[row % ROWS_A_BLOCK * width + column];
    }
}
