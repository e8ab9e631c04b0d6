package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.statistics.Proportion;

/** Counts incidents by the day of their detection, and who found those of the period. */
final class VolumeTally implements Serializable {
    private final Counts<LocalDate> detected = new Counts<>();
    private final Counts<LocalDate> cancelled = new Counts<>();
    private final Counts<DetectionSource> found = new Counts<>();
    private final Counts<KindOfDay> kinds = new Counts<>();

    /** What happened, and on which day of the week it was noticed. */
    record KindOfDay(CategoryCode category, DayOfWeek day) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        detected.add(fact.detectedOn());
        if (frame.period().contains(fact.detectedOn())) {
            fact.incident().detectionSource().ifPresent(found::add);
            kinds.add(
                    new KindOfDay(fact.incident().category(), fact.detectedOn().getDayOfWeek()));
        }
    }

    /** Counts an incident that was taken back; it is in no other figure. */
    void addCancelled(IncidentFact fact) {
        cancelled.add(fact.detectedOn());
    }

    void merge(VolumeTally other) {
        detected.merge(other.detected);
        cancelled.merge(other.cancelled);
        found.merge(other.found);
        kinds.merge(other.kinds);
    }

    /** The period's incidents by category and day of the week. */
    Counts<KindOfDay> kinds() {
        return kinds;
    }

    int detectedIn(ReviewPeriod days) {
        return detected.where(days::contains);
    }

    int cancelledIn(ReviewPeriod days) {
        return cancelled.where(days::contains);
    }

    /** The month in which the log begins; empty where it holds nothing. */
    Optional<YearMonth> firstMonth() {
        return detected.keys().stream().min(Comparator.naturalOrder()).map(YearMonth::from);
    }

    /** The days after the given one on which incidents were detected, each as often as there were, in order. */
    List<LocalDate> detectedSince(LocalDate day) {
        return detected.asMap().entrySet().stream()
                .filter(count -> count.getKey().isAfter(day))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(count -> Collections.nCopies(count.getValue(), count.getKey()).stream())
                .toList();
    }

    /** The day of the first incident known; empty where the log holds nothing. */
    Optional<LocalDate> firstDay() {
        return detected.keys().stream().min(Comparator.naturalOrder());
    }

    Proportion foundByClient() {
        return new Proportion(found.of(DetectionSource.CLIENT), found.where(source -> true));
    }

    Proportion foundOutside() {
        int outside = found.of(DetectionSource.CLIENT) + found.of(DetectionSource.THIRD_PARTY);
        return new Proportion(outside, found.where(source -> true));
    }
}
