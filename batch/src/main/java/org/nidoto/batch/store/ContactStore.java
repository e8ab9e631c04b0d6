package org.nidoto.batch.store;

import java.sql.ResultSet;
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
    public Contact read(ResultSet row) throws SQLException {
        return new Contact(
                new IncidentId(row.getString("source"), row.getString("incident_id")),
                Cells.moment(row.getString("at")),
                ContactKind.valueOf(row.getString("kind")),
                Cells.text(row, "contact_by"),
                Cells.moment(row, "next_contact_due"),
                Cells.text(row, "note"));
    }
}
