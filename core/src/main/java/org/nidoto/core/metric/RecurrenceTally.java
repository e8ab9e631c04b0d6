package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Moment;

/** From when to when each incident of all times lasted, and what it was about: what recurrences are found from. */
final class RecurrenceTally implements Serializable {
    private final Map<IncidentId, Lasted> incidents = new HashMap<>();
    private final Map<IncidentId, String> titlesOfPeriod = new HashMap<>();
    private final Shared<ClientCode> clients = new Shared<>();
    private final Shared<DepartmentCode> departments = new Shared<>();
    private final Shared<CategoryCode> categories = new Shared<>();
    private final Shared<CauseCode> causes = new Shared<>();
    private final Shared<LocalDate> days = new Shared<>();

    /**
     * One incident.
     *
     * @param cause its occurrence cause, as deep as the analysis went; {@code null} where none is named
     * @param start the day it occurred, or was detected where that is not known
     * @param end its last day, at least {@code start}; {@code null} while it is open
     * @param recurrenceOf the earlier incident that it names
     */
    record Lasted(
            ClientCode client,
            DepartmentCode department,
            CategoryCode category,
            @Nullable CauseCode cause,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable IncidentId recurrenceOf)
            implements Serializable {
        Optional<CauseCode> named() {
            return Optional.ofNullable(cause);
        }
    }

    void add(IncidentFact fact, ReviewFrame frame) {
        var zone = frame.zone();
        var occurred = fact.incident().milestones().occurredOrDetected().date(zone);
        var end = fact.ended(zone).map(moment -> latest(occurred, moment, frame));
        incidents.put(
                fact.id(),
                new Lasted(
                        clients.of(fact.client()),
                        departments.of(fact.department()),
                        categories.of(fact.incident().category()),
                        fact.occurrenceCause()
                                .filter(frame::isNamed)
                                .map(causes::of)
                                .orElse(null),
                        days.of(occurred),
                        end.map(days::of).orElse(null),
                        fact.incident()
                                .recurrenceOf()
                                .filter(earlier -> !earlier.equals(fact.id()))
                                .orElse(null)));
        if (frame.period().contains(fact.detectedOn())) {
            titlesOfPeriod.put(fact.id(), fact.incident().title());
        }
    }

    private static LocalDate latest(LocalDate start, Moment end, ReviewFrame frame) {
        var day = end.date(frame.zone());
        return day.isBefore(start) ? start : day;
    }

    void merge(RecurrenceTally other) {
        incidents.putAll(other.incidents);
        titlesOfPeriod.putAll(other.titlesOfPeriod);
    }

    Map<IncidentId, Lasted> incidents() {
        return Collections.unmodifiableMap(incidents);
    }

    /** The titles of the incidents that were detected in the period. */
    Map<IncidentId, String> titlesOfPeriod() {
        return Collections.unmodifiableMap(titlesOfPeriod);
    }
}
