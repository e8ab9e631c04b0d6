package org.nidoto.core.metric;

import java.util.Optional;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.statistics.PromiseKeeping.State;

/**
 * A contact as one incident's reports tell it.
 *
 * @param nextContactDue when the next contact was promised for; empty where nothing was promised
 * @param promise what became of that promise; empty where nothing was promised
 */
public record CaseContact(
        ContactKind kind,
        Optional<String> by,
        Optional<String> note,
        Optional<Moment> nextContactDue,
        Optional<State> promise) {}
