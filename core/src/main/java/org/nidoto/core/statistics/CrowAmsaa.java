package org.nidoto.core.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Crow's power law: by time t a unit has had λ·t^β events; β below 1 where events get rarer.
 *
 * @param history the unit's events
 * @param truncation why it ends
 * @see <a href="https://www.itl.nist.gov/div898/handbook/apr/section4/apr452.htm">NIST/SEMATECH e-Handbook 8.4.5.2</a>
 * @see "Crow (1974), Reliability Analysis for Complex, Repairable Systems; MIL-HDBK-189 (1981), appendix C"
 */
public record CrowAmsaa(History history, History.Truncation truncation) {
    private static final int FEWEST = 2;

    /** The curve of one unit; empty below two events, or where all happened at the end. */
    public static Optional<CrowAmsaa> of(History history, History.Truncation truncation) {
        var curve = new CrowAmsaa(history, truncation);
        return curve.events() < FEWEST || curve.logs() == 0 ? Optional.empty() : Optional.of(curve);
    }

    /** How many events the unit had. */
    public int events() {
        return history.events().size();
    }

    /** The maximum likelihood estimate of β. */
    public double beta() {
        return events() / logs();
    }

    /** β without its small-sample bias. */
    public double unbiasedBeta() {
        return (events() - (isTimeTruncated() ? 1 : 2)) / logs();
    }

    /** λ, in events at time 1. */
    public double lambda() {
        return events() / Math.pow(history.end(), beta());
    }

    /** 1 − β: above 0 where events get rarer. */
    public double growthRate() {
        return 1 - beta();
    }

    /** Of {@link #beta}. */
    public Interval betaInterval(Confidence confidence) {
        var chiSquared = ChiSquaredDistribution.of(2.0 * (isTimeTruncated() ? events() : events() - 1));
        double scale = beta() / (2 * events());
        return new Interval(
                scale * chiSquared.inverseCumulativeProbability(confidence.tail()),
                scale * chiSquared.inverseSurvivalProbability(confidence.tail()));
    }

    /** Events per time at the end. */
    public double intensityAtEnd() {
        return beta() * meanIntensity();
    }

    /** Events per time on average. */
    public double meanIntensity() {
        return events() / history.end();
    }

    /** Time between events at the end. */
    public double timeBetweenEventsAtEnd() {
        return 1 / intensityAtEnd();
    }

    /** Time between events at the end, by the unbiased β; infinite where that is 0. */
    public double unbiasedTimeBetweenEventsAtEnd() {
        return history.end() / (events() * unbiasedBeta());
    }

    /** Cramér and von Mises' statistic, large where the curve does not fit. */
    public double cramerVonMises() {
        int m = isTimeTruncated() ? events() : events() - 1;
        double sum = 1.0 / (12 * m);
        for (int i = 1; i <= m; i++) {
            double fitted = Math.pow(history.events().get(i - 1) / history.end(), unbiasedBeta());
            sum += Math.pow(fitted - (2 * i - 1) / (2.0 * m), 2);
        }
        return sum;
    }

    private boolean isTimeTruncated() {
        return truncation == History.Truncation.TIME;
    }

    private double logs() {
        return history.events().stream()
                .mapToDouble(time -> Math.log(history.end() / time))
                .sum();
    }
}
