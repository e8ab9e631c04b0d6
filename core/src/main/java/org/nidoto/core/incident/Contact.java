package org.nidoto.core.incident;

import java.io.Serializable;
import java.util.Optional;

/**
 * One dated contact with the client or the superior (連絡).
 *
 * @param incident the incident it was about
 * @param by who made it
 * @param nextContactDue when the next contact was promised for (次回連絡の約束); empty where nothing was promised
 */
public record Contact(
        IncidentId incident,
        Moment at,
        ContactKind kind,
        Optional<String> by,
        Optional<Moment> nextContactDue,
        Optional<String> note)
        implements Serializable {
    private Object writeReplace() {
        return new Sent(PackedRecord.of(this));
    }

    /** What travels in its place: an {@link Optional} cannot be sent. */
    private record Sent(PackedRecord packed) implements Serializable {
        private Object readResolve() {
            return packed.contact();
        }
    }
}
