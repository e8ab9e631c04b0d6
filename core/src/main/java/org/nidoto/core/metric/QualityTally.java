package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.statistics.DuplicateCandidates;

/** Counts what is missing and what cannot be in the period's incidents. */
final class QualityTally implements Serializable {
    final Counts<Cell> cells = new Counts<>();
    final Counts<Ordered> orders = new Counts<>();
    final Counts<Unlisted> unlisted = new Counts<>();
    final Counts<Likeness> likenesses = new Counts<>();
    int futureMilestones;
    int contactsDisagree;
    int closedWithoutDate;

    /** A cell that the incident's state calls for. */
    record Cell(WantedField field, boolean filled) implements Serializable {}

    record Ordered(Milestone first, Milestone then, boolean violated) implements Serializable {}

    record Unlisted(String column, String code) implements Serializable {}

    record Likeness(String likeness, LocalDateTime occurred) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        if (!frame.period().contains(fact.detectedOn())) {
            return;
        }
        addFuture(fact);
        contactsDisagree += fact.contactsDisagree();
        boolean saysClosed = fact.incident().status().equals(Optional.of(IncidentStatus.CLOSED));
        closedWithoutDate += saysClosed && fact.at(Milestone.CLOSED).isEmpty() ? 1 : 0;
        for (var field : WantedField.values()) {
            if (field.appliesTo(fact)) {
                cells.add(new Cell(field, field.filledIn(fact)));
            }
        }
        addOrders(fact, frame);
        unlistedCodes(fact, frame).forEach(unlisted::add);
        addLikeness(fact, frame.zone());
    }

    void addFuture(IncidentFact fact) {
        futureMilestones += fact.futureMilestones();
    }

    private void addOrders(IncidentFact fact, ReviewFrame frame) {
        addOrder(Milestone.OCCURRED, Milestone.DETECTED, fact, frame);
        for (var milestone : Milestone.values()) {
            if (milestone.compareTo(Milestone.DETECTED) > 0) {
                addOrder(Milestone.DETECTED, milestone, fact, frame);
            }
        }
        addOrder(Milestone.RESOLVED, Milestone.CLOSED, fact, frame);
    }

    private void addOrder(Milestone first, Milestone then, IncidentFact fact, ReviewFrame frame) {
        var one = fact.at(first);
        var other = fact.at(then);
        if (one.isPresent() && other.isPresent()) {
            orders.add(new Ordered(first, then, frame.cut().isAfter(one.get(), other.get())));
        }
    }

    private static List<Unlisted> unlistedCodes(IncidentFact fact, ReviewFrame frame) {
        var codes = frame.codes();
        var incident = fact.incident();
        var found = new ArrayList<Unlisted>();
        if (codes.listsClients()) {
            note("client", codes.label(fact.client()), found);
        }
        if (codes.listsDepartments()) {
            note("department", codes.label(fact.department()), found);
        }
        note("category", codes.label(incident.category()), found);
        incident.severity().ifPresent(severity -> note("severity", codes.label(severity), found));
        fact.occurrenceCause().ifPresent(cause -> note("occurrence_cause", codes.label(cause), found));
        fact.escapeCause().ifPresent(cause -> note("escape_cause", codes.label(cause), found));
        return found;
    }

    private static void note(String column, Label label, List<Unlisted> found) {
        if (!label.registered()) {
            found.add(new Unlisted(column, label.code()));
        }
    }

    private void addLikeness(IncidentFact fact, ZoneId zone) {
        var cause = fact.occurrenceCause().map(CauseCode::value).orElse("");
        fact.at(Milestone.OCCURRED)
                .map(occurred -> occurred.earliest(zone).atZone(zone).toLocalDateTime())
                .ifPresent(occurred -> likenesses.add(new Likeness(
                        DuplicateCandidates.likeness(
                                fact.client().value(), cause, fact.incident().title()),
                        occurred)));
    }

    void merge(QualityTally other) {
        cells.merge(other.cells);
        orders.merge(other.orders);
        unlisted.merge(other.unlisted);
        likenesses.merge(other.likenesses);
        futureMilestones += other.futureMilestones;
        contactsDisagree += other.contactsDisagree;
        closedWithoutDate += other.closedWithoutDate;
    }
}
