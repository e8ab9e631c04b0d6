package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.statistics.Deadline;
import org.nidoto.core.statistics.Proportion;

/** Counts the minutes that incidents took from step to step, and the targets they met. */
final class ResponseTally implements Serializable {
    final Map<Milestone, Clocks> fromDetection = new EnumMap<>(Milestone.class);
    final Map<Milestone, Clocks> betweenStages = new EnumMap<>(Milestone.class);
    final Map<YearMonth, CensoredMinutes> toResolution = new TreeMap<>();
    private final CensoredMinutes previousResolution = new CensoredMinutes();
    final Counts<Targeted> targets = new Counts<>();
    private int moments;
    private int datesAlone;
    private int midnights;

    /** The same stage on both clocks. */
    record Clocks(CensoredMinutes business, CensoredMinutes elapsed) implements Serializable {
        Clocks() {
            this(new CensoredMinutes(), new CensoredMinutes());
        }

        void add(Stage stage, ReviewFrame frame) {
            business.add(stage.businessMinutes(frame), stage.reached());
            elapsed.add(stage.elapsedMinutes(), stage.reached());
        }

        Clocks merge(Clocks other) {
            business.merge(other.business);
            elapsed.merge(other.elapsed);
            return this;
        }
    }

    record Targeted(Milestone milestone, Deadline.State state) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        if (frame.period().contains(fact.detectedOn())) {
            addStages(fact, frame);
            addTargets(fact, frame);
            moments += fact.reached().size();
            datesAlone += (int) fact.reached().values().stream()
                    .filter(moment -> moment instanceof Moment.Day)
                    .count();
            midnights += (int) fact.reached().values().stream()
                    .filter(moment -> isMidnight(moment, frame))
                    .count();
        }
        addResolution(fact, frame);
    }

    /** Counts of an incident of the frame's period what periods are compared by: business time from detection, and targets. */
    void addCompared(IncidentFact fact, ReviewFrame frame) {
        for (var milestone : Milestone.values()) {
            if (milestone.compareTo(Milestone.DETECTED) > 0) {
                Stage.fromDetection(fact, milestone, frame)
                        .ifPresent(stage -> clocks(fromDetection, milestone)
                                .business()
                                .add(stage.businessMinutes(frame), stage.reached()));
            }
        }
        addTargets(fact, frame);
    }

    private static boolean isMidnight(Moment moment, ReviewFrame frame) {
        return moment instanceof Moment.Timed timed
                && timed.at().atZone(frame.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private void addStages(IncidentFact fact, ReviewFrame frame) {
        for (var milestone : Milestone.values()) {
            if (milestone.compareTo(Milestone.DETECTED) > 0) {
                Stage.fromDetection(fact, milestone, frame)
                        .ifPresent(stage -> clocks(fromDetection, milestone).add(stage, frame));
            }
            Stage.fromMilestoneBefore(fact, milestone, frame)
                    .ifPresent(stage -> clocks(betweenStages, milestone).add(stage, frame));
        }
    }

    private static Clocks clocks(Map<Milestone, Clocks> stages, Milestone milestone) {
        return stages.computeIfAbsent(milestone, key -> new Clocks());
    }

    private void addTargets(IncidentFact fact, ReviewFrame frame) {
        for (var milestone : frame.rules().targets().keySet()) {
            Target.of(fact, milestone, frame)
                    .ifPresent(target -> targets.add(new Targeted(milestone, target.state(frame))));
        }
    }

    private void addResolution(IncidentFact fact, ReviewFrame frame) {
        var month = YearMonth.from(fact.detectedOn());
        if (!frame.shows(month) && !frame.previous().contains(fact.detectedOn())) {
            return;
        }
        Stage.fromDetection(fact, Milestone.RESOLVED, frame).ifPresent(stage -> {
            long minutes = stage.businessMinutes(frame);
            if (frame.shows(month)) {
                toResolution
                        .computeIfAbsent(month, key -> new CensoredMinutes())
                        .add(minutes, stage.reached());
            }
            if (frame.previous().contains(fact.detectedOn())) {
                previousResolution.add(minutes, stage.reached());
            }
        });
    }

    void merge(ResponseTally other) {
        other.fromDetection.forEach(
                (milestone, clocks) -> clocks(fromDetection, milestone).merge(clocks));
        other.betweenStages.forEach(
                (milestone, clocks) -> clocks(betweenStages, milestone).merge(clocks));
        other.toResolution.forEach((month, minutes) -> toResolution
                .computeIfAbsent(month, key -> new CensoredMinutes())
                .merge(minutes));
        previousResolution.merge(other.previousResolution);
        targets.merge(other.targets);
        moments += other.moments;
        datesAlone += other.datesAlone;
        midnights += other.midnights;
    }

    /** Milestones of the period's incidents given by date alone, of all given. */
    Proportion datesAlone() {
        return new Proportion(datesAlone, moments);
    }

    /** Those of them given at midnight sharp, of those given with a time: a day that was written as a time, more often than not. */
    Proportion atMidnight() {
        return new Proportion(midnights, moments - datesAlone);
    }

    /** Business minutes from detection to resolution, of the period's incidents. */
    CensoredMinutes resolution() {
        return fromDetection.getOrDefault(Milestone.RESOLVED, new Clocks()).business();
    }

    /** The same of the period before. */
    CensoredMinutes previousResolution() {
        return previousResolution;
    }
}
