package org.nidoto.batch.store;

import java.util.Arrays;
import java.util.UUID;

/**
 * What is in force of one source, found by key or by the row that made it, in some 60 bytes a record. Keys and prints are 96 bits of a
 * hash: equal for equal ones, and for no others that anybody will ever see.
 */
final class InForce {
    static final int NONE = -1;
    private static final int FIRST_SIZE = 1 << 10;
    private static final long WITHDRAWN = 1L << 63;

    private long[] keys = new long[FIRST_SIZE];
    private int[] keyEnds = new int[FIRST_SIZE];
    private long[] prints = new long[FIRST_SIZE];
    private int[] printEnds = new int[FIRST_SIZE];
    private long[] versions = new long[FIRST_SIZE];
    private int[] lines = new int[0];
    private int[] byKey = emptyPlaces(2 * FIRST_SIZE);
    private int[] byPrint = new int[0];
    private int size;

    /** Notes what is in force of a key from now on. */
    void put(RowEntry entry) {
        int place = find(entry.key());
        if (place == NONE) {
            makeRoom();
            place = size++;
            keys[place] = entry.key().getMostSignificantBits();
            keyEnds[place] = end(entry.key());
            byKey[free(byKey, keys[place])] = place;
        }
        prints[place] = entry.print().getMostSignificantBits();
        printEnds[place] = end(entry.print());
        versions[place] = entry.withdrawn() ? entry.version() | WITHDRAWN : entry.version();
    }

    /** Lets rows be found by their prints; nothing is put after that. */
    void complete() {
        lines = new int[size];
        byPrint = emptyPlaces(byKey.length);
        for (int place = 0; place < size; place++) {
            if ((prints[place] | printEnds[place]) != 0) {
                byPrint[free(byPrint, prints[place])] = place;
            }
        }
    }

    /** Where the record of that key stands, withdrawn or not. */
    int find(UUID key) {
        return find(byKey, keys, keyEnds, key);
    }

    /** Where the record stands that a row with that print made. */
    int findPrint(UUID print) {
        return find(byPrint, prints, printEnds, print);
    }

    private static int find(int[] places, long[] begins, int[] ends, UUID wanted) {
        long begin = wanted.getMostSignificantBits();
        int end = end(wanted);
        for (int slot = slot(places, begin); places[slot] != NONE; slot = slot + 1 & places.length - 1) {
            int place = places[slot];
            if (begins[place] == begin && ends[place] == end) {
                return place;
            }
        }
        return NONE;
    }

    private static int end(UUID hash) {
        return (int) (hash.getLeastSignificantBits() >>> 32);
    }

    private static int slot(int[] places, long begin) {
        return (int) (begin >>> 32) & places.length - 1;
    }

    private static int free(int[] places, long begin) {
        int slot = slot(places, begin);
        while (places[slot] != NONE) {
            slot = slot + 1 & places.length - 1;
        }
        return slot;
    }

    private void makeRoom() {
        if (size == keys.length) {
            int larger = size + (size >> 1);
            keys = Arrays.copyOf(keys, larger);
            keyEnds = Arrays.copyOf(keyEnds, larger);
            prints = Arrays.copyOf(prints, larger);
            printEnds = Arrays.copyOf(printEnds, larger);
            versions = Arrays.copyOf(versions, larger);
        }
        if (size + 1 > byKey.length / 4 * 3) {
            byKey = emptyPlaces(2 * byKey.length);
            for (int place = 0; place < size; place++) {
                byKey[free(byKey, keys[place])] = place;
            }
        }
    }

    private static int[] emptyPlaces(int count) {
        var places = new int[count];
        Arrays.fill(places, NONE);
        return places;
    }

    int size() {
        return size;
    }

    long version(int place) {
        return versions[place] & ~WITHDRAWN;
    }

    boolean isWithdrawn(int place) {
        return (versions[place] & WITHDRAWN) != 0;
    }

    /** The key that stands there, as far as it is kept. */
    UUID key(int place) {
        return new UUID(keys[place], Integer.toUnsignedLong(keyEnds[place]) << 32);
    }

    /** Whether the row that made the record said the same, word for word. */
    boolean wasMadeBy(int place, UUID print) {
        return prints[place] == print.getMostSignificantBits() && printEnds[place] == end(print);
    }

    /** Notes on which line the file in hand has the record. */
    void seen(int place, long line) {
        lines[place] = Math.toIntExact(line);
    }

    /** The line on which the file in hand has the record; 0 where it has not had it yet. */
    long line(int place) {
        return lines[place];
    }
}
