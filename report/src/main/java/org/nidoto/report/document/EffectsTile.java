package org.nidoto.report.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Verdict;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** H5: how many measures have which verdict, and how much of the work they cover. */
record EffectsTile(ManagementReview review, Wording words) {
    /** Without details where there is no measure. */
    Tile tile(Tile none) {
        var effects = review.effects();
        var adoption = review.adoption();
        if (effects.effects().isEmpty() && adoption.adopted().n() == 0) {
            return none;
        }
        int adopted = effects.adopted();
        int effective = effects.count(Verdict.EFFECTIVE);
        int worse = effects.count(Verdict.WORSE);
        int overdue = adoption.overdue().size();
        var style = worse > 0 || overdue > 0 ? "tile bad" : effective > 0 ? "tile good" : "tile";
        return new Tile(
                words.say(Phrase.H5),
                adopted == 0 ? words.say(Phrase.NOT_COMPUTABLE) : words.count(effective),
                adopted == 0 ? "" : words.say(Phrase.H5_UNIT, adopted),
                worse > 0
                        ? words.say(Phrase.H5_WORSE, worse)
                        : overdue > 0 ? words.say(Phrase.H5_OVERDUE, overdue) : "",
                List.of(
                        adopted == 0 ? words.say(Phrase.H5_NONE_ADOPTED) : verdicts(),
                        words.say(
                                Phrase.H5_COVERAGE,
                                adoption.adopted().of(),
                                adoption.adopted().n(),
                                adoption.coverage().isPresent()
                                        ? words.percent(adoption.coverage())
                                        : words.say(Phrase.NO_VOLUME))),
                adopted == 0 ? style + " long" : style);
    }

    /** Those that somebody has, effective ones left out since they are the figure. */
    private String verdicts() {
        return Arrays.stream(Verdict.values())
                .filter(verdict ->
                        verdict != Verdict.EFFECTIVE && review.effects().count(verdict) > 0)
                .map(verdict -> words.say(
                        Phrase.H5_VERDICT,
                        words.words().aspect(verdict, "short"),
                        review.effects().count(verdict)))
                .collect(Collectors.joining(words.say(Phrase.LIST_SEPARATOR)));
    }
}
