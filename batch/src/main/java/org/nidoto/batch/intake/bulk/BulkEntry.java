package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;

/**
 * One record of one file.
 *
 * @param file the file's number in the books
 * @param number tells the entries of a file apart, in their order
 * @param record an {@link Incident} or a {@link Contact}
 * @param rejected whether it is a contact that was not taken, which keeps its place among its equals; it holds nothing but its key
 */
public record BulkEntry(long file, long number, Serializable record, boolean rejected) implements Serializable {
    /** The incident that it is, or that it is about. */
    public IncidentId incident() {
        return record instanceof Incident incident ? incident.id() : ((Contact) record).incident();
    }

    boolean isIncident() {
        return record instanceof Incident;
    }
}
