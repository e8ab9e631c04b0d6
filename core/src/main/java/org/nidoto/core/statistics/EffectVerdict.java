package org.nidoto.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Whether a measure worked, by a rule laid down beforehand. "No effect" is never said: no signal is no proof of none.
 *
 * @param verdict what may be said
 * @param evidence the ratio it rests on; empty without exposure on either side
 * @param targetExcluded whether the ratio is above the target for certain, also beside {@link Verdict#EFFECTIVE}
 * @param powerNow the chance, 0 to 1, that the target would have shown by now; empty without exposure on either side
 * @param moreDays days still to wait, from 1; only beside {@link Verdict#TOO_EARLY}
 * @param daysWithoutIncident days in all without an incident that would show an effect; empty where no number would
 */
public record EffectVerdict(
        Verdict verdict,
        Optional<Evidence> evidence,
        boolean targetExcluded,
        OptionalDouble powerNow,
        OptionalInt moreDays,
        OptionalDouble daysWithoutIncident) {
    /**
     * The rule.
     *
     * @param targetRatio the rate after over the rate before that the measure aims at, 0.5 for a halving
     * @param alpha the error allowed, on both sides together
     * @param power the chance of showing the target from which silence speaks
     * @param lastDay how many days after adoption anyone would wait
     */
    public record Rule(double targetRatio, double alpha, double power, int lastDay) {
        /** A halving, 5 %, 80 %, three years: house choices. */
        public static final Rule HOUSE = new Rule(0.5, 0.05, 0.8, 1095);
    }

    /**
     * Judges one unit by its mid-p rate ratio.
     *
     * @param exposurePerDay how fast exposure grows after adoption, in the counts' unit
     * @param adjustedP the p after Benjamini–Hochberg; where empty, the measure is judged alone
     */
    public static EffectVerdict of(BeforeAfter counts, double exposurePerDay, OptionalDouble adjustedP, Rule rule) {
        return new RateRatio(counts)
                .midP(Confidence.NINETY_FIVE)
                .map(evidence -> of(counts, evidence, exposurePerDay, adjustedP, rule))
                .orElseGet(() -> without(counts.exposureBefore() > 0 ? Verdict.NOT_STARTED : Verdict.NO_BASELINE));
    }

    /**
     * Judges by evidence from elsewhere, for instance {@link StratifiedRateRatio}; power is that of the pooled counts.
     *
     * @param counts all units together, with exposure on both sides
     */
    public static EffectVerdict of(
            BeforeAfter counts, Evidence evidence, double exposurePerDay, OptionalDouble adjustedP, Rule rule) {
        var test = new DecreaseTest(counts.before(), counts.exposureBefore(), rule.alpha / 2);
        double power = test.power(rule.targetRatio, counts.exposureAfter());
        var day = test.firstDayWithPower(rule.power, rule.targetRatio, exposurePerDay, rule.lastDay);
        boolean isSignal = adjustedP.isEmpty() || adjustedP.getAsDouble() <= rule.alpha;
        var verdict = verdict(evidence.interval(), isSignal, power, day, rule);
        return new EffectVerdict(
                verdict,
                Optional.of(evidence),
                evidence.interval().lower() > rule.targetRatio,
                OptionalDouble.of(power),
                verdict == Verdict.TOO_EARLY
                        ? daysFrom(counts.exposureAfter() / exposurePerDay, day)
                        : OptionalInt.empty(),
                test.daysWithoutIncident(exposurePerDay));
    }

    private static Verdict verdict(Interval ratio, boolean isSignal, double power, OptionalInt day, Rule rule) {
        if (ratio.upper() < 1 && isSignal) {
            return Verdict.EFFECTIVE;
        }
        if (ratio.lower() > 1 && isSignal) {
            return Verdict.WORSE;
        }
        if (ratio.lower() > rule.targetRatio) {
            return Verdict.TARGET_MISSED;
        }
        if (power >= rule.power) {
            return Verdict.NOT_SHOWN;
        }
        return day.isPresent() ? Verdict.TOO_EARLY : Verdict.NOT_PROVABLE;
    }

    private static OptionalInt daysFrom(double elapsed, OptionalInt day) {
        return OptionalInt.of(Math.max(1, (int) Math.ceil(day.orElseThrow() - elapsed)));
    }

    private static EffectVerdict without(Verdict verdict) {
        return new EffectVerdict(
                verdict, Optional.empty(), false, OptionalDouble.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }
}
