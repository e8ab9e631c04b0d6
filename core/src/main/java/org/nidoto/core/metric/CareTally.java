package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;

/** Counts what was done for the clients of the period's incidents beyond the dated steps. */
final class CareTally implements Serializable {
    final Counts<Done> done = new Counts<>();
    final Counts<Integer> whys = new Counts<>();
    final Counts<ContractOutcome> contracts = new Counts<>();
    final CensoredMinutes daysToVisit = new CensoredMinutes();
    final CensoredMinutes resolvedWithTop = new CensoredMinutes();
    final CensoredMinutes resolvedWithoutTop = new CensoredMinutes();
    final Counts<Long> betweenReports = new Counts<>();
    final Counts<Long> longestWithoutReport = new Counts<>();

    /** What is said of an incident. */
    enum Done {
        INCIDENT,
        CAUSE_STATED,
        CAUSE_CONFIRMED,
        CAUSE_PROVISIONAL,
        APOLOGY,
        LETTER,
        MEMORANDUM,
        ACCOMPANIED,
        ALONE,
        TOP_REQUESTED,
        TOP_VISITED,
        TOP_VISITED_ON_REQUEST,
        REPORTS_ON_PROGRESS
    }

    void add(IncidentFact fact, ReviewFrame frame) {
        if (!frame.period().contains(fact.detectedOn())) {
            return;
        }
        done.add(Done.INCIDENT);
        addAnalysis(fact);
        addApology(fact);
        addTop(fact, frame);
        addProgress(fact, frame);
        fact.incident().care().contractOutcome().ifPresent(contracts::add);
    }

    private void addAnalysis(IncidentFact fact) {
        var analysis = fact.incident().analysis();
        if (analysis.occurrence().isPresent()) {
            done.add(Done.CAUSE_STATED);
            analysis.whyDepth().ifPresent(whys::add);
            analysis.status()
                    .ifPresent(status ->
                            done.add(status == CauseStatus.CONFIRMED ? Done.CAUSE_CONFIRMED : Done.CAUSE_PROVISIONAL));
        }
    }

    private void addApology(IncidentFact fact) {
        var care = fact.incident().care();
        if (fact.at(Milestone.APOLOGIZED).isPresent()) {
            done.add(Done.APOLOGY);
            care.accompanied().ifPresent(came -> done.add(came ? Done.ACCOMPANIED : Done.ALONE));
        }
        care.letterIssuedAt().ifPresent(day -> done.add(Done.LETTER));
        care.memorandumIssuedAt().ifPresent(day -> done.add(Done.MEMORANDUM));
    }

    private void addTop(IncidentFact fact, ReviewFrame frame) {
        var requested = fact.incident().care().executiveRequestedAt();
        var visited = fact.incident().care().executiveVisitedAt();
        requested.ifPresent(at -> done.add(Done.TOP_REQUESTED));
        visited.ifPresent(at -> done.add(requested.isPresent() ? Done.TOP_VISITED_ON_REQUEST : Done.TOP_VISITED));
        requested.ifPresent(at -> addDaysToVisit(at, visited, fact, frame));
        Stage.fromDetection(fact, Milestone.RESOLVED, frame)
                .ifPresent(stage -> (visited.isPresent() ? resolvedWithTop : resolvedWithoutTop)
                        .add(stage.businessMinutes(frame), stage.reached()));
    }

    /** A request that nobody answered before the incident was over waits no longer, and counts as open since then. */
    private void addDaysToVisit(Moment requested, Optional<Moment> visited, IncidentFact fact, ReviewFrame frame) {
        var until = visited.or(() -> fact.ended(frame.zone()))
                .map(at -> at.date(frame.zone()))
                .orElse(frame.asOfDay());
        long days = ChronoUnit.DAYS.between(requested.date(frame.zone()), until);
        if (days >= 0) {
            daysToVisit.add(days, visited.isPresent());
        }
    }

    /** Gaps between reports; the longest one also from detection to the first, and from the last to the end or the as-of instant. */
    private void addProgress(IncidentFact fact, ReviewFrame frame) {
        var reports = fact.contacts().stream()
                .filter(contact -> contact.kind() == ContactKind.PROGRESS)
                .map(contact -> frame.latest(contact.at()))
                .sorted()
                .toList();
        if (reports.isEmpty()) {
            return;
        }
        done.add(Done.REPORTS_ON_PROGRESS);
        var last = frame.latest(fact.detected());
        long longest = 0;
        for (var report : reports) {
            long gap = frame.calendar().businessMinutes(last, report).orElse(0);
            longest = Math.max(longest, gap);
            if (!report.equals(reports.get(0))) {
                betweenReports.add(gap);
            }
            last = report;
        }
        var end = fact.ended(frame.zone()).map(frame::latest).orElse(frame.asOf());
        longest = Math.max(longest, frame.calendar().businessMinutes(last, end).orElse(0));
        longestWithoutReport.add(longest);
    }

    void merge(CareTally other) {
        done.merge(other.done);
        whys.merge(other.whys);
        contracts.merge(other.contracts);
        daysToVisit.merge(other.daysToVisit);
        resolvedWithTop.merge(other.resolvedWithTop);
        resolvedWithoutTop.merge(other.resolvedWithoutTop);
        betweenReports.merge(other.betweenReports);
        longestWithoutReport.merge(other.longestWithoutReport);
    }
}
