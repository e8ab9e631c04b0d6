package org.nidoto.core.metric;

import java.io.Serializable;
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
    final LikenessTally likenesses = new LikenessTally();
    final OddityTally oddities = new OddityTally();
    int futureMilestones;
    int contactsDisagree;
    int closedWithoutDate;

    /** A cell that the incident's state calls for. */
    record Cell(WantedField field, boolean filled) implements Serializable {}

    record Ordered(Milestone first, Milestone then, boolean violated) implements Serializable {}

    record Unlisted(String column, String code) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        if (!frame.period().contains(fact.detectedOn())) {
            return;
        }
        addFuture(fact);
        contactsDisagree += fact.contactsDisagree();
        note(fact.contactsDisagree() > 0, Oddity.Kind.CONTACT_DISAGREES, fact);
        addClosing(fact);
        addCells(fact);
        addOrders(fact, frame);
        var codes = unlistedCodes(fact, frame);
        codes.forEach(unlisted::add);
        note(!codes.isEmpty(), Oddity.Kind.UNREGISTERED, fact);
        addLikeness(fact, frame.zone());
    }

    /** Counts the cells of an incident and nothing else of it. */
    void addCells(IncidentFact fact) {
        for (var field : WantedField.values()) {
            if (field.appliesTo(fact)) {
                cells.add(new Cell(field, field.filledIn(fact)));
            }
        }
    }

    void addFuture(IncidentFact fact) {
        futureMilestones += fact.futureMilestones();
        note(fact.futureMilestones() + fact.futureContacts() > 0, Oddity.Kind.IN_THE_FUTURE, fact);
    }

    private void note(boolean found, Oddity.Kind kind, IncidentFact fact) {
        if (found) {
            oddities.add(kind, fact.id());
        }
    }

    private void addClosing(IncidentFact fact) {
        boolean dated = fact.at(Milestone.CLOSED).isPresent();
        boolean saysClosed = fact.incident().status().equals(Optional.of(IncidentStatus.CLOSED));
        closedWithoutDate += saysClosed && !dated ? 1 : 0;
        note(saysClosed && !dated, Oddity.Kind.CLOSED_WITHOUT_DATE, fact);
        boolean resolved = fact.at(Milestone.RESOLVED).isPresent();
        note((saysClosed || dated) && !resolved, Oddity.Kind.CLOSED_WITHOUT_RESOLVED, fact);
    }

    private void addOrders(IncidentFact fact, ReviewFrame frame) {
        boolean late = violates(Milestone.OCCURRED, Milestone.DETECTED, fact, frame);
        note(late, Oddity.Kind.OCCURRED_AFTER_DETECTED, fact);
        boolean early = false;
        for (var milestone : Milestone.values()) {
            if (milestone.compareTo(Milestone.DETECTED) > 0) {
                early |= violates(Milestone.DETECTED, milestone, fact, frame);
            }
        }
        note(early, Oddity.Kind.STEP_BEFORE_DETECTED, fact);
        boolean unresolved = violates(Milestone.RESOLVED, Milestone.CLOSED, fact, frame);
        note(unresolved, Oddity.Kind.CLOSED_BEFORE_RESOLVED, fact);
    }

    /** Counts a pair of which both are given; whether it is out of order. */
    private boolean violates(Milestone first, Milestone then, IncidentFact fact, ReviewFrame frame) {
        var one = fact.at(first);
        var other = fact.at(then);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean violated = frame.cut().isAfter(one.get(), other.get());
        orders.add(new Ordered(first, then, violated));
        return violated;
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
                .ifPresent(occurred -> likenesses.add(
                        DuplicateCandidates.likeness(
                                fact.client().value(), cause, fact.incident().title()),
                        occurred));
    }

    void merge(QualityTally other) {
        cells.merge(other.cells);
        orders.merge(other.orders);
        unlisted.merge(other.unlisted);
        likenesses.merge(other.likenesses);
        oddities.merge(other.oddities);
        futureMilestones += other.futureMilestones;
        contactsDisagree += other.contactsDisagree;
        closedWithoutDate += other.closedWithoutDate;
    }
}
