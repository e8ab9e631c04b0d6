package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.AdoptionProgress.MeasureRow;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;

/**
 * A measure as one incident's reports tell it: it arose from the incident, or is against one of its causes.
 *
 * @param origin whether the incident gave rise to it
 * @param againstOccurrence whether it is against the incident's occurrence cause
 * @param againstEscape whether it is against the incident's escape cause
 * @param standardizedAt when it became the rule; empty while it has not by the as-of instant
 * @param effectCheckDue when its effect is to be checked
 * @param adoptions every department that is to adopt it, did, was waived, or ought to have considered it, as the company lists them
 * @param effect what can be said of its effect; a measure that is judged in a bundle shares it
 */
public record CaseMeasure(
        MeasureId id,
        String title,
        Optional<String> description,
        ControlType controlType,
        Optional<String> owner,
        boolean origin,
        boolean againstOccurrence,
        boolean againstEscape,
        LocalDate decidedAt,
        Optional<LocalDate> dueAt,
        Optional<LocalDate> standardizedAt,
        Optional<LocalDate> effectCheckDue,
        List<InDepartment> adoptions,
        Optional<Effect> effect) {
    public CaseMeasure {
        adoptions = List.copyOf(adoptions);
    }

    /**
     * The measure in one department.
     *
     * @param plannedAt when the department plans or planned to adopt it
     * @param adoptedAt when it did, by the as-of instant
     * @param verifiedAt when it was seen to be in use
     * @param waivedBecause why the department needs none of it
     */
    public record InDepartment(
            Label department,
            State state,
            Optional<LocalDate> plannedAt,
            Optional<LocalDate> adoptedAt,
            Optional<LocalDate> verifiedAt,
            Optional<String> waivedBecause) {}

    /** The measures of one incident, those that arose from it first, then in the order of decision. */
    public static List<CaseMeasure> of(
            IncidentFact fact,
            List<PreventionMeasure> measures,
            List<Adoption> adoptions,
            AdoptionProgress progress,
            MeasureEffects effects,
            ReviewFrame frame) {
        var reading = new Reading(Prevention.of(measures, adoptions, frame), progress, effects, frame);
        return reading.prevention().measures().stream()
                .map(measure -> reading.of(fact, measure))
                .filter(measure -> measure.origin() || measure.againstOccurrence() || measure.againstEscape())
                .sorted(Comparator.comparing(CaseMeasure::origin).reversed())
                .toList();
    }

    /** What a measure's line is read from. */
    private record Reading(
            Prevention prevention, AdoptionProgress progress, MeasureEffects effects, ReviewFrame frame) {
        CaseMeasure of(IncidentFact fact, PreventionMeasure measure) {
            return new CaseMeasure(
                    measure.id(),
                    measure.title(),
                    measure.description(),
                    measure.controlType(),
                    measure.owner(),
                    measure.originIncidents().contains(fact.id()),
                    isAgainst(measure, fact.occurrenceCause(), fact),
                    isAgainst(measure, fact.escapeCause(), fact),
                    measure.decidedAt(),
                    measure.dueAt(),
                    measure.standardizedAt(),
                    measure.effectCheckDue(),
                    inDepartments(measure),
                    effects.effects().stream()
                            .filter(effect -> effect.measures().stream()
                                    .anyMatch(member -> member.id().equals(measure.id())))
                            .findFirst());
        }

        private boolean isAgainst(PreventionMeasure measure, Optional<CauseCode> cause, IncidentFact fact) {
            return cause.filter(frame::isNamed).stream()
                    .anyMatch(named ->
                            Prevention.addresses(measure, named, fact.incident().category(), frame.codes()));
        }

        private List<InDepartment> inDepartments(PreventionMeasure measure) {
            Map<DepartmentCode, State> states = progress.measures().stream()
                    .filter(row -> row.id().equals(measure.id()))
                    .findFirst()
                    .map(MeasureRow::cells)
                    .orElse(Map.of());
            var departments = new TreeSet<DepartmentCode>(frame.departmentOrder());
            departments.addAll(states.keySet());
            var adoptions = prevention.adoptionsOf(measure);
            return departments.stream()
                    .map(department -> inDepartment(
                            department,
                            states.getOrDefault(department, State.NOT_CONSIDERED),
                            Optional.ofNullable(adoptions.get(department))))
                    .toList();
        }

        private InDepartment inDepartment(DepartmentCode department, State state, Optional<Adoption> adoption) {
            return new InDepartment(
                    frame.codes().label(department),
                    state,
                    adoption.flatMap(Adoption::plannedAt),
                    adoption.flatMap(Prevention::adoptedOn),
                    adoption.filter(Adoption.Verified.class::isInstance)
                            .map(verified -> ((Adoption.Verified) verified).verifiedAt()),
                    adoption.filter(Adoption.Waived.class::isInstance)
                            .map(waived -> ((Adoption.Waived) waived).because()));
        }
    }
}
