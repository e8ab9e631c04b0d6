package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;

/**
 * A measure as a client hears of it: how far it is, and what happened at that client since.
 *
 * @param done departments that adopted it
 * @param targeted departments that are to adopt it, or ought to have considered it; waived ones are outside
 * @param firstAdopted when the first department adopted it; empty where none has
 * @param dueAt when the last department that has a date is to have it; empty where all have adopted it or none has a date
 * @param since this client's incidents with a cause that it is against, occurrence or escape, that happened on that day or later; empty
 *     where none has adopted it
 * @param effect what can be said of its effect over all clients together
 */
public record ClientMeasure(
        MeasureId id,
        String title,
        Optional<String> description,
        int done,
        int targeted,
        Optional<LocalDate> firstAdopted,
        Optional<LocalDate> dueAt,
        Optional<LocalDate> standardizedAt,
        Optional<Integer> since,
        Optional<Effect> effect) {
    private static final Set<State> DONE = EnumSet.of(State.ADOPTED, State.VERIFIED);

    /**
     * The measures against the causes of some of a client's incidents, each once, in the order in which the incidents name them.
     *
     * @param ofCases the measures of each of those incidents
     * @param incidents all incidents of the client, of all times
     * @param measures as known
     */
    public static List<ClientMeasure> of(
            List<List<CaseMeasure>> ofCases,
            List<IncidentFact> incidents,
            List<PreventionMeasure> measures,
            ReviewFrame frame) {
        var decided = new HashMap<MeasureId, PreventionMeasure>();
        Prevention.of(measures, List.of(), frame).measures().forEach(measure -> decided.put(measure.id(), measure));
        var once = new LinkedHashMap<MeasureId, CaseMeasure>();
        ofCases.forEach(ofCase -> ofCase.forEach(measure -> once.putIfAbsent(measure.id(), measure)));
        var all = new ArrayList<ClientMeasure>();
        once.values()
                .forEach(measure -> all.add(of(
                        measure,
                        incidents.stream()
                                .filter(incident -> isAgainst(decided.get(measure.id()), incident, frame))
                                .toList(),
                        frame)));
        return all;
    }

    private static boolean isAgainst(@Nullable PreventionMeasure measure, IncidentFact incident, ReviewFrame frame) {
        return measure != null
                && Stream.of(incident.occurrenceCause(), incident.escapeCause())
                        .flatMap(Optional::stream)
                        .filter(frame::isNamed)
                        .anyMatch(cause -> Prevention.addresses(
                                measure, cause, incident.incident().category(), frame.codes()));
    }

    private static ClientMeasure of(CaseMeasure measure, List<IncidentFact> addressed, ReviewFrame frame) {
        var targeted = measure.adoptions().stream()
                .filter(in -> in.state() != State.WAIVED)
                .toList();
        var first = targeted.stream().flatMap(in -> in.adoptedAt().stream()).min(LocalDate::compareTo);
        var open = targeted.stream().filter(in -> !DONE.contains(in.state())).toList();
        return new ClientMeasure(
                measure.id(),
                measure.title(),
                measure.description(),
                targeted.size() - open.size(),
                targeted.size(),
                first,
                open.stream()
                        .flatMap(in -> in.plannedAt().or(measure::dueAt).stream())
                        .max(LocalDate::compareTo),
                measure.standardizedAt(),
                first.map(day -> (int) addressed.stream()
                        .filter(incident -> !incident.incident()
                                .milestones()
                                .occurredOrDetected()
                                .date(frame.zone())
                                .isBefore(day))
                        .count()),
                measure.effect());
    }
}
