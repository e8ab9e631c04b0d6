package org.nidoto.batch.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.IncidentId;

/** Contacts in table {@code contact}; two of one kind at one time on one incident are told apart by their order in the file. */
final class ContactStore implements RecordStore<Contact> {
    @Override
    public String table() {
        return "contact";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("incident_id", "at", "kind");
    }

    @Override
    public List<String> contentColumns() {
        return List.of("contact_by", "next_contact_due", "note");
    }

    @Override
    public boolean countsEquals() {
        return true;
    }

    @Override
    public Cells cells(Contact contact) {
        return new Cells()
                .add(contact.incident().number())
                .addMoment(Optional.of(contact.at()))
                .add(contact.kind())
                .add(contact.by())
                .addMoment(contact.nextContactDue())
                .add(contact.note());
    }

    @Override
    public Contact read(Row row) throws SQLException {
        return new Contact(
                new IncidentId(row.string("source"), row.string("incident_id")),
                Cells.moment(row.string("at")),
                ContactKind.valueOf(row.string("kind")),
                row.text("contact_by"),
                row.moment("next_contact_due"),
                row.text("note"));
    }
}
