package org.nidoto.batch.samples;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that repeats itself: the same name draws the same values on every machine and every Java.
 *
 * <p>Only {@link SplittableRandom#nextLong()} and {@link StrictMath} are used, since bounded and Gaussian draws differ between releases.
 * Each incident draws under its own name, so that a change to one leaves the others as they were.
 */
final class Draw {
    private static final long SEED = 20261005L;

    private final SplittableRandom random;

    private Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    static Draw of(String name) {
        return new Draw(SEED * 1_000_003L + name.hashCode());
    }

    /** From 0 up to, but not including, 1. */
    double fraction() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    int between(int least, int most) {
        return least + (int) (fraction() * (most - least + 1));
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    <T> T oneOf(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    String oneLetterOf(String letters) {
        int at = between(0, letters.length() - 1);
        return letters.substring(at, at + 1);
    }

    /** A log-normal value about its median; the normal deviate is the sum of twelve uniform ones, so it stays within six sigma. */
    double around(double median, double sigma) {
        double deviate = -6;
        for (int i = 0; i < 12; i++) {
            deviate += fraction();
        }
        return median * StrictMath.exp(sigma * deviate);
    }
}
