package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;

/**
 * One incident as every tally sees it: its codes read, what lies after the as-of instant cut off, and what the log does not date taken
 * from its contacts. Where both date a step and disagree, the incident's own date holds.
 *
 * @param incident the incident with canonical codes; one that closes after the as-of instant is open
 * @param contacts its contacts up to the as-of instant, in order of time, a day alone as its beginning
 * @param detectedOn the day of detection in the business zone
 * @param known whether it had been detected by the as-of instant; if not, no metric has heard of it yet
 * @param futureMilestones how many milestones the log dates after the as-of instant
 * @param futureContacts how many contacts it dates after it
 * @param contactsDisagree how many of its steps are dated otherwise by the first contact of their kind, to the minute, or to the day
 *     where one of the two is a day alone
 */
public record IncidentFact(
        Incident incident,
        List<Contact> contacts,
        LocalDate detectedOn,
        boolean known,
        int futureMilestones,
        int futureContacts,
        int contactsDisagree)
        implements Serializable {
    public IncidentFact {
        contacts = List.copyOf(contacts);
    }

    /** Reads one incident with the contacts that belong to it, in any order. */
    public static IncidentFact of(
            Incident written, List<Contact> contactsOfIncident, CodeBook codes, Instant asOf, ZoneId zone) {
        var cut = new AsOf(asOf, zone);
        var contacts = contactsOfIncident.stream()
                .filter(contact -> cut.hasCome(contact.at()))
                .sorted(Comparator.comparing((Contact contact) -> contact.at().earliest(zone))
                        .thenComparing(Contact::kind))
                .toList();
        int future = contactsOfIncident.size() - contacts.size();
        return new FactReading(written, contacts, future, codes, cut).fact();
    }

    public IncidentId id() {
        return incident.id();
    }

    public ClientCode client() {
        return incident.client();
    }

    public DepartmentCode department() {
        return incident.department();
    }

    /** Why it happened, as deep as the analysis went. */
    public Optional<CauseCode> occurrenceCause() {
        return incident.analysis().occurrence();
    }

    /** Why nobody caught it before the client did, as deep as the analysis went. */
    public Optional<CauseCode> escapeCause() {
        return incident.analysis().escape();
    }

    /** When it reached the milestone. */
    public Optional<Moment> at(Milestone milestone) {
        return incident.milestones().at(milestone);
    }

    public Moment detected() {
        return incident.milestones().detected();
    }

    /** Whether the milestone was passed over: not reached, though a later one was, or the incident is finished. */
    boolean skipped(Milestone milestone) {
        return at(milestone).isEmpty() && (finished() || lastReached().compareTo(milestone) > 0);
    }

    /** The last step reached, in the order a good response passes them; at least detected. */
    public Milestone lastReached() {
        var last = Milestone.DETECTED;
        for (var milestone : reached().keySet()) {
            last = milestone.compareTo(last) > 0 ? milestone : last;
        }
        return last;
    }

    /** Whether nothing more is to come: it was closed, with or without a date, or cancelled. */
    public boolean finished() {
        return at(Milestone.CLOSED).isPresent()
                || incident.status()
                        .filter(status -> status != IncidentStatus.OPEN)
                        .isPresent();
    }

    /**
     * When it was over; empty while it is open. Where the log says closed without saying when, its latest dated step counts.
     *
     * @param zone the business zone, in which days begin
     */
    public Optional<Moment> ended(ZoneId zone) {
        return finished()
                ? at(Milestone.CLOSED)
                        .or(() -> incident.milestones().reached().values().stream()
                                .max(Comparator.comparing(moment -> moment.earliest(zone))))
                : Optional.empty();
    }

    /** The contacts in which the client was talked to. */
    List<Contact> contactsWithClient() {
        return contacts.isEmpty()
                ? contacts
                : contacts.stream()
                        .filter(contact -> contact.kind().withClient())
                        .toList();
    }

    /** The steps that it reached at a known moment. */
    Map<Milestone, Moment> reached() {
        return incident.milestones().reached();
    }
}
