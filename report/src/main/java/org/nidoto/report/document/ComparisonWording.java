package org.nidoto.report.document;

import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Words a comparison with the period before: a change is stated only where its interval excludes none. */
record ComparisonWording(Wording wording) {
    /** Of Peto's ratio of resolution rates, above 1 being faster. */
    String resolution(Estimate ratio) {
        if (ratio.value().isEmpty()) {
            return wording.say(Phrase.RESOLUTION_NOT_COMPARABLE);
        }
        var phrase = isAboveOne(ratio)
                ? Phrase.RESOLUTION_FASTER
                : isBelowOne(ratio) ? Phrase.RESOLUTION_SLOWER : Phrase.RESOLUTION_NO_DIFFERENCE;
        return wording.say(phrase) + wording.say(Phrase.RESOLUTION_RATIO, ratio(ratio));
    }

    /** The same in few words, as a chart's title. */
    String resolutionTitle(Estimate ratio) {
        var phrase = ratio.value().isEmpty()
                ? Phrase.TREND_TITLE
                : isAboveOne(ratio)
                        ? Phrase.TREND_FASTER
                        : isBelowOne(ratio) ? Phrase.TREND_SLOWER : Phrase.TREND_NO_DIFFERENCE;
        return wording.say(phrase);
    }

    /** A ratio with its interval: 1.24（95%信頼区間 0.98〜1.57）. */
    String ratio(Estimate ratio) {
        var value = ratio.value().isPresent()
                ? wording.decimal(ratio.value().getAsDouble(), 2)
                : wording.say(Phrase.NOT_COMPUTABLE);
        return ratio.lower().isPresent() && ratio.upper().isPresent()
                ? wording.say(
                        Phrase.WITH_INTERVAL,
                        value,
                        wording.say(
                                Phrase.RANGE,
                                wording.decimal(ratio.lower().getAsDouble(), 2),
                                wording.decimal(ratio.upper().getAsDouble(), 2)))
                : value;
    }

    static boolean isAboveOne(Estimate ratio) {
        return ratio.lower().isPresent() && ratio.lower().getAsDouble() > 1;
    }

    static boolean isBelowOne(Estimate ratio) {
        return ratio.upper().isPresent() && ratio.upper().getAsDouble() < 1;
    }
}
