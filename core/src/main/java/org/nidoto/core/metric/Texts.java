package org.nidoto.core.metric;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts in the order they came, side by side in UTF-8: among millions, an object for each would take several times their length. */
final class Texts implements Serializable {
    private byte[] bytes = {};
    private int[] ends = {};
    private int size;

    void add(String text) {
        var more = text.getBytes(StandardCharsets.UTF_8);
        int begin = begin(size);
        bytes = fitting(bytes, begin + more.length);
        System.arraycopy(more, 0, bytes, begin, more.length);
        ends = IntRows.fitting(ends, size + 1);
        ends[size++] = begin + more.length;
    }

    private int begin(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    private static byte[] fitting(byte[] bytes, int length) {
        return length <= bytes.length ? bytes : Arrays.copyOf(bytes, IntRows.room(length));
    }

    /** How many there are. */
    int size() {
        return size;
    }

    String at(int place) {
        return new String(bytes, begin(place), ends[place] - begin(place), StandardCharsets.UTF_8);
    }
}
