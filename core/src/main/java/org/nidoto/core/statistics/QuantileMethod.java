package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How a quantile is read off a sample. The methods differ where it falls between two values, so each use names its method.
 *
 * <p>Written here and not taken from Commons Statistics, since that has no tolerance where n·p is whole but for rounding, at which
 * type 2 jumps.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1996.10473566">Hyndman and Fan (1996), The American Statistician 50:361</a>
 */
public enum QuantileMethod {
    /** The house method for durations: the Kaplan–Meier quantile when nothing is open. */
    TYPE_2 {
        @Override
        double between(double n, double p) {
            double position = n * p;
            double whole = Math.floor(position + ROUNDING);
            return whole + (position > whole + ROUNDING ? 1 : 0.5);
        }
    },
    /** Excel's PERCENTILE.EXC. */
    TYPE_6 {
        @Override
        double between(double n, double p) {
            return (n + 1) * p;
        }
    },
    /** Excel's PERCENTILE.INC: for reconciliation only. */
    TYPE_7 {
        @Override
        double between(double n, double p) {
            return (n - 1) * p + 1;
        }
    },
    /** Median-unbiased whatever the distribution; the default of Commons Statistics. */
    TYPE_8 {
        @Override
        double between(double n, double p) {
            return (n + 1 / 3.0) * p + 1 / 3.0;
        }
    };

    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /** The position in the sorted sample, from 1, where a fraction means so much of the way to the next value. */
    abstract double between(double n, double p);

    /**
     * The quantile, in the sample's unit.
     *
     * @param sample in any order
     * @param p 0 to 1
     * @return empty for an empty sample
     */
    public OptionalDouble of(double[] sample, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile needs a share of 0 to 1, not " + p);
        }
        if (sample.length == 0) {
            return OptionalDouble.empty();
        }
        var sorted = sample.clone();
        Arrays.sort(sorted);
        double position = between(sorted.length, p);
        double whole = Math.floor(position + ROUNDING);
        double fraction = Math.abs(position - whole) < ROUNDING ? 0 : position - whole;
        double left = at(sorted, (int) whole);
        double right = at(sorted, (int) whole + 1);
        return OptionalDouble.of(fraction == 0 || left == right ? left : (1 - fraction) * left + fraction * right);
    }

    private static double at(double[] sorted, int position) {
        return sorted[Math.max(1, Math.min(position, sorted.length)) - 1];
    }
}
