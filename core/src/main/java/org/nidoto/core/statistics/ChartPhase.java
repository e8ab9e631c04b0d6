package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A stretch of a chart of counts with limits of its own, from the adoption of a measure on. Where it starts must have been declared
 * beforehand, never found by looking at the chart.
 *
 * @param from position of its first point, from 1
 * @param to position of its last point
 * @param chart its limits; the positions of signals count within the phase
 * @param runs its runs around its own median
 */
public record ChartPhase(int from, int to, CChart chart, RunAnalysis runs) {
    /** With fewer points its limits are on trial (暫定限界). A house choice. */
    public static final int ENOUGH_FOR_LIMITS = 12;

    /**
     * Splits counts in order of time.
     *
     * @param starts positions from 1 at which a new phase starts; those past the end start none
     * @param tail the chance of a false signal on each side
     * @return the phases in order; none without counts
     */
    public static List<ChartPhase> split(int[] counts, Collection<Integer> starts, double tail) {
        var all = new TreeSet<>(starts);
        all.add(1);
        all.removeIf(start -> start < 1 || start > counts.length);
        var phases = new ArrayList<ChartPhase>();
        for (int from : all) {
            var next = all.higher(from);
            int to = next == null ? counts.length : next - 1;
            phase(counts, from, to, tail).ifPresent(phases::add);
        }
        return phases;
    }

    private static Optional<ChartPhase> phase(int[] counts, int from, int to, double tail) {
        var own = Arrays.copyOfRange(counts, from - 1, to);
        var runs = RunAnalysis.aroundMedian(Arrays.stream(own).asDoubleStream().toArray());
        return CChart.of(own, own.length, tail)
                .flatMap(chart -> runs.map(around -> new ChartPhase(from, to, chart, around)));
    }

    /** How many points it has. */
    public int points() {
        return to - from + 1;
    }

    /** Whether it is too short for its limits to be final. */
    public boolean limitsAreOnTrial() {
        return points() < ENOUGH_FOR_LIMITS;
    }

    /** Positions from 1 on the whole chart of the counts outside the exact limits. */
    public List<Integer> signals() {
        return chart.signals().stream().map(position -> position + from - 1).toList();
    }
}
