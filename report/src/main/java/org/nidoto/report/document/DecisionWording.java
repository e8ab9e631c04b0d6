package org.nidoto.report.document;

import java.util.stream.Collectors;
import org.nidoto.core.incident.Label;
import org.nidoto.core.review.DecisionWanted;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Words what the meeting is asked to decide. */
record DecisionWording(Wording wording) {
    private static final int MOST_LETTERS = 20;
    private static final int MOST_NAMED = 5;
    private static final int LONG_NAME = 16;
    private static final int MOST_LONG_NAMED = 2;

    String of(DecisionWanted decision) {
        if (decision instanceof DecisionWanted.VisitClient visit) {
            return wording.say(Phrase.DECISION_VISIT, brief(visit.concern().client()));
        }
        if (decision instanceof DecisionWanted.FindMeasure find) {
            return wording.say(Phrase.DECISION_FIND, brief(find.cause()), find.incidents(), find.total());
        }
        if (decision instanceof DecisionWanted.StrengthenMeasure strengthen) {
            return wording.say(
                    Phrase.DECISION_STRENGTHEN,
                    Makeup.brief(strengthen.measure(), MOST_LETTERS),
                    brief(strengthen.cause()),
                    wording.times().date(strengthen.firstAdopted()),
                    strengthen.incidentsSince());
        }
        if (decision instanceof DecisionWanted.SpreadMeasure spread) {
            return wording.say(Phrase.DECISION_SPREAD, measure(spread), departments(spread));
        }
        var settle = (DecisionWanted.SettleOverdue) decision;
        return wording.say(
                Phrase.DECISION_SETTLE,
                settle.overdue(),
                settle.longest().measure().number(),
                brief(settle.longest().department()),
                settle.longest().daysLate());
    }

    /** By its number, and its title where that is more than the number. */
    private String measure(DecisionWanted.SpreadMeasure spread) {
        var number = spread.measure().number();
        return spread.title().equals(number)
                ? number
                : wording.say(Phrase.MEASURE_TITLED, number, Makeup.brief(spread.title(), MOST_LETTERS));
    }

    private String departments(DecisionWanted.SpreadMeasure spread) {
        var all = spread.departments();
        boolean areLong = all.stream()
                .limit(MOST_NAMED)
                .map(wording::name)
                .anyMatch(name -> !Makeup.brief(name, LONG_NAME).equals(name));
        int most = areLong ? MOST_LONG_NAMED : MOST_NAMED;
        var first = all.stream()
                .limit(most)
                .map(this::brief)
                .collect(Collectors.joining(wording.say(Phrase.LIST_SEPARATOR)));
        return all.size() <= most ? first : wording.say(Phrase.SO_MANY_MORE, first, all.size() - most);
    }

    private String brief(Label label) {
        return Makeup.brief(wording.name(label), MOST_LETTERS);
    }
}
