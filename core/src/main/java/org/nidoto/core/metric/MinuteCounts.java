package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each whole number of minutes was counted. Adding and merging commute.
 *
 * <p>Counters stand side by side in pages: among millions of incidents nearly every minute occurs, and one entry for each would be sought
 * all over the memory.
 */
final class MinuteCounts implements Serializable {
    private static final int PAGE = 128;

    private final Map<Long, int[]> pages = new HashMap<>();

    /** So many incidents that took so long. */
    record Counted(long minutes, int times) {}

    void add(long minutes) {
        page(Math.floorDiv(minutes, PAGE))[Math.floorMod(minutes, PAGE)]++;
    }

    private int[] page(long number) {
        return pages.computeIfAbsent(number, key -> new int[PAGE]);
    }

    void merge(MinuteCounts other) {
        other.pages.forEach((number, theirs) -> {
            var ours = page(number);
            for (int i = 0; i < PAGE; i++) {
                ours[i] += theirs[i];
            }
        });
    }

    /** What was counted, by minutes. */
    List<Counted> sorted() {
        var sorted = new ArrayList<Counted>();
        pages.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(page -> {
            for (int i = 0; i < PAGE; i++) {
                if (page.getValue()[i] > 0) {
                    sorted.add(new Counted(page.getKey() * PAGE + i, page.getValue()[i]));
                }
            }
        });
        return sorted;
    }

    /** How many were counted. */
    int total() {
        return sorted().stream().mapToInt(Counted::times).sum();
    }

    /** Every counted minute, as often as it was counted, in order. */
    double[] spreadOut() {
        var minutes = new double[total()];
        int filled = 0;
        for (var counted : sorted()) {
            for (int left = counted.times(); left > 0; left--) {
                minutes[filled++] = counted.minutes();
            }
        }
        return minutes;
    }
}
