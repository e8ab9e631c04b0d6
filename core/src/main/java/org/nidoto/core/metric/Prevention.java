package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;

/**
 * The prevention measures and their adoptions as they stood at the as-of instant.
 *
 * @param measures those decided by then, with canonical codes, in the order of decision
 * @param adoptions per measure and department
 */
record Prevention(List<PreventionMeasure> measures, Map<MeasureId, Map<DepartmentCode, Adoption>> adoptions) {
    Prevention {
        measures = List.copyOf(measures);
        adoptions = Map.copyOf(adoptions);
    }

    static Prevention of(List<PreventionMeasure> measures, List<Adoption> adoptions, ReviewFrame frame) {
        var day = frame.asOfDay();
        var known = measures.stream()
                .filter(measure -> !measure.decidedAt().isAfter(day))
                .map(measure -> canonical(measure, frame.codes(), day))
                .sorted(Comparator.comparing(PreventionMeasure::decidedAt).thenComparing(PreventionMeasure::id))
                .toList();
        var byMeasure = new TreeMap<MeasureId, Map<DepartmentCode, Adoption>>();
        for (var adoption : adoptions) {
            byMeasure
                    .computeIfAbsent(adoption.measure(), measure -> new TreeMap<>())
                    .put(frame.codes().canonical(adoption.department()), adoption.asOf(day));
        }
        return new Prevention(known, byMeasure);
    }

    private static PreventionMeasure canonical(PreventionMeasure measure, CodeBook codes, LocalDate asOf) {
        return new PreventionMeasure(
                measure.id(),
                measure.title(),
                measure.description(),
                measure.controlType(),
                measure.causes().stream().map(codes::canonical).toList(),
                measure.categories().stream().map(codes::canonical).toList(),
                measure.originIncidents(),
                measure.owner(),
                measure.decidedAt(),
                measure.dueAt(),
                measure.standardizedAt().filter(day -> !day.isAfter(asOf)),
                measure.effectCheckDue(),
                measure.cost());
    }

    /** The measure's adoptions by department. */
    Map<DepartmentCode, Adoption> adoptionsOf(PreventionMeasure measure) {
        return adoptions.getOrDefault(measure.id(), Map.of());
    }

    /** When the measure was adopted; empty where it was not. */
    static Optional<LocalDate> adoptedOn(Adoption adoption) {
        if (adoption instanceof Adoption.Adopted adopted) {
            return Optional.of(adopted.adoptedAt());
        }
        return adoption instanceof Adoption.Verified verified ? Optional.of(verified.adoptedAt()) : Optional.empty();
    }

    /** The first day on which any department adopted the measure. */
    Optional<LocalDate> firstAdopted(PreventionMeasure measure) {
        return adoptionsOf(measure).values().stream()
                .flatMap(adoption -> adoptedOn(adoption).stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether the measure is against incidents of this cause and category. */
    static boolean addresses(PreventionMeasure measure, CauseCode cause, CategoryCode category, CodeBook codes) {
        boolean inCategory =
                measure.categories().isEmpty() || measure.categories().contains(category);
        return inCategory && isWithinAny(cause, measure.causes(), codes);
    }

    private static boolean isWithinAny(CauseCode cause, Collection<CauseCode> nodes, CodeBook codes) {
        return nodes.stream().anyMatch(node -> codes.causes().isWithin(cause, node));
    }

    /** Whether the measure is against this node of the cause tree, something below it, or something above it. */
    static boolean concerns(PreventionMeasure measure, CauseCode node, CodeBook codes) {
        return isWithinAny(node, measure.causes(), codes)
                || measure.causes().stream().anyMatch(cause -> codes.causes().isWithin(cause, node));
    }

    /** Whether any measure is. */
    boolean concerns(CauseCode node, CodeBook codes) {
        return measures.stream().anyMatch(measure -> concerns(measure, node, codes));
    }
}
