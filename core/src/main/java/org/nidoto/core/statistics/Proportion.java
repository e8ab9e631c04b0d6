package org.nidoto.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A share of a whole, counted: {@code of} among {@code n}.
 *
 * @param of how many have the property, 0 to {@code n}
 * @param n how many were looked at; 0 leaves the share absent
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), JASA 22:209</a>
 */
public record Proportion(int of, int n) {
    public Proportion {
        if (n < 0 || of < 0 || of > n) {
            throw new IllegalArgumentException("a proportion needs 0 <= of <= n, not " + of + " of " + n);
        }
    }

    /** The share, 0 to 1; empty where n is 0. */
    public OptionalDouble share() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) of / n);
    }

    /** Wilson's score interval at 95 %; the lower end is exactly 0 for 0 of n, the upper exactly 1 for n of n; empty where n is 0. */
    public Optional<Interval> interval() {
        return interval(Confidence.NINETY_FIVE);
    }

    /** Wilson's score interval at another confidence; the ends are as exact, and it is as empty. */
    public Optional<Interval> interval(Confidence confidence) {
        if (n == 0) {
            return Optional.empty();
        }
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, of, confidence.errorRate());
        return Optional.of(new Interval(of == 0 ? 0 : wilson.getLowerBound(), of == n ? 1 : wilson.getUpperBound()));
    }
}
