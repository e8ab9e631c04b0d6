package org.nidoto.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A step of a Kaplan–Meier curve.
 *
 * @param time when it steps down, 0 or more
 * @param atRisk how many were still under way just before
 * @param events how many reached the milestone then
 * @param surviving the share still under way just after, 0 to 1
 * @param greenwood Greenwood's sum, the variance of the logarithm of {@code surviving}; infinite where nobody is left
 * @see <a href="https://www.wiley.com/en-us/9780471363576">Kalbfleisch and Prentice (2002), section 1.4, for the log(−log) band</a>
 */
public record SurvivalStep(double time, long atRisk, long events, double surviving, double greenwood) {
    static final SurvivalStep START = new SurvivalStep(0, 0, 0, 1, 0);

    SurvivalStep next(double at, long left, long reached) {
        double stillUnderWay = surviving * ((double) (left - reached) / left);
        return new SurvivalStep(at, left, reached, stillUnderWay, greenwood + greenwoodIncrement(left, reached));
    }

    private static double greenwoodIncrement(long left, long reached) {
        return reached / ((double) left * (left - reached));
    }

    /** This step's part of Greenwood's sum; 0 where nobody is left, as is the area under the curve that it would weigh. */
    double greenwoodIncrement() {
        return atRisk == events ? 0 : greenwoodIncrement(atRisk, events);
    }

    /** The standard error of {@code surviving} by Greenwood's formula; empty where nobody is left. */
    public OptionalDouble standardError() {
        return surviving == 0 ? OptionalDouble.empty() : OptionalDouble.of(surviving * Math.sqrt(greenwood));
    }

    /** The log(−log) band at 95 %; empty where everybody or nobody is left. */
    public Optional<Interval> band() {
        return band(Confidence.NINETY_FIVE);
    }

    /** The log(−log) band at another confidence; empty where everybody or nobody is left. */
    public Optional<Interval> band(Confidence confidence) {
        double z = confidence.z();
        return surviving == 0 || surviving == 1
                ? Optional.empty()
                : Optional.of(new Interval(bandLower(z), bandUpper(z)));
    }

    /** NaN, so neither above nor below anything, where everybody or nobody is left. */
    double bandLower(double z) {
        return bandEnd(-z);
    }

    double bandUpper(double z) {
        return bandEnd(z);
    }

    private double bandEnd(double z) {
        if (surviving == 0 || surviving == 1) {
            return Double.NaN;
        }
        double logSurviving = Math.log(surviving);
        return Math.exp(-Math.exp(Math.log(-logSurviving) + z * Math.sqrt(greenwood) / logSurviving));
    }
}
