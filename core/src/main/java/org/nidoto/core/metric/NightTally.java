package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.SeverityCode;
import org.nidoto.core.metric.DuePromises.Due;
import org.nidoto.core.metric.NewIncidents.NewIncident;
import org.nidoto.core.statistics.PromiseKeeping.State;
import org.nidoto.core.statistics.TextOrder;

/**
 * Counts what one morning is about: the incidents that are new since the night before, and the promises that are due or broken. It can be sent
 * to another machine.
 */
public final class NightTally implements Serializable {
    private static final SeverityCode WORST = new SeverityCode("S");

    private final ReviewFrame frame;
    private final Optional<Instant> lastNight;
    private final NavigableSet<NewIncident> gravest;
    private final List<Due> today = new ArrayList<>();
    private final List<Due> broken = new ArrayList<>();
    private int news;
    private int newAndOpen;
    private int newWorstAndOpen;

    /**
     * Begins to count.
     *
     * @param lastNight the as-of instant of the night before; empty on the first one
     */
    public NightTally(ReviewFrame frame, Optional<Instant> lastNight) {
        this.frame = frame;
        this.lastNight = lastNight;
        this.gravest = new TreeSet<>(Comparator.comparing(NewIncident::finished)
                .thenComparing(NightTally::severity, TextOrder.BY_CODE_POINT)
                .thenComparing(
                        (NewIncident incident) -> incident.detected().earliest(frame.zone()), Comparator.reverseOrder())
                .thenComparing(NewIncident::id));
    }

    /** S first, the others by code, those without one last. */
    private static String severity(NewIncident incident) {
        return incident.severity()
                .map(severity -> severity.code().equals(WORST.value()) ? "0" : "1" + severity.code())
                .orElse("2");
    }

    /**
     * Counts one incident; each may be added once. What was detected after the as-of instant, and what was cancelled, does not count.
     *
     * @param wasUnknown whether the incident was not known yet the night before
     */
    public void add(IncidentFact fact, boolean wasUnknown) {
        if (!fact.known() || fact.incident().cancelled()) {
            return;
        }
        if (wasUnknown || hadNotHappened(fact)) {
            addNew(fact);
        }
        if (!fact.finished()) {
            PromisedContact.of(fact, frame).forEach(promise -> addPromise(fact, promise));
        }
    }

    private boolean hadNotHappened(IncidentFact fact) {
        return lastNight
                .filter(night -> fact.detected().earliest(frame.zone()).isAfter(night))
                .isPresent();
    }

    private void addNew(IncidentFact fact) {
        var codes = frame.codes();
        news++;
        if (!fact.finished()) {
            newAndOpen++;
            newWorstAndOpen += fact.incident().severity().equals(Optional.of(WORST)) ? 1 : 0;
        }
        keep(new NewIncident(
                fact.id(),
                fact.incident().title(),
                codes.label(fact.client()),
                codes.label(fact.department()),
                codes.label(fact.incident().category()),
                fact.incident().severity().map(codes::label),
                fact.detected(),
                fact.lastReached(),
                fact.finished()));
    }

    private void keep(NewIncident incident) {
        gravest.add(incident);
        if (gravest.size() > NewIncidents.CAP) {
            gravest.pollLast();
        }
    }

    private void addPromise(IncidentFact fact, PromisedContact promise) {
        var due = frame.dueInstant(promise.due());
        var state = promise.state(frame);
        if (state == State.BROKEN) {
            var limit = due.plus(frame.rules().promiseGrace());
            broken.add(due(fact, promise, lastNight.filter(limit::isAfter).isPresent()));
        } else if (state == State.PENDING
                && !due.atZone(frame.zone()).toLocalDate().isAfter(frame.asOfDay())) {
            today.add(due(fact, promise, false));
        }
    }

    private Due due(IncidentFact fact, PromisedContact promise, boolean sinceLastNight) {
        return new Due(
                fact.id(),
                fact.incident().title(),
                frame.codes().label(fact.client()),
                frame.codes().label(fact.department()),
                promise.made().by(),
                promise.due(),
                sinceLastNight);
    }

    /** Takes in what another tally of the same frame and night has counted. */
    public void merge(NightTally other) {
        news += other.news;
        newAndOpen += other.newAndOpen;
        newWorstAndOpen += other.newWorstAndOpen;
        other.gravest.forEach(this::keep);
        today.addAll(other.today);
        broken.addAll(other.broken);
    }

    private Object writeReplace() {
        return new Sent(
                frame,
                lastNight.orElse(null),
                List.copyOf(gravest),
                List.copyOf(today),
                List.copyOf(broken),
                news,
                newAndOpen,
                newWorstAndOpen);
    }

    /** What travels in its place: the order of the gravest cannot be sent. */
    private record Sent(
            ReviewFrame frame,
            @Nullable Instant lastNight,
            List<NewIncident> gravest,
            List<Due> today,
            List<Due> broken,
            int news,
            int newAndOpen,
            int newWorstAndOpen)
            implements Serializable {
        private Object readResolve() {
            var tally = new NightTally(frame, Optional.ofNullable(lastNight));
            tally.gravest.addAll(gravest);
            tally.today.addAll(today);
            tally.broken.addAll(broken);
            tally.news = news;
            tally.newAndOpen = newAndOpen;
            tally.newWorstAndOpen = newWorstAndOpen;
            return tally;
        }
    }

    public NewIncidents newIncidents() {
        return new NewIncidents(news, newAndOpen, newWorstAndOpen, List.copyOf(gravest));
    }

    public DuePromises promises() {
        var earliestFirst = Comparator.comparing((Due promise) -> frame.dueInstant(promise.due()))
                .thenComparing(Due::incident)
                .thenComparing(promise -> promise.by().orElse(""), TextOrder.BY_CODE_POINT);
        return new DuePromises(
                today.stream().sorted(earliestFirst).toList(),
                broken.stream().sorted(earliestFirst).toList());
    }
}
