package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.Label;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.EffectVerdict;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.TestFamily;
import org.nidoto.core.statistics.Verdict;

/**
 * Whether the prevention measures worked (効果確認) by the as-of instant.
 *
 * <p>What counts are incidents whose cause a measure addresses, by the day they occurred, or were detected where that is not known. Before
 * are the twelve months up to the decision, as far as the log reaches back, the triggers included; after are the days that follow the
 * adoption, department by department; the days between belong to neither side.
 *
 * @param effects every bundle of measures decided by the as-of instant, in the order of decision
 * @param family how many of them were tested, hence corrected for together
 */
public record MeasureEffects(List<Effect> effects, int family) {
    /** No measures. */
    public static final MeasureEffects NONE = new MeasureEffects(List.of(), 0);

    public MeasureEffects {
        effects = List.copyOf(effects);
    }

    static MeasureEffects of(
            RecurrenceTally tally,
            Optional<LocalDate> logBegins,
            Prevention prevention,
            Volumes volumes,
            ReviewFrame frame) {
        var choices = frame.rules().choices().effects();
        var bundles = MeasureBundle.of(prevention, choices.bundleDays());
        var triggers =
                bundles.stream().flatMap(bundle -> bundle.triggers().stream()).collect(Collectors.toSet());
        var incidents = new CausedIncidents(tally, triggers, frame.codes());
        var studies = bundles.stream()
                .map(bundle -> new EffectStudy(
                        bundle,
                        incidents,
                        prevention.adoptionsOf(bundle.representative()).keySet(),
                        logBegins,
                        volumes,
                        frame))
                .toList();
        var pValues = studies.stream().map(EffectStudy::p).toList();
        var adjusted = new TestFamily(pValues).benjaminiHochberg();
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < studies.size(); i++) {
            effects.add(studies.get(i).effect(adjusted.get(i)));
        }
        return new MeasureEffects(effects, (int)
                pValues.stream().filter(OptionalDouble::isPresent).count());
    }

    /** How many bundles have the verdict. */
    public int count(Verdict verdict) {
        return (int) effects.stream()
                .filter(effect -> effect.verdict().verdict() == verdict)
                .count();
    }

    /** How many bundles at least one department has adopted. */
    public int adopted() {
        return (int) effects.stream()
                .filter(effect -> effect.firstAdopted().isPresent())
                .count();
    }

    /** What the verdict's ratio was made by. */
    public enum Method {
        /** One department: conditional binomial, mid-p. */
        RATE_RATIO,
        /** Several departments, each its own control: exact conditional, mid-p. */
        STRATIFIED,
        /** The same for more incidents than that can take. */
        MANTEL_HAENSZEL,
        /** Departments adopted one after the other: Poisson regression with department, month and adoption. */
        STEPPED_WEDGE,
        /** Many incidents whose months scatter more than chance has it: quasi-Poisson with Student's t. */
        OVERDISPERSED
    }

    /**
     * One measure, or a bundle of them that is judged as one.
     *
     * @param measures at least one, in the order of decision
     * @param causes the causes they are against
     * @param decidedAt when the first of them was decided
     * @param baseline the days before; empty where the log begins after the decision
     * @param followedTo the last day counted; before the as-of day where later volumes are not known yet
     * @param byVolume whether rates are per volume of work; if not, per day
     * @param departments those that adopted; where none has, those that should
     * @param counts of the departments that can be compared, together
     * @param method what {@code ratio} was made by; empty where nothing can be compared
     * @param ratio rate after over rate before; absent where nothing can be compared or nothing happened before
     * @param p two-sided, for the ratio being 1; empty where nothing could be tested
     * @param adjustedP the same after Benjamini–Hochberg over all bundles
     * @param quietDays days from the last day counted on without an incident that would show a decrease, by the pooled counts and this test
     *     alone; 0 where it shows already, empty where nobody would wait so long
     * @param phases the adopters' incidents a month as control charts, one up to the first adoption and one from each on
     */
    public record Effect(
            List<Member> measures,
            List<Label> causes,
            LocalDate decidedAt,
            Optional<ReviewPeriod> baseline,
            LocalDate followedTo,
            boolean byVolume,
            List<DepartmentEffect> departments,
            BeforeAfter counts,
            Optional<Method> method,
            Estimate ratio,
            OptionalDouble p,
            OptionalDouble adjustedP,
            EffectVerdict verdict,
            OptionalInt quietDays,
            Sensitivity sensitivity,
            List<Phase> phases) {
        public Effect {
            measures = List.copyOf(measures);
            causes = List.copyOf(causes);
            departments = List.copyOf(departments);
            phases = List.copyOf(phases);
        }

        /** When the first department adopted; empty where none has. */
        public Optional<LocalDate> firstAdopted() {
            return departments.stream()
                    .flatMap(department -> department.adopted().stream())
                    .min(LocalDate::compareTo);
        }
    }

    /**
     * A stretch of months between adoptions.
     *
     * @param counts incidents of each month
     * @param center the mean count a month with its exact limits
     * @param onTrial whether it is too short for its limits to be final (暫定限界)
     * @param signals months outside the limits
     */
    public record Phase(
            YearMonth from,
            YearMonth to,
            List<Integer> counts,
            Estimate center,
            boolean onTrial,
            List<YearMonth> signals) {
        public Phase {
            counts = List.copyOf(counts);
            signals = List.copyOf(signals);
        }
    }

    /** One measure of a bundle. */
    public record Member(MeasureId id, String title, ControlType controlType) {}

    /**
     * One department.
     *
     * @param adopted when the last measure of the bundle came into use there; empty while it has not
     * @param counts its incidents of the causes, and its volume of work or days
     */
    public record DepartmentEffect(Label department, Optional<LocalDate> adopted, BeforeAfter counts) {}

    /**
     * The ratio by other lights, for the annex.
     *
     * @param exact by exact tails; absent for more incidents than that can take
     * @param stratified each department its own control, whatever the verdict rests on
     * @param triggers incidents before the decision that gave rise to the measures
     * @param withoutTriggers the stratified ratio without them
     * @param empiricalBayes against what would have been expected of departments that were chosen because they were bad (Hauer 1997); absent
     *     with fewer than two departments
     * @param interrupted the step at adoption apart from the trend before; absent where the series is too short
     */
    public record Sensitivity(
            Estimate exact,
            Estimate stratified,
            int triggers,
            Estimate withoutTriggers,
            Estimate empiricalBayes,
            Estimate interrupted) {
        static final Sensitivity NONE =
                new Sensitivity(Estimate.ABSENT, Estimate.ABSENT, 0, Estimate.ABSENT, Estimate.ABSENT, Estimate.ABSENT);
    }
}
