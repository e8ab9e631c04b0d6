package org.nidoto.report.document;

import org.nidoto.core.metric.CauseBreakdown.Pareto;
import org.nidoto.core.metric.CauseBreakdown.Row;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Words what a Pareto shows. */
record ParetoWording(Wording wording) {
    /**
     * The statement above the chart: how much of all the vital few hold, or that 「その他」 wants classifying first.
     *
     * @param shown how many of the vital few the chart shows
     */
    String title(Pareto pareto, int shown) {
        if (!pareto.reached()) {
            return wording.say(Phrase.PARETO_NOT_REACHED);
        }
        var vital = pareto.rows().stream().filter(Row::vital).toList();
        if (vital.isEmpty()) {
            return wording.say(Phrase.PARETO_NOT_REACHED);
        }
        if (vital.size() > shown) {
            return wording.say(
                    Phrase.PARETO_SHOWN,
                    shown,
                    wording.percent(vital.get(shown - 1).cumulative()),
                    vital.size());
        }
        var share = wording.percent(vital.get(vital.size() - 1).cumulative());
        return vital.size() == 1
                ? wording.say(Phrase.PARETO_ONE, wording.name(vital.get(0).cause()), share)
                : wording.say(Phrase.PARETO_FEW, vital.size(), share);
    }
}
