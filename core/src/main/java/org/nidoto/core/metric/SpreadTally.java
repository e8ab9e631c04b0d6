package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.DepartmentCode;

/** Where incidents of which cause happened last: which departments run the risk that a measure is against. */
final class SpreadTally implements Serializable {
    private final Map<Risk, LocalDate> lastDetected = new HashMap<>();

    record Risk(DepartmentCode department, CauseCode cause, CategoryCode category) implements Serializable {}

    void add(IncidentFact fact) {
        fact.occurrenceCause()
                .ifPresent(cause ->
                        keep(new Risk(fact.department(), cause, fact.incident().category()), fact.detectedOn()));
    }

    private void keep(Risk risk, LocalDate day) {
        lastDetected.merge(risk, day, (one, other) -> one.isAfter(other) ? one : other);
    }

    void merge(SpreadTally other) {
        other.lastDetected.forEach(this::keep);
    }

    /** When an incident of each cause and category was last detected in each department. */
    Map<Risk, LocalDate> lastDetected() {
        return Collections.unmodifiableMap(lastDetected);
    }
}
