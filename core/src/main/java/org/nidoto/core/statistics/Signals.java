package org.nidoto.core.statistics;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which points of a chart are signals. */
final class Signals {
    private Signals() {}

    /** Positions from 1, of those indices from 0 that match. */
    static List<Integer> where(int points, IntPredicate isSignal) {
        return IntStream.range(0, points).filter(isSignal).mapToObj(i -> i + 1).toList();
    }
}
