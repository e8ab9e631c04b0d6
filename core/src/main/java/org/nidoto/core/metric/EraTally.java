package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.statistics.Deadline;

/** Counts the headline figures of the period, of the one before, and of the same one a year earlier. */
final class EraTally implements Serializable {
    private final Map<Era, Figures> figures = new EnumMap<>(Era.class);

    /** Which period. */
    enum Era {
        NOW,
        BEFORE,
        LAST_YEAR;

        ReviewPeriod days(ReviewFrame frame) {
            return switch (this) {
                case NOW -> frame.period();
                case BEFORE -> frame.previous();
                case LAST_YEAR -> frame.lastYear();
            };
        }
    }

    /** What is said of an incident. */
    enum Said {
        INCIDENT,
        FINDER_KNOWN,
        FOUND_BY_CLIENT,
        FOUND_OUTSIDE,
        REPLY_DUE,
        REPLIED_IN_TIME,
        RESOLUTION_DUE,
        RESOLVED_IN_TIME,
        APOLOGIZED,
        REPORTED_FIRST,
        PROPOSED,
        HEARD_FIRST
    }

    /** One period's figures. */
    record Figures(Counts<Said> said, CensoredMinutes resolution) implements Serializable {
        Figures() {
            this(new Counts<>(), new CensoredMinutes());
        }
    }

    void add(IncidentFact fact, ReviewFrame frame) {
        for (var era : Era.values()) {
            if (era.days(frame).contains(fact.detectedOn())) {
                add(fact, frame, of(era));
            }
        }
    }

    private static void add(IncidentFact fact, ReviewFrame frame, Figures era) {
        var said = era.said();
        said.add(Said.INCIDENT);
        fact.incident().detectionSource().ifPresent(source -> {
            said.add(Said.FINDER_KNOWN);
            if (source == DetectionSource.CLIENT) {
                said.add(Said.FOUND_BY_CLIENT);
            }
            if (source == DetectionSource.CLIENT || source == DetectionSource.THIRD_PARTY) {
                said.add(Said.FOUND_OUTSIDE);
            }
        });
        addTarget(fact, Milestone.REPLIED, frame, said, List.of(Said.REPLY_DUE, Said.REPLIED_IN_TIME));
        addTarget(fact, Milestone.RESOLVED, frame, said, List.of(Said.RESOLUTION_DUE, Said.RESOLVED_IN_TIME));
        addOrder(
                fact,
                GoodOrder.Rule.REPORTED_BEFORE_APOLOGY,
                frame,
                said,
                List.of(Said.APOLOGIZED, Said.REPORTED_FIRST));
        addOrder(fact, GoodOrder.Rule.HEARD_BEFORE_PROPOSAL, frame, said, List.of(Said.PROPOSED, Said.HEARD_FIRST));
        Stage.fromDetection(fact, Milestone.RESOLVED, frame)
                .ifPresent(stage -> era.resolution().add(stage.businessMinutes(frame), stage.reached()));
    }

    private static void addTarget(
            IncidentFact fact, Milestone milestone, ReviewFrame frame, Counts<Said> said, List<Said> ofAndDone) {
        Target.of(fact, milestone, frame)
                .map(target -> target.state(frame))
                .filter(state ->
                        state == Deadline.State.MET || state == Deadline.State.LATE || state == Deadline.State.OVERDUE)
                .ifPresent(state -> count(said, ofAndDone, state == Deadline.State.MET));
    }

    private static void addOrder(
            IncidentFact fact, GoodOrder.Rule rule, ReviewFrame frame, Counts<Said> said, List<Said> ofAndDone) {
        OrderTally.kept(rule, fact, frame).ifPresent(kept -> count(said, ofAndDone, kept));
    }

    private static void count(Counts<Said> said, List<Said> ofAndDone, boolean done) {
        said.add(ofAndDone.get(0));
        if (done) {
            said.add(ofAndDone.get(1));
        }
    }

    void merge(EraTally other) {
        other.figures.forEach((era, theirs) -> {
            of(era).said().merge(theirs.said());
            of(era).resolution().merge(theirs.resolution());
        });
    }

    private Figures of(Era era) {
        return figures.computeIfAbsent(era, key -> new Figures());
    }

    /** What was counted of one period. */
    Figures in(Era era) {
        return figures.getOrDefault(era, new Figures());
    }
}
