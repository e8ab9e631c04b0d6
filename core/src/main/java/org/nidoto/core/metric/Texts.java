package org.nidoto.core.metric;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts in the order they came, side by side in UTF-8: among millions, an object for each would take several times their length. */
final class Texts implements Serializable {
    private static final int TEXTS_A_BLOCK = 1 << 10;

    private final List<Block> blocks = new ArrayList<>();
    private int size;

    private static final class Block implements Serializable {
        final int[] ends = new int[TEXTS_A_BLOCK];
        byte[] bytes = {};

        int begin(int place) {
            return place == 0 ? 0 : ends[place - 1];
        }

        void put(int place, byte[] text) {
            int begin = begin(place);
            int end = Math.addExact(begin, text.length);
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.addExact(end, end / 4));
            }
            System.arraycopy(text, 0, bytes, begin, text.length);
            ends[place] = end;
        }

        void complete() {
            bytes = Arrays.copyOf(bytes, ends[TEXTS_A_BLOCK - 1]);
        }
    }

    void add(String text) {
        int place = size % TEXTS_A_BLOCK;
        if (place == 0) {
            blocks.add(new Block());
        }
        var block = blocks.get(size / TEXTS_A_BLOCK);
        block.put(place, text.getBytes(StandardCharsets.UTF_8));
        if (++size % TEXTS_A_BLOCK == 0) {
            block.complete();
        }
    }

    String at(int place) {
        var block = blocks.get(place / TEXTS_A_BLOCK);
        int begin = block.begin(place % TEXTS_A_BLOCK);
        return new String(block.bytes, begin, block.ends[place % TEXTS_A_BLOCK] - begin, StandardCharsets.UTF_8);
    }
}
