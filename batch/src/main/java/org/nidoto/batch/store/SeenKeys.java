package org.nidoto.batch.store;

import java.util.Arrays;
import java.util.UUID;

/** The keys that a file has had and that were not there before, with the lines on which it had them first, in some 30 bytes a key. */
final class SeenKeys {
    private static final int FIRST_SIZE = 1 << 10;

    private long[] begins = new long[FIRST_SIZE];
    private long[] ends = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int size;

    /** Notes on which line the file has the key, from 1. */
    void put(UUID key, long line) {
        if (++size > lines.length / 4 * 3) {
            grow();
        }
        put(key.getMostSignificantBits(), key.getLeastSignificantBits(), Math.toIntExact(line));
    }

    private void put(long begin, long end, int line) {
        int slot = slot(begin, end);
        begins[slot] = begin;
        ends[slot] = end;
        lines[slot] = line;
    }

    /** The line on which the file has the key; 0 where it has not had it yet. */
    long line(UUID key) {
        return lines[slot(key.getMostSignificantBits(), key.getLeastSignificantBits())];
    }

    private int slot(long begin, long end) {
        int slot = (int) (begin >>> 32) & lines.length - 1;
        while (lines[slot] != 0 && !(begins[slot] == begin && ends[slot] == end)) {
            slot = slot + 1 & lines.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldBegins = begins;
        var oldEnds = ends;
        var oldLines = lines;
        begins = new long[2 * oldLines.length];
        ends = Arrays.copyOf(begins, begins.length);
        lines = new int[begins.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(oldBegins[i], oldEnds[i], oldLines[i]);
            }
        }
    }
}
