package org.nidoto.batch.store;

import java.util.Map;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.core.incident.Client;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.Department;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.ListedCode;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.Decision;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.prevention.PreventionMeasure;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that is kept, one store a kind of record. */
public final class Records {
    private final Versions<Incident> incidents;
    private final Versions<Contact> contacts;
    private final Versions<PreventionMeasure> measures;
    private final Versions<Adoption> adoptions;
    private final Versions<Exposure> exposure;
    private final Versions<Decision> decisions;
    private final Versions<Department> departments;
    private final Versions<Client> clients;
    private final Versions<ListedCode> codes;
    private final Map<RecordKind, Versions<?>> byKind;

    Records(JdbcTemplate jdbc, Dialect dialect) {
        incidents = new Versions<>(jdbc, dialect, new IncidentStore());
        contacts = new Versions<>(jdbc, dialect, new ContactStore());
        measures = new Versions<>(jdbc, dialect, new MeasureStore());
        adoptions = new Versions<>(jdbc, dialect, new AdoptionStore());
        exposure = new Versions<>(jdbc, dialect, new ExposureStore());
        decisions = new Versions<>(jdbc, dialect, new DecisionStore());
        departments = new Versions<>(jdbc, dialect, new DepartmentStore());
        clients = new Versions<>(jdbc, dialect, new ClientStore());
        codes = new Versions<>(jdbc, dialect, new ListedCodeStore());
        byKind = Map.of(
                RecordKind.INCIDENTS, incidents,
                RecordKind.CONTACTS, contacts,
                RecordKind.MEASURES, measures,
                RecordKind.ADOPTIONS, adoptions,
                RecordKind.EXPOSURE, exposure,
                RecordKind.DECISIONS, decisions,
                RecordKind.DEPARTMENTS, departments,
                RecordKind.CLIENTS, clients,
                RecordKind.CODES, codes);
    }

    Versions<?> of(RecordKind kind) {
        var versions = byKind.get(kind);
        if (versions == null) {
            throw new IllegalArgumentException("no store keeps " + kind);
        }
        return versions;
    }

    public Versions<Incident> incidents() {
        return incidents;
    }

    public Versions<Contact> contacts() {
        return contacts;
    }

    public Versions<PreventionMeasure> measures() {
        return measures;
    }

    public Versions<Adoption> adoptions() {
        return adoptions;
    }

    public Versions<Exposure> exposure() {
        return exposure;
    }

    public Versions<Decision> decisions() {
        return decisions;
    }

    public Versions<Department> departments() {
        return departments;
    }

    public Versions<Client> clients() {
        return clients;
    }

    public Versions<ListedCode> codes() {
        return codes;
    }
}
