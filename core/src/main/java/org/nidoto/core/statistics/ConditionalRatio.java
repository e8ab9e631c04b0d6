package org.nidoto.core.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Inference about a rate ratio from how many of the incidents fell after the change, given how many there were: the ratios that
 * neither tail of that count excludes, and twice the smaller tail at a ratio of 1.
 *
 * @param observed incidents after the change
 * @param total all incidents, above 0
 * @param ratio the estimate
 * @param tails the count's tails when the true ratio is the given one
 * @see <a href="https://doi.org/10.32614/RJ-2010-008">Fay (2010), R Journal 2(1):53</a>
 */
record ConditionalRatio(int observed, int total, double ratio, DoubleFunction<Tails> tails) {
    /** No ratio of rates that counts and exposures can show is below it, or above its inverse. */
    static final double SMALLEST = 1e-60;

    /** Clopper and Pearson's tails: never less sure than asked for. */
    Evidence exact(Confidence confidence) {
        return evidence(confidence, Tails::atMost, Tails::atLeast, Tails::centralP);
    }

    /** Lancaster's mid-p tails, which count what was observed by half: as sure as asked for on average. */
    Evidence midP(Confidence confidence) {
        return evidence(confidence, Tails::atMostMidP, Tails::atLeastMidP, Tails::centralMidP);
    }

    private Evidence evidence(
            Confidence confidence,
            ToDoubleFunction<Tails> below,
            ToDoubleFunction<Tails> above,
            ToDoubleFunction<Tails> p) {
        double lower = observed == 0 ? 0 : ratioAt(above, confidence.tail());
        double upper = observed == total ? Double.POSITIVE_INFINITY : ratioAt(below, confidence.tail());
        return new Evidence(OptionalDouble.of(ratio), new Interval(lower, upper), p.applyAsDouble(tails.apply(1)));
    }

    private double ratioAt(ToDoubleFunction<Tails> tail, double probability) {
        return Roots.positive(trial -> tail.applyAsDouble(tails.apply(trial)) - probability, SMALLEST, 1 / SMALLEST);
    }
}
