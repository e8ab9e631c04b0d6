package org.nidoto.core.metric;

import java.util.ArrayList;
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
    private final Map<About, Map<DepartmentCode, List<Long>>> days = new HashMap<>();
    private final Set<DepartmentCode> departments = new TreeSet<>();
    private final Map<IncidentId, Lasted> triggers;
    private final CodeBook codes;

    private record About(CauseCode cause, CategoryCode category) {}

    /** @param triggers those that may be left out */
    CausedIncidents(RecurrenceTally incidents, Set<IncidentId> triggers, CodeBook codes) {
        this.triggers = incidents.of(triggers);
        this.codes = codes;
        incidents.forEach(this::add);
    }

    private void add(Lasted incident) {
        incident.named()
                .ifPresent(
                        cause -> days.computeIfAbsent(new About(cause, incident.category()), about -> new HashMap<>())
                                .computeIfAbsent(incident.department(), department -> new ArrayList<>())
                                .add(incident.start().toEpochDay()));
        departments.add(incident.department());
    }

    /** Departments that had an incident of any kind, by code. */
    Set<DepartmentCode> departments() {
        return departments;
    }

    /** When the incidents that a measure is against happened, by department, some triggers left out. */
    NavigableMap<DepartmentCode, IncidentDays> against(PreventionMeasure measure, Set<IncidentId> leftOut) {
        var byDepartment = new TreeMap<DepartmentCode, List<Long>>();
        days.forEach((about, ofDepartments) -> {
            if (Prevention.addresses(measure, about.cause(), about.category(), codes)) {
                ofDepartments.forEach((department, its) -> byDepartment
                        .computeIfAbsent(department, code -> new ArrayList<>())
                        .addAll(its));
            }
        });
        leftOut.forEach(id -> leaveOut(id, measure, byDepartment));
        var sorted = new TreeMap<DepartmentCode, IncidentDays>();
        byDepartment.forEach((department, its) -> sorted.put(department, IncidentDays.of(its)));
        return sorted;
    }

    private void leaveOut(IncidentId id, PreventionMeasure measure, Map<DepartmentCode, List<Long>> byDepartment) {
        var incident = triggers.get(id);
        if (incident != null
                && incident.named()
                        .filter(cause -> Prevention.addresses(measure, cause, incident.category(), codes))
                        .isPresent()) {
            byDepartment.computeIfPresent(incident.department(), (department, its) -> {
                its.remove(incident.start().toEpochDay());
                return its;
            });
        }
    }
}
