package org.nidoto.core.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.RecurrenceTally.Lasted;
import org.nidoto.core.prevention.PreventionMeasure;

/** The incidents of all times by what they were about: sorted once, asked once for each measure. */
final class CausedIncidents {
    private final Map<About, List<Happened>> byKind = new HashMap<>();
    private final Set<DepartmentCode> departments = new TreeSet<>();
    private final CodeBook codes;

    private record About(CauseCode cause, CategoryCode category) {}

    private record Happened(IncidentId id, DepartmentCode department, long day) {}

    CausedIncidents(Map<IncidentId, Lasted> incidents, CodeBook codes) {
        this.codes = codes;
        incidents.forEach((id, incident) -> {
            departments.add(incident.department());
            incident.named()
                    .ifPresent(cause -> byKind.computeIfAbsent(
                                    new About(cause, incident.category()), about -> new ArrayList<>())
                            .add(new Happened(
                                    id, incident.department(), incident.start().toEpochDay())));
        });
    }

    /** Departments that had an incident of any kind, by code. */
    Set<DepartmentCode> departments() {
        return departments;
    }

    /** When the incidents that a measure is against happened, by department, some incidents left out. */
    NavigableMap<DepartmentCode, IncidentDays> against(PreventionMeasure measure, Collection<IncidentId> leftOut) {
        var byDepartment = new TreeMap<DepartmentCode, List<Long>>();
        byKind.forEach((about, incidents) -> {
            if (Prevention.addresses(measure, about.cause(), about.category(), codes)) {
                for (var incident : incidents) {
                    if (!leftOut.contains(incident.id())) {
                        byDepartment
                                .computeIfAbsent(incident.department(), department -> new ArrayList<>())
                                .add(incident.day());
                    }
                }
            }
        });
        var days = new TreeMap<DepartmentCode, IncidentDays>();
        byDepartment.forEach((department, list) -> days.put(department, IncidentDays.of(list)));
        return days;
    }
}
