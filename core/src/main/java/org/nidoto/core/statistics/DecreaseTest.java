package org.nidoto.core.statistics;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * What the one-sided mid-p test for a decrease can show, given its baseline.
 *
 * @param before incidents in the baseline; from 0 nothing can be shown
 * @param exposureBefore the baseline's exposure, above 0
 * @param alpha the error allowed on the side of a decrease, 0.025 beside a two-sided 95 % interval
 * @see <a href="https://doi.org/10.1002/bimj.200710403">Gu, Ng, Tang & Schucany (2008), Biometrical Journal 50:283</a>
 */
public record DecreaseTest(int before, double exposureBefore, double alpha) {
    private static final int NONE = -1;
    private static final int MOST_EVENTS = 1_000_000_000;

    public DecreaseTest {
        if (before < 0 || before > MOST_EVENTS || !(exposureBefore > 0) || !(alpha > 0 && alpha < 0.5)) {
            throw new IllegalArgumentException("a test needs a baseline and 0 < alpha < 0.5, not " + before + "/"
                    + exposureBefore + " and " + alpha);
        }
    }

    /** The most incidents after the change that would show a decrease; empty where even none would not. */
    public OptionalInt critical(double exposureAfter) {
        int critical = critical(exposureAfter, NONE);
        return critical == NONE ? OptionalInt.empty() : OptionalInt.of(critical);
    }

    /** The chance, 0 to 1, that a decrease is shown when the true ratio is the given one. */
    public double power(double ratio, double exposureAfter) {
        return power(critical(exposureAfter, NONE), ratio, exposureAfter);
    }

    /**
     * The first whole day after the change with at least the given power. Power falls a little between the steps of the critical
     * count; the first crossing counts.
     *
     * @param power above 0
     * @param exposurePerDay in the baseline's unit
     * @return empty where no day up to {@code lastDay} has it
     */
    public OptionalInt firstDayWithPower(double power, double ratio, double exposurePerDay, int lastDay) {
        int critical = NONE;
        for (int day = 1; day <= lastDay; day++) {
            double exposure = day * exposurePerDay;
            critical = critical(exposure, critical);
            if (power(critical, ratio, exposure) >= power) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    /** Whole days after the change that show a decrease if no incident happens; empty without baseline incidents or exposure. */
    public OptionalDouble daysWithoutIncident(double exposurePerDay) {
        if (before == 0 || !(exposurePerDay > 0)) {
            return OptionalDouble.empty();
        }
        double odds = Math.pow(0.5 / alpha, 1.0 / before) - 1;
        return OptionalDouble.of(Math.ceil(exposureBefore * odds / exposurePerDay));
    }

    /** The critical count, known to be at least {@code from}: it never falls as exposure grows. */
    private int critical(double exposureAfter, int from) {
        if (before == 0 || !(exposureAfter > 0)) {
            return NONE;
        }
        double odds = exposureAfter / exposureBefore;
        int shows = from;
        int step = 1;
        while (isShown(shows + step, odds)) {
            shows += step;
            step *= 2;
        }
        for (; step > 0; step /= 2) {
            if (isShown(shows + step, odds)) {
                shows += step;
            }
        }
        return shows;
    }

    private boolean isShown(int after, double odds) {
        return after <= MOST_EVENTS
                && Tails.ofBinomial(after, before + after, odds).atMostMidP() <= alpha;
    }

    private double power(int critical, double ratio, double exposureAfter) {
        if (critical == NONE) {
            return 0;
        }
        double mean = ratio * before / exposureBefore * exposureAfter;
        return mean > 0 ? PoissonDistribution.of(mean).cumulativeProbability(critical) : 1;
    }
}
