package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.incident.SeverityCode;
import org.nidoto.core.statistics.Deadline;
import org.nidoto.core.statistics.Silence;

/**
 * What stands between the company and one client.
 *
 * <p>A day alone counts as the end of that business day, so that no silence is made longer by a missing time. Beside the contacts, the
 * steps that only happen with the client count as contacts.
 */
final class ClientStanding implements Serializable {
    private static final SeverityCode WORST = new SeverityCode("S");
    static final Set<Milestone> WITH_CLIENT = Collections.unmodifiableSet(EnumSet.of(
            Milestone.REPLIED,
            Milestone.HEARD,
            Milestone.APOLOGIZED,
            Milestone.PROPOSED,
            Milestone.PREVENTION_PRESENTED));

    /** Spells that ended before the last contact are dropped: no silence that still lasts can begin in them. */
    private final Set<OpenSpell> spells = new HashSet<>();

    private final Set<Request> requests = new HashSet<>();
    private final Set<ContractOutcome> contracts = new HashSet<>();

    private final MonthCounts incidents = new MonthCounts();

    private @Nullable Instant lastContact;
    private int severeOpen;
    private int severeOverdue;
    private int lateFirstReplies;

    /** When an incident was open; {@code to} is {@code null} while it is. */
    private record OpenSpell(Instant from, @Nullable Instant to) implements Serializable {
        boolean endedBefore(Instant contact) {
            return to != null && to.isBefore(contact);
        }
    }

    /** The client asked for the top; {@code visitedAt} is {@code null} while nobody went. */
    record Request(
            IncidentId incident,
            Moment requestedAt,
            @Nullable Moment visitedAt) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        incidents.add(YearMonth.from(fact.detectedOn()));
        addSpell(fact, frame);
        if (!fact.finished() && fact.incident().severity().equals(Optional.of(WORST))) {
            severeOpen++;
            severeOverdue += resolutionIsOverdue(fact, frame) ? 1 : 0;
        }
        lateFirstReplies += repliedTooLate(fact, frame) ? 1 : 0;
        boolean ofPeriod = frame.period().contains(fact.detectedOn());
        if (ofPeriod || !fact.finished()) {
            fact.incident().care().contractOutcome().ifPresent(contracts::add);
        }
        addRequest(fact, frame);
    }

    private void addSpell(IncidentFact fact, ReviewFrame frame) {
        for (var contact : fact.contactsWithClient()) {
            heardAt(frame.latest(contact.at()));
        }
        fact.reached().forEach((milestone, moment) -> {
            if (WITH_CLIENT.contains(milestone)) {
                heardAt(frame.latest(moment));
            }
        });
        keep(new OpenSpell(
                frame.latest(fact.detected()),
                fact.ended(frame.zone()).map(frame::latest).orElse(null)));
    }

    private void heardAt(Instant contact) {
        if (lastContact == null || contact.isAfter(lastContact)) {
            lastContact = contact;
            spells.removeIf(spell -> spell.endedBefore(contact));
        }
    }

    private void keep(OpenSpell spell) {
        if (lastContact == null || !spell.endedBefore(lastContact)) {
            spells.add(spell);
        }
    }

    private static boolean resolutionIsOverdue(IncidentFact fact, ReviewFrame frame) {
        return Target.of(fact, Milestone.RESOLVED, frame)
                .or(() -> Target.of(fact, Milestone.CLOSED, frame))
                .filter(target -> target.state(frame) == Deadline.State.OVERDUE)
                .isPresent();
    }

    private static boolean repliedTooLate(IncidentFact fact, ReviewFrame frame) {
        return Target.of(fact, Milestone.REPLIED, frame)
                .filter(target -> frame.isWithinLast(
                        frame.rules().choices().windows().recentPromises(),
                        target.due().date(frame.zone())))
                .map(target -> target.state(frame))
                .filter(state -> state == Deadline.State.LATE || state == Deadline.State.OVERDUE)
                .isPresent();
    }

    private void addRequest(IncidentFact fact, ReviewFrame frame) {
        var care = fact.incident().care();
        care.executiveRequestedAt().ifPresent(requested -> {
            boolean unanswered = care.executiveVisitedAt().isEmpty() && !fact.finished();
            if (unanswered || frame.period().contains(requested.date(frame.zone()))) {
                requests.add(new Request(
                        fact.id(), requested, care.executiveVisitedAt().orElse(null)));
            }
        });
    }

    void merge(ClientStanding other) {
        if (other.lastContact != null) {
            heardAt(other.lastContact);
        }
        other.spells.forEach(this::keep);
        requests.addAll(other.requests);
        contracts.addAll(other.contracts);
        incidents.merge(other.incidents);
        severeOpen += other.severeOpen;
        severeOverdue += other.severeOverdue;
        lateFirstReplies += other.lateFirstReplies;
    }

    /** Incidents detected in the month. */
    int incidents(YearMonth month) {
        return incidents.of(month);
    }

    /** Business minutes since the client last heard from the company; empty where nothing is open. */
    OptionalLong silence(ReviewFrame frame) {
        var open = spells.stream()
                .map(spell -> new Silence.Spell(spell.from(), Optional.ofNullable(spell.to())))
                .toList();
        return Silence.of(
                        open,
                        Optional.ofNullable(lastContact).stream().toList(),
                        frame.asOf(),
                        (from, to) -> frame.calendar().businessMinutes(from, to).orElse(0))
                .current();
    }

    /** When the client last heard from the company; empty where it never has. */
    Optional<Instant> lastContact() {
        return Optional.ofNullable(lastContact);
    }

    Set<Request> requests() {
        return Set.copyOf(requests);
    }

    /** The worst that became of a contract, unless all were kept. */
    Optional<ContractOutcome> lostContract() {
        return contracts.stream()
                .filter(outcome -> outcome != ContractOutcome.KEPT)
                .max(ContractOutcome::compareTo);
    }

    int severeOpen() {
        return severeOpen;
    }

    int severeOverdue() {
        return severeOverdue;
    }

    int lateFirstReplies() {
        return lateFirstReplies;
    }
}
