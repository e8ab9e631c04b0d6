package org.nidoto.core.statistics;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How much successive values differ, from which control charts learn what chance alone does.
 *
 * @param raw the mean of all moving ranges
 * @param dropped how many ranges were left out as too large, at or above 3.267 times {@code raw}
 * @param mean the mean of the ranges that are left
 * @see <a href="https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm">NIST e-Handbook 6.3.2.2, for both constants</a>
 * @see <a href="https://doi.org/10.1080/00224065.1982.11978811">Nelson (1982), JQT 14:172, for the screening</a>
 */
public record MovingRange(double raw, int dropped, double mean) {
    private static final double D2 = 1.128;
    private static final double D4 = 3.267;

    /** Empty for fewer than two values. */
    static Optional<MovingRange> of(double[] values, boolean screened) {
        if (values.length < 2) {
            return Optional.empty();
        }
        var ranges = new double[values.length - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(values[i + 1] - values[i]);
        }
        double raw = DoubleStream.of(ranges).average().orElseThrow();
        double limit = D4 * raw;
        var kept = DoubleStream.of(ranges)
                .filter(range -> !screened || raw == 0 || range < limit)
                .toArray();
        double mean = DoubleStream.of(kept).average().orElseThrow();
        return Optional.of(new MovingRange(raw, ranges.length - kept.length, mean));
    }

    /** The standard deviation that chance alone gives single values. */
    public double sigma() {
        return mean / D2;
    }

    /** Above this, a moving range is itself a signal. */
    public double upperLimit() {
        return D4 * mean;
    }
}
