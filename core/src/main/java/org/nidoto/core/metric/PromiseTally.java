package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.LocalDate;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.statistics.PromiseKeeping.State;

/** Counts what became of promised contacts, by the day they were due. */
final class PromiseTally implements Serializable {
    final Counts<DueOn> byDay = new Counts<>();
    final Counts<MadeTo> ofPeriod = new Counts<>();
    private final Counts<ClientCode> missedRecently = new Counts<>();

    record DueOn(LocalDate day, State state) implements Serializable {}

    record MadeTo(ClientCode client, State state) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        for (var promise : PromisedContact.of(fact, frame)) {
            var day = promise.due().date(frame.zone());
            var state = promise.state(frame);
            byDay.add(new DueOn(day, state));
            if (frame.period().contains(day)) {
                ofPeriod.add(new MadeTo(fact.client(), state));
            }
            boolean missed = state == State.LATE || state == State.BROKEN;
            if (missed && frame.isWithinLast(frame.rules().choices().windows().recentPromises(), day)) {
                missedRecently.add(fact.client());
            }
        }
    }

    void merge(PromiseTally other) {
        byDay.merge(other.byDay);
        ofPeriod.merge(other.ofPeriod);
        missedRecently.merge(other.missedRecently);
    }

    /** Promises to the client that were late or broken, of those due in the 90 days before the as-of instant. */
    int missedRecently(ClientCode client) {
        return missedRecently.of(client);
    }
}
