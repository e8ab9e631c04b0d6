package org.nidoto.report.document;

import java.util.OptionalDouble;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.review.Finding;
import org.nidoto.core.statistics.EffectVerdict;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.text.EffectWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * Words verdicts on measures. That a measure has no effect is never said: no signal is no proof of none.
 *
 * @param targetRatio the rate after over the rate before that measures aim at
 * @param longestWait the days that anybody would wait for a verdict
 */
record EffectWording(Wording wording, double targetRatio, int longestWait) {
    private static final int DECIMALS = 2;

    String verdict(EffectVerdict verdict) {
        boolean isShort = verdict.verdict() == Verdict.EFFECTIVE && verdict.targetExcluded();
        return wording.say(isShort ? EffectWord.EFFECTIVE_SHORT : verdict.verdict());
    }

    String ratio(Estimate ratio) {
        return decimal(ratio.value());
    }

    String interval(Estimate ratio) {
        return wording.say(Phrase.IN_BRACKETS, range(ratio));
    }

    /** The ratio with its interval beside it. */
    String withInterval(Estimate ratio) {
        return wording.say(Phrase.WITH_INTERVAL, ratio(ratio), range(ratio));
    }

    private String range(Estimate ratio) {
        return wording.say(Phrase.RANGE, decimal(ratio.lower()), decimal(ratio.upper()));
    }

    String decimal(OptionalDouble number) {
        return decimal(wording, number);
    }

    private static String decimal(Wording wording, OptionalDouble number) {
        return number.isPresent() ? wording.decimal(number.getAsDouble(), DECIMALS) : wording.say(Phrase.DASH);
    }

    String reason(Effect effect) {
        var verdict = effect.verdict();
        var ratio = decimal(effect.ratio().value());
        var target = decimal(OptionalDouble.of(targetRatio));
        return switch (verdict.verdict()) {
            case NO_BASELINE -> wording.say(EffectWord.WHY_NO_BASELINE);
            case NOT_STARTED -> wording.say(EffectWord.WHY_NOT_STARTED);
            case EFFECTIVE ->
                effect.counts().after() == 0
                        ? wording.say(EffectWord.WHY_EFFECTIVE_NONE)
                        : verdict.targetExcluded()
                                ? wording.say(EffectWord.WHY_EFFECTIVE_SHORT, ratio, target)
                                : wording.say(EffectWord.WHY_EFFECTIVE, ratio);
            case WORSE -> wording.say(EffectWord.WHY_WORSE, ratio);
            case TARGET_MISSED -> wording.say(EffectWord.WHY_TARGET_MISSED, ratio, target);
            case NOT_SHOWN -> wording.say(EffectWord.WHY_NOT_SHOWN);
            case TOO_EARLY ->
                wording.say(EffectWord.WHY_TOO_EARLY, verdict.moreDays().orElse(1));
            case NOT_PROVABLE -> notProvable(effect);
        };
    }

    private String notProvable(Effect effect) {
        if (effect.counts().before() == 0) {
            return wording.say(EffectWord.WHY_NEVER_PROVABLE);
        }
        if (effect.quietDays().isEmpty()) {
            return wording.say(EffectWord.WHY_NOT_PROVABLE_SOON, longestWait);
        }
        int days = effect.quietDays().getAsInt();
        return days == 0 ? wording.say(EffectWord.WHY_SIGNAL_LOST) : wording.say(EffectWord.WHY_NOT_PROVABLE, days);
    }

    static Sentence finding(Wording wording, Finding.Effects effects) {
        var ratio = decimal(wording, effects.ratio().value());
        var first = effects.first().orElse("");
        if (effects.worse() > 0) {
            return new Sentence(
                    wording.say(EffectWord.FINDING_WORSE_HEAD),
                    wording.say(EffectWord.FINDING_WORSE, first, ratio, effects.worse(), effects.effective()));
        }
        if (effects.effective() > 0) {
            return new Sentence(
                    wording.say(EffectWord.FINDING_EFFECTIVE_HEAD),
                    effects.ratio().value().orElse(1) == 0
                            ? wording.say(
                                    EffectWord.FINDING_EFFECTIVE_NONE, first, effects.effective(), effects.adopted())
                            : wording.say(
                                    EffectWord.FINDING_EFFECTIVE,
                                    first,
                                    ratio,
                                    effects.effective(),
                                    effects.adopted()));
        }
        return new Sentence(
                wording.say(EffectWord.FINDING_UNDECIDED_HEAD),
                wording.say(EffectWord.FINDING_UNDECIDED, effects.adopted(), effects.undecided()));
    }
}
