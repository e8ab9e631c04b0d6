package org.nidoto.report.document;

import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.metric.ClientConcern.Fact;
import org.nidoto.core.metric.HouseChoices;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Words the facts that put a client on the list. */
record FactWording(Wording wording, HouseChoices.Windows windows) {
    String of(List<Fact> facts) {
        return facts.stream().map(this::of).collect(Collectors.joining(wording.say(Phrase.LIST_SEPARATOR)));
    }

    String of(Fact fact) {
        if (fact instanceof Fact.MissedPromises promises) {
            return wording.say(Phrase.FACT_PROMISES, promises.missed(), windows.recentPromises());
        }
        if (fact instanceof Fact.Silence silence) {
            return wording.say(
                    Phrase.FACT_SILENCE,
                    wording.times().businessInFull((double) silence.businessMinutes()),
                    wording.times().businessInFull((double) silence.limitMinutes()));
        }
        if (fact instanceof Fact.Recurrences recurrences) {
            return wording.say(Phrase.FACT_RECURRENCES, recurrences.recurrences(), windows.recentRecurrences());
        }
        if (fact instanceof Fact.SevereOpen severe) {
            return severe.overdue() == 0
                    ? wording.say(Phrase.FACT_SEVERE, severe.open())
                    : wording.say(Phrase.FACT_SEVERE_OVERDUE, severe.open(), severe.overdue());
        }
        if (fact instanceof Fact.LateFirstReplies replies) {
            return wording.say(Phrase.FACT_LATE_REPLIES, replies.late(), windows.recentPromises());
        }
        if (fact instanceof Fact.RateAboveMean above) {
            return wording.say(Phrase.FACT_RATE, wording.percent(above.probability()));
        }
        if (fact instanceof Fact.Contract contract) {
            return contract(contract.outcome());
        }
        return executive((Fact.ExecutiveRequested) fact);
    }

    private String contract(ContractOutcome outcome) {
        return wording.say(outcome);
    }

    private String executive(Fact.ExecutiveRequested asked) {
        var requested = wording.times().date(asked.requestedAt());
        if (asked.visitedAt().isPresent()) {
            return wording.say(
                    Phrase.FACT_EXECUTIVE_WENT,
                    requested,
                    wording.times().date(asked.visitedAt().get()));
        }
        return asked.daysWaiting().isPresent()
                ? wording.say(
                        Phrase.FACT_EXECUTIVE_WAITING,
                        requested,
                        asked.daysWaiting().getAsLong())
                : wording.say(Phrase.FACT_EXECUTIVE_ASKED, requested);
    }
}
