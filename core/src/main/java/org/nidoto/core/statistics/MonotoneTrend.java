package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a series rises or falls, whatever its shape: Mann and Kendall's test with tie correction and continuity correction, and
 * Sen's slope.
 *
 * @param n how many points have a value
 * @param test the test; empty for fewer than 4 points
 * @see <a href="https://doi.org/10.2307/1907187">Mann (1945), Econometrica 13:245</a>
 * @see <a href="https://doi.org/10.1080/01621459.1968.10480934">Sen (1968), JASA 63:1379</a>
 */
public record MonotoneTrend(int n, Optional<Test> test) {
    private static final int ENOUGH_TO_COMPUTE = 4;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A value at a time, both in units of the owner; times rise. */
    public record Point(double time, double value) {}

    /**
     * The test's outcome.
     *
     * @param s how many pairs rise less how many fall
     * @param variance of {@code s} without a trend; 0 where all values are equal
     * @param slope Sen's slope, the median over all pairs, per unit of time
     * @param interval of the slope, by ranks (Gilbert 1987, section 16.5)
     */
    public record Test(long s, double variance, double slope, Interval interval) {
        /** Standard normal without a trend; 0 where as many pairs rise as fall. */
        public double z() {
            return variance == 0 || s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        }

        /** Two-sided, 0 to 1. */
        public double p() {
            return 2 * NORMAL.survivalProbability(Math.abs(z()));
        }
    }

    /** The trend of points in order of time, with the slope's interval at 95 %. */
    public static MonotoneTrend of(List<Point> points) {
        return of(points, Confidence.NINETY_FIVE);
    }

    /** The trend of points in order of time, with the slope's interval at another confidence. */
    public static MonotoneTrend of(List<Point> points, Confidence confidence) {
        int n = points.size();
        if (n < ENOUGH_TO_COMPUTE) {
            return new MonotoneTrend(n, Optional.empty());
        }
        long s = 0;
        var slopes = new ArrayList<Double>();
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                double rise = points.get(j).value() - points.get(i).value();
                s += (long) Math.signum(rise);
                slopes.add(rise / (points.get(j).time() - points.get(i).time()));
            }
        }
        var sorted = slopes.stream().mapToDouble(slope -> slope).sorted().toArray();
        double variance = variance(points);
        double reach = confidence.z() * Math.sqrt(variance);
        var interval = new Interval(
                atRank(sorted, (sorted.length - reach) / 2), atRank(sorted, (sorted.length + reach) / 2 + 1));
        double slope = QuantileMethod.TYPE_2.of(sorted, 0.5).orElseThrow();
        return new MonotoneTrend(n, Optional.of(new Test(s, variance, slope, interval)));
    }

    private static double variance(List<Point> points) {
        var ties = points.stream()
                .map(Point::value)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double tied = ties.values().stream().mapToDouble(MonotoneTrend::pairs).sum();
        return (pairs(points.size()) - tied) / 18;
    }

    private static double pairs(long n) {
        return (double) n * (n - 1) * (2 * n + 5);
    }

    private static double atRank(double[] sorted, double rank) {
        double within = Math.max(1, Math.min(rank, sorted.length));
        int floor = (int) Math.floor(within);
        double left = sorted[floor - 1];
        return left + (within - floor) * (sorted[Math.min(floor, sorted.length - 1)] - left);
    }

    /** Whether there are as many points as are asked for, 8 by the house's choice, so that a trend or none may be spoken of. */
    public boolean mayBeJudged(int points) {
        return n >= points;
    }
}
