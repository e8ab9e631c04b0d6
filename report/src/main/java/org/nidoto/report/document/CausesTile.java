package org.nidoto.report.document;

import java.util.ArrayList;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.CauseBreakdown.Row;
import org.nidoto.core.metric.CauseOrder;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** H2: the vital few causes by count and by loss, and whether their order is certain. */
record CausesTile(ManagementReview review, Wording words) {
    private static final int MOST_LETTERS = 12;
    private static final int FIRST_THREE = 3;

    /** Without details where no named cause was found. */
    Tile tile(Tile none) {
        var vital =
                review.causes().occurrence().rows().stream().filter(Row::vital).toList();
        if (vital.isEmpty()) {
            return none;
        }
        var details = new ArrayList<String>();
        details.add(words.say(Phrase.H2_UNIT, vital.size()));
        if (order().mayBeOrdered()) {
            details.add(first(vital.get(0)));
        }
        details.add(loss());
        return new Tile(
                words.say(Phrase.H2),
                words.percent(vital.get(vital.size() - 1).cumulative()),
                "",
                review.causes().occurrence().reached() ? certainty() : words.say(Phrase.PARETO_NOT_REACHED),
                details,
                "tile");
    }

    private CauseOrder order() {
        return review.experts().causeOrder();
    }

    private String first(Row first) {
        var total = review.causes().occurrence().total();
        return words.say(
                order().mostFrequent().isPresent() ? Phrase.H2_FIRST : Phrase.H2_SOME,
                brief(first.cause()),
                first.incidents(),
                total);
    }

    private String certainty() {
        if (!order().mayBeOrdered()) {
            return words.say(Phrase.H2_NO_ORDER, review.rules().choices().enoughToOrder());
        }
        long mayBeFirst = order().causes().stream()
                .filter(cause -> cause.best().orElse(0) == 1)
                .count();
        return words.say(
                order().mostFrequent().isPresent()
                        ? Phrase.H2_CERTAIN
                        : mayBeFirst < FIRST_THREE ? Phrase.H2_TWO_OR_MORE : Phrase.H2_NOT_CERTAIN);
    }

    private String loss() {
        var choices = review.rules().choices().losses();
        if (review.causes().loss().largestShare().orElse(0) > choices.oneCase()) {
            return words.say(Phrase.H2_ONE_LOSS);
        }
        var rows = review.experts().losses().rows();
        var vital = review.experts().losses().vital(choices.vitalPercent());
        return vital.isEmpty()
                ? words.say(Phrase.H2_NO_LOSS)
                : words.say(
                        Phrase.H2_LOSS,
                        vital.getAsInt(),
                        words.percent(rows.get(vital.getAsInt() - 1).cumulative()));
    }

    private String brief(Label label) {
        return Makeup.brief(words.name(label), MOST_LETTERS);
    }
}
