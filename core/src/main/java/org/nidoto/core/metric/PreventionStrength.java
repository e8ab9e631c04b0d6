package org.nidoto.core.metric;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.PreventionMeasure;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.Rollout;

/**
 * How strong the measures are, and how fast they took hold, over all measures decided by the as-of instant.
 *
 * @param byType measures of each control type (対策の型), strong to weak
 * @param strong measures that change the work itself, of all
 * @param standardized measures that became the rule (標準化), of those adopted anywhere
 * @param daysToStandardize days from the first adoption to standardisation; those not standardised are censored at the as-of day
 * @param daysToAdopt days from decision to adoption, department by department, waived ones left out; open ones censored alike
 * @param adoptedOnTime departments that adopted by the due date, of those that did or are overdue
 */
public record PreventionStrength(
        List<TypeCount> byType,
        Proportion strong,
        Proportion standardized,
        Distribution daysToStandardize,
        Distribution daysToAdopt,
        Proportion adoptedOnTime) {
    public PreventionStrength {
        byType = List.copyOf(byType);
    }

    static PreventionStrength of(Prevention prevention, ReviewFrame frame) {
        var measures = prevention.measures();
        var types = new ArrayList<TypeCount>();
        for (var type : ControlType.values()) {
            types.add(new TypeCount(type, (int) measures.stream()
                    .filter(measure -> measure.controlType() == type)
                    .count()));
        }
        var toStandard = new CensoredMinutes();
        int adopted = 0;
        int standardized = 0;
        for (var measure : measures) {
            var first = prevention.firstAdopted(measure);
            if (first.isPresent()) {
                adopted++;
                standardized += measure.standardizedAt().isPresent() ? 1 : 0;
                var end = measure.standardizedAt().orElse(frame.asOfDay());
                toStandard.add(
                        Math.max(0, ChronoUnit.DAYS.between(first.get(), end)),
                        measure.standardizedAt().isPresent());
            }
        }
        var rollout = Rollout.of(targets(prevention), frame.asOfDay());
        return new PreventionStrength(
                types,
                new Proportion(
                        (int) measures.stream()
                                .filter(measure -> measure.controlType().strong())
                                .count(),
                        measures.size()),
                new Proportion(standardized, adopted),
                toStandard.distribution(frame),
                daysToAdopt(rollout, frame),
                rollout.onTime());
    }

    /** Departments that adopted by the due date, of those whose due date lies in the period and has come. */
    static Proportion onTime(Prevention prevention, ReviewPeriod dueIn, ReviewFrame frame) {
        var due = targets(prevention).stream()
                .filter(target -> target.due().filter(dueIn::contains).isPresent())
                .toList();
        return Rollout.of(due, frame.asOfDay()).onTime();
    }

    private static List<Rollout.Target> targets(Prevention prevention) {
        var targets = new ArrayList<Rollout.Target>();
        for (var measure : prevention.measures()) {
            new TreeMap<>(prevention.adoptionsOf(measure))
                    .values().stream()
                            .filter(adoption -> !(adoption instanceof Adoption.Waived))
                            .map(adoption -> target(measure, adoption))
                            .forEach(targets::add);
        }
        return targets;
    }

    private static Rollout.Target target(PreventionMeasure measure, Adoption adoption) {
        return new Rollout.Target(
                0, measure.decidedAt(), adoption.plannedAt().or(measure::dueAt), Prevention.adoptedOn(adoption));
    }

    private static Distribution daysToAdopt(Rollout rollout, ReviewFrame frame) {
        var days = new CensoredMinutes();
        for (var target : rollout.targets()) {
            var end = target.adopted().orElse(rollout.asOf());
            days.add(
                    Math.max(0, ChronoUnit.DAYS.between(target.decided(), end)),
                    target.adopted().isPresent());
        }
        return days.distribution(frame);
    }

    /** How many measures are of the type. */
    public record TypeCount(ControlType type, int measures) {}
}
