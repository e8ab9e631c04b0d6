package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.intake.RowOutcome.Rejected;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Moment;

/** Reads contacts (連絡), one a row. */
public final class ContactFormat implements RowFormat<Contact> {
    private static final Column INCIDENT = Column.required("incident_id", "管理番号");
    private static final Column AT = Column.required("at", "日時");
    private static final Column KIND = Column.required("kind", "種別");
    private static final Column BY = Column.optional("by", "担当");
    private static final Column NEXT_CONTACT_DUE = Column.optional("next_contact_due", "次回連絡期限");
    private static final Column NOTE = Column.optional("note", "備考");

    static final List<Column> COLUMNS = List.of(INCIDENT, AT, KIND, BY, NEXT_CONTACT_DUE, NOTE);

    private final String source;
    private final Moments moments;

    /**
     * Reads contacts about the incidents of a source.
     *
     * @param source the log the incidents come from, never a file name
     * @param businessZone the zone in which times without an offset are local
     */
    public ContactFormat(String source, ZoneId businessZone) {
        this.source = source;
        this.moments = new Moments(businessZone);
    }

    @Override
    public RowOutcome<Contact> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var incident = cells.code(INCIDENT);
        var at = cells.moment(AT);
        var kind = cells.choice(KIND, Choices.CONTACT_KIND);
        var by = cells.text(BY);
        var nextContactDue = cells.moment(NEXT_CONTACT_DUE);
        var note = cells.text(NOTE);
        var about = incident.flatMap(number ->
                at.flatMap(moment -> kind.map(what -> bare(new IncidentId(source, number), moment, what))));
        RowOutcome<Contact> outcome = cells.outcome(() -> new Contact(
                new IncidentId(source, incident.orElseThrow()),
                at.orElseThrow(),
                kind.orElseThrow(),
                by,
                nextContactDue,
                note));
        return outcome instanceof Rejected<Contact> rejected ? new Rejected<>(row, rejected.faults(), about) : outcome;
    }

    private static Contact bare(IncidentId incident, Moment at, ContactKind kind) {
        return new Contact(incident, at, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
