package org.nidoto.core.metric;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.incident.CauseAnalysis;
import org.nidoto.core.incident.ClientCare;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Milestones;
import org.nidoto.core.incident.Moment;

/** Reads one incident as it stood at the as-of instant. */
final class FactReading {
    private static final Map<Milestone, ContactKind> KINDS = kinds();

    private final Incident written;
    private final List<Contact> contacts;
    private final int futureContacts;
    private final CodeBook codes;
    private final AsOf asOf;
    private int disagree;

    /**
     * One incident as the log has it.
     *
     * @param contacts the incident's contacts up to the as-of instant, in order of time
     * @param futureContacts how many it has after that instant
     */
    FactReading(Incident written, List<Contact> contacts, int futureContacts, CodeBook codes, AsOf asOf) {
        this.written = written;
        this.contacts = contacts;
        this.futureContacts = futureContacts;
        this.codes = codes;
        this.asOf = asOf;
    }

    private static Map<Milestone, ContactKind> kinds() {
        var kinds = new EnumMap<Milestone, ContactKind>(Milestone.class);
        for (var kind : ContactKind.values()) {
            kind.milestone().ifPresent(milestone -> kinds.put(milestone, kind));
        }
        return kinds;
    }

    IncidentFact fact() {
        var detected = written.milestones().detected();
        var milestones = milestones();
        var incident = new Incident(
                written.id(),
                written.title(),
                written.description(),
                codes.canonical(written.client()),
                codes.canonical(written.department()),
                codes.canonical(written.category()),
                written.severity().map(codes::canonical),
                written.detectionSource(),
                new Milestones(milestones),
                analysis(),
                care(),
                written.recurrenceOf(),
                status());
        int future = (int) written.milestones().reached().values().stream()
                .filter(moment -> !asOf.hasCome(moment))
                .count();
        return new IncidentFact(
                incident,
                contacts,
                detected.date(asOf.zone()),
                asOf.hasCome(detected),
                future,
                futureContacts,
                disagree);
    }

    private Map<Milestone, Moment> milestones() {
        var reached = new EnumMap<Milestone, Moment>(Milestone.class);
        for (var milestone : Milestone.values()) {
            var stated = asOf.cut(written.milestones().at(milestone));
            var kind = KINDS.get(milestone);
            (kind == null ? stated : statedOrContacted(stated, kind))
                    .ifPresent(moment -> reached.put(milestone, moment));
        }
        reached.putIfAbsent(Milestone.DETECTED, written.milestones().detected());
        return reached;
    }

    private Optional<Moment> statedOrContacted(Optional<Moment> stated, ContactKind kind) {
        if (contacts.isEmpty()) {
            return stated;
        }
        var contacted = contacts.stream()
                .filter(contact -> contact.kind() == kind)
                .map(Contact::at)
                .findFirst();
        if (stated.isPresent() && contacted.isPresent() && differ(stated.get(), contacted.get())) {
            disagree++;
        }
        return stated.or(() -> contacted);
    }

    private boolean differ(Moment stated, Moment contacted) {
        if (stated instanceof Moment.Timed one && contacted instanceof Moment.Timed other) {
            return !one.at().truncatedTo(ChronoUnit.MINUTES).equals(other.at().truncatedTo(ChronoUnit.MINUTES));
        }
        return !stated.date(asOf.zone()).equals(contacted.date(asOf.zone()));
    }

    private CauseAnalysis analysis() {
        var analysis = written.analysis();
        return new CauseAnalysis(
                analysis.occurrence().map(codes::canonical),
                analysis.escape().map(codes::canonical),
                analysis.text(),
                analysis.status(),
                asOf.cut(analysis.identifiedAt()),
                analysis.whyDepth(),
                analysis.supplier());
    }

    private ClientCare care() {
        var care = written.care();
        return new ClientCare(
                care.accompanied(),
                asOf.cut(care.planPresentedAt()),
                care.lossAmount(),
                care.affectedQuantity(),
                asOf.cut(care.executiveRequestedAt()),
                statedOrContacted(asOf.cut(care.executiveVisitedAt()), ContactKind.EXECUTIVE_VISIT),
                statedOrContacted(asOf.cut(care.letterIssuedAt()), ContactKind.LETTER),
                asOf.cut(care.memorandumIssuedAt()),
                care.contractOutcome());
    }

    /** A log that says closed today was open at an as-of instant before its closing. */
    private Optional<IncidentStatus> status() {
        boolean closesLater = written.milestones()
                .at(Milestone.CLOSED)
                .filter(closed -> !asOf.hasCome(closed))
                .isPresent();
        return written.status()
                .map(status -> closesLater && status == IncidentStatus.CLOSED ? IncidentStatus.OPEN : status);
    }
}
