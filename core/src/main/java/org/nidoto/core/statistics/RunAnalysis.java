package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a series stays on one side of its centre for longer than chance does, or crosses it too rarely.
 *
 * @param center the centre, usually the median
 * @param useful how many points are off the centre
 * @param longestRun how many useful points in a row lie on one side at most; 0 without any
 * @param crossings how often useful points change sides
 * @see RunLimits
 */
public record RunAnalysis(double center, int useful, int longestRun, int crossings) {
    /** Runs around the values' own median; empty without values. */
    public static Optional<RunAnalysis> aroundMedian(double[] values) {
        var median = QuantileMethod.TYPE_2.of(values, 0.5);
        return median.isEmpty() ? Optional.empty() : Optional.of(around(median.getAsDouble(), values));
    }

    /** Runs around a centre that is given. */
    public static RunAnalysis around(double center, double[] values) {
        var sides = Arrays.stream(values)
                .map(value -> Math.signum(value - center))
                .filter(side -> side != 0)
                .toArray();
        int longest = 0;
        int run = 0;
        int crossings = 0;
        for (int i = 0; i < sides.length; i++) {
            boolean crosses = i > 0 && sides[i] != sides[i - 1];
            crossings += crosses ? 1 : 0;
            run = crosses ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        return new RunAnalysis(center, sides.length, longest, crossings);
    }

    /** What is still chance; empty without useful points. */
    public Optional<RunLimits> limits() {
        return useful == 0 ? Optional.empty() : Optional.of(RunLimits.of(useful));
    }

    /** Whether the run is longer, or the crossings fewer, than chance has it. */
    public boolean isSignal() {
        return limits().filter(chance -> longestRun > chance.longestRun() || crossings < chance.crossings())
                .isPresent();
    }

    /** Whether there are as many useful points as are asked for, 10 by the house's choice, so that the signal is shown. */
    public boolean mayBeJudged(int points) {
        return useful >= points;
    }
}
