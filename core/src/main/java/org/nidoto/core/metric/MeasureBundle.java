package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.prevention.PreventionMeasure;

/**
 * Measures whose effects cannot be told apart (施策群), because the same departments adopted them within a few days of each other for the
 * same causes; usually a single one.
 *
 * @param measures in the order of decision
 * @param adopted when the last of them came into use, by department
 */
record MeasureBundle(List<PreventionMeasure> measures, NavigableMap<DepartmentCode, LocalDate> adopted) {
    /** All measures in bundles, in the order of decision. */
    static List<MeasureBundle> of(Prevention prevention, int withinDays) {
        var bundles = new ArrayList<Growing>();
        for (var measure : prevention.measures()) {
            var adopted = adopted(prevention, measure);
            bundles.stream()
                    .filter(bundle -> bundle.takes(measure, adopted, withinDays))
                    .findFirst()
                    .orElseGet(() -> {
                        var started = new Growing(new ArrayList<>(), adopted, new TreeMap<>(adopted));
                        bundles.add(started);
                        return started;
                    })
                    .add(measure, adopted);
        }
        return bundles.stream()
                .map(bundle -> new MeasureBundle(List.copyOf(bundle.measures), bundle.last))
                .toList();
    }

    private static NavigableMap<DepartmentCode, LocalDate> adopted(Prevention prevention, PreventionMeasure measure) {
        var days = new TreeMap<DepartmentCode, LocalDate>();
        prevention
                .adoptionsOf(measure)
                .forEach((department, adoption) ->
                        Prevention.adoptedOn(adoption).ifPresent(day -> days.put(department, day)));
        return days;
    }

    /** A bundle while it is put together. */
    private record Growing(
            List<PreventionMeasure> measures,
            NavigableMap<DepartmentCode, LocalDate> first,
            NavigableMap<DepartmentCode, LocalDate> last) {
        boolean takes(PreventionMeasure other, NavigableMap<DepartmentCode, LocalDate> adopted, int withinDays) {
            var own = measures.get(0);
            return !adopted.isEmpty()
                    && Set.copyOf(own.causes()).equals(Set.copyOf(other.causes()))
                    && Set.copyOf(own.categories()).equals(Set.copyOf(other.categories()))
                    && first.keySet().equals(adopted.keySet())
                    && adopted.entrySet().stream().allMatch(one -> isNear(one.getKey(), one.getValue(), withinDays));
        }

        private boolean isNear(DepartmentCode department, LocalDate day, int withinDays) {
            return isNear(first.getOrDefault(department, day), day, withinDays)
                    && isNear(last.getOrDefault(department, day), day, withinDays);
        }

        private static boolean isNear(LocalDate one, LocalDate other, int withinDays) {
            return Math.abs(ChronoUnit.DAYS.between(one, other)) <= withinDays;
        }

        void add(PreventionMeasure measure, NavigableMap<DepartmentCode, LocalDate> adopted) {
            measures.add(measure);
            adopted.forEach((department, day) -> {
                first.merge(department, day, (one, other) -> one.isBefore(other) ? one : other);
                last.merge(department, day, (one, other) -> one.isAfter(other) ? one : other);
            });
        }
    }

    PreventionMeasure representative() {
        return measures.get(0);
    }

    /** When the first of them was decided. */
    LocalDate decidedAt() {
        return representative().decidedAt();
    }

    /** The incidents that gave rise to any of them. */
    Set<IncidentId> triggers() {
        var triggers = new HashSet<IncidentId>();
        measures.forEach(measure -> triggers.addAll(measure.originIncidents()));
        return triggers;
    }
}
