package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each whole number of minutes was counted. Adding and merging commute.
 *
 * <p>Counters stand side by side in pages: among millions of incidents nearly every minute occurs, and one entry for each would be sought
 * all over the memory.
 */
final class MinuteCounts implements Serializable {
    private static final int PAGE = 128;
    private static final int NUMBERED = 1 << 12;
    private static final int[] NOTHING_YET = {};

    /** The pages from minute 0 on, about a year; where nothing was counted, an empty one. */
    private int[][] numbered = {};

    private final Map<Long, int[]> others = new HashMap<>();

    /** So many incidents that took so long. */
    record Counted(long minutes, int times) {}

    void add(long minutes) {
        page(Math.floorDiv(minutes, PAGE))[Math.floorMod(minutes, PAGE)]++;
    }

    private int[] page(long number) {
        if (number < 0 || number >= NUMBERED) {
            return others.computeIfAbsent(number, key -> new int[PAGE]);
        }
        int place = (int) number;
        if (place >= numbered.length) {
            int had = numbered.length;
            numbered = Arrays.copyOf(numbered, Math.max(2 * had, place + 1));
            Arrays.fill(numbered, had, numbered.length, NOTHING_YET);
        }
        if (numbered[place].length == 0) {
            numbered[place] = new int[PAGE];
        }
        return numbered[place];
    }

    void merge(MinuteCounts other) {
        other.pages().forEach((number, theirs) -> {
            var ours = page(number);
            for (int i = 0; i < PAGE; i++) {
                ours[i] += theirs[i];
            }
        });
    }

    private SortedMap<Long, int[]> pages() {
        var pages = new TreeMap<>(others);
        for (int i = 0; i < numbered.length; i++) {
            if (numbered[i].length > 0) {
                pages.put((long) i, numbered[i]);
            }
        }
        return pages;
    }

    /** What was counted, by minutes. */
    List<Counted> sorted() {
        var sorted = new ArrayList<Counted>();
        pages().forEach((number, page) -> {
            for (int i = 0; i < PAGE; i++) {
                if (page[i] > 0) {
                    sorted.add(new Counted(number * PAGE + i, page[i]));
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
