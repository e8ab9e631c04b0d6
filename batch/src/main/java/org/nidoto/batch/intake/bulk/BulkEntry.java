package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.PackedRecord;

/**
 * One record of one file.
 *
 * @param file the file's number in the books
 * @param number tells the entries of a file apart, in their order
 * @param incident the incident that it is, or that it is about
 * @param rejected whether it is a contact that was not taken, which keeps its place among its equals; it holds nothing but its key
 */
public record BulkEntry(long file, long number, IncidentId incident, PackedRecord record, boolean rejected)
        implements Serializable {
    static BulkEntry of(long file, long number, Object record, boolean rejected) {
        return record instanceof Incident incident
                ? new BulkEntry(file, number, incident.id(), PackedRecord.of(incident), rejected)
                : ofContact(file, number, (Contact) record, rejected);
    }

    private static BulkEntry ofContact(long file, long number, Contact contact, boolean rejected) {
        return new BulkEntry(file, number, contact.incident(), PackedRecord.of(contact), rejected);
    }
}
