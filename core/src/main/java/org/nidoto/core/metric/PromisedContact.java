package org.nidoto.core.metric;

import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.statistics.PromiseKeeping.Promise;
import org.nidoto.core.statistics.PromiseKeeping.State;

/**
 * A contact that was promised (次回連絡の約束), and the first later contact with the client. Where one of the two is a day alone, later
 * means on a later day; a contact on the day that it was due came in time.
 *
 * @param made the contact in which it was promised
 * @param answered when that contact came; empty where none has
 */
record PromisedContact(Contact made, Moment due, Optional<Moment> answered) {
    /** The promises of one incident, in the order in which they were made. */
    static List<PromisedContact> of(IncidentFact fact, ReviewFrame frame) {
        if (fact.contacts().isEmpty()) {
            return List.of();
        }
        var withClient = fact.contactsWithClient();
        return fact.contacts().stream()
                .filter(contact -> contact.nextContactDue().isPresent())
                .map(contact -> new PromisedContact(
                        contact,
                        contact.nextContactDue().get(),
                        withClient.stream()
                                .map(Contact::at)
                                .filter(at -> frame.cut().isAfter(at, contact.at()))
                                .findFirst()))
                .toList();
    }

    State state(ReviewFrame frame) {
        var contacted = answered.map(at -> at.earliest(frame.zone()));
        return new Promise("", Optional.of(frame.dueInstant(due)), contacted)
                .state(frame.asOf(), frame.rules().promiseGrace());
    }
}
