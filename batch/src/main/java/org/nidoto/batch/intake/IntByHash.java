package org.nidoto.batch.intake;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Whole numbers by hashes, in some 14 bytes each where there are millions, beside 0.8 MB for the parts. Of a hash 80 bits decide: 16 tell the part
 * in which it lies, 64 stand there in their order. A part grows by itself, so that nothing large is ever copied.
 */
public final class IntByHash {
    /** What stands where nothing was put. */
    public static final int NONE = 0;

    private static final int PARTS = 1 << 16;
    private static final int SMALLEST_PART = 4;

    private final long[][] hashes = new long[PARTS][];
    private final int[][] numbers = new int[PARTS][];
    private final int[] sizes = new int[PARTS];

    /** Puts a number other than {@link #NONE} unless one stands there; whether none did. */
    public boolean putIfAbsent(UUID hash, int number) {
        int part = part(hash);
        int place = find(part, hash);
        if (place >= 0) {
            return false;
        }
        insert(part, -place - 1, hash.getMostSignificantBits(), number);
        return true;
    }

    private void insert(int part, int place, long hash, int number) {
        int there = sizes[part];
        if (there == 0) {
            hashes[part] = new long[SMALLEST_PART];
            numbers[part] = new int[SMALLEST_PART];
        } else if (there == numbers[part].length) {
            int room = there + Math.max(SMALLEST_PART, there / 8);
            hashes[part] = Arrays.copyOf(hashes[part], room);
            numbers[part] = Arrays.copyOf(numbers[part], room);
        }
        System.arraycopy(hashes[part], place, hashes[part], place + 1, there - place);
        System.arraycopy(numbers[part], place, numbers[part], place + 1, there - place);
        hashes[part][place] = hash;
        numbers[part][place] = number;
        sizes[part]++;
    }

    /** The number that stands at a hash, or {@link #NONE}. */
    public int get(UUID hash) {
        int part = part(hash);
        int place = find(part, hash);
        return place >= 0 ? numbers[part][place] : NONE;
    }

    private static int part(UUID hash) {
        return (int) (hash.getLeastSignificantBits() >>> 48);
    }

    /**
     * The place of a hash in its part, or −1 less the place where it would stand. Hashes lie evenly, so that how large one is tells nearly where it
     * is, without a look into memory far from there.
     */
    private int find(int part, UUID hash) {
        long wanted = hash.getMostSignificantBits();
        int size = sizes[part];
        var sorted = hashes[part];
        int place = (int) ((wanted * 0x1p-64 + 0.5) * size);
        while (place > 0 && (place >= size || sorted[place] > wanted)) {
            place--;
        }
        while (place < size && sorted[place] < wanted) {
            place++;
        }
        return place < size && sorted[place] == wanted ? place : -place - 1;
    }

    /** Hands over every number, in no order. */
    public void forEach(IntConsumer each) {
        for (int part = 0; part < PARTS; part++) {
            for (int place = 0; place < sizes[part]; place++) {
                each.accept(numbers[part][place]);
            }
        }
    }
}
