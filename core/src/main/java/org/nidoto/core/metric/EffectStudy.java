package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.metric.MeasureEffects.DepartmentEffect;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Member;
import org.nidoto.core.metric.MeasureEffects.Method;
import org.nidoto.core.metric.MeasureEffects.Sensitivity;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.DecreaseTest;
import org.nidoto.core.statistics.EffectVerdict;
import org.nidoto.core.statistics.EmpiricalBayesEffect;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Evidence;
import org.nidoto.core.statistics.PoissonRate;
import org.nidoto.core.statistics.StratifiedRateRatio;

/** Looks into the effect of one bundle of measures. */
final class EffectStudy {
    private static final int ENOUGH_UNITS = 2;

    private final MeasureBundle bundle;
    private final CausedIncidents incidents;
    private final Map<DepartmentCode, IncidentDays> happened;
    private final EffectSpan span;
    private final ReviewFrame frame;
    private final List<DepartmentEffect> departments;
    private final Optional<Judged> judged;

    /** What the verdict rests on. */
    private record Judged(Method method, Evidence evidence) {}

    EffectStudy(
            MeasureBundle bundle,
            CausedIncidents incidents,
            Set<DepartmentCode> planned,
            Optional<LocalDate> logBegins,
            Volumes volumes,
            ReviewFrame frame) {
        this.bundle = bundle;
        this.incidents = incidents;
        this.frame = frame;
        this.happened = incidents.against(bundle.representative(), Set.of());
        var units = new TreeSet<>(bundle.adopted().keySet());
        if (units.isEmpty()) {
            units.addAll(planned);
            units.addAll(happened.keySet());
        }
        this.span = EffectSpan.of(bundle, units, logBegins, volumes, frame);
        this.departments = units.stream()
                .map(department -> new DepartmentEffect(
                        frame.codes().label(department),
                        Optional.ofNullable(bundle.adopted().get(department)),
                        counts(department, happened)))
                .toList();
        this.judged = judge();
    }

    private BeforeAfter counts(DepartmentCode department, Map<DepartmentCode, IncidentDays> incidentDays) {
        var days = incidentDays.getOrDefault(department, IncidentDays.NONE);
        var inUse = span.inUse(department);
        return new BeforeAfter(
                inUse.map(days::within).orElse(0),
                span.exposure(department, inUse),
                span.baseline().map(days::within).orElse(0),
                span.exposure(department, span.baseline()));
    }

    private List<BeforeAfter> comparable() {
        return departments.stream()
                .map(DepartmentEffect::counts)
                .filter(BeforeAfter::isComparable)
                .toList();
    }

    /** The counts that are judged: of the departments that can be compared, or of all where none can. */
    private BeforeAfter pooled() {
        var strata = comparable();
        return sum(
                strata.isEmpty()
                        ? departments.stream().map(DepartmentEffect::counts).toList()
                        : strata);
    }

    private static BeforeAfter sum(Collection<BeforeAfter> counts) {
        return counts.stream().reduce(new BeforeAfter(0, 0, 0, 0), BeforeAfter::plus);
    }

    private Optional<Judged> judge() {
        var strata = comparable();
        if (strata.isEmpty()) {
            return Optional.empty();
        }
        var series = series();
        return series.steppedWedge()
                .map(evidence -> new Judged(Method.STEPPED_WEDGE, evidence))
                .or(() -> series.overdispersed().map(evidence -> new Judged(Method.OVERDISPERSED, evidence)))
                .or(() -> Optional.of(stratified(strata)));
    }

    private EffectSeries series() {
        return new EffectSeries(
                span, happened, bundle.adopted().keySet(), frame.rules().choices());
    }

    private static Judged stratified(List<BeforeAfter> strata) {
        var stratified = StratifiedRateRatio.of(strata);
        int informative = stratified.strata().size();
        var method = stratified.total() > StratifiedRateRatio.MOST_EVENTS && informative > 1
                ? Method.MANTEL_HAENSZEL
                : informative > 1 ? Method.STRATIFIED : Method.RATE_RATIO;
        return new Judged(method, stratified.evidence(Confidence.NINETY_FIVE));
    }

    /** The p-value that takes part in the family of tests; absent where nothing can be tested. */
    OptionalDouble p() {
        return judged.filter(it -> pooled().after() + pooled().before() > 0).stream()
                .mapToDouble(it -> it.evidence().p())
                .findFirst();
    }

    Effect effect(OptionalDouble adjustedP) {
        var choices = frame.rules().choices().effects();
        var rule = new EffectVerdict.Rule(
                choices.targetRatio(), choices.falseSignals(), choices.power(), choices.longestWait());
        var counts = pooled();
        var verdict = judged.map(it -> EffectVerdict.of(counts, it.evidence(), exposurePerDay(), adjustedP, rule))
                .orElseGet(() -> EffectVerdict.of(counts, 1, adjustedP, rule));
        return new Effect(
                bundle.measures().stream()
                        .map(measure -> new Member(measure.id(), measure.title(), measure.controlType()))
                        .toList(),
                bundle.representative().causes().stream()
                        .map(frame.codes()::label)
                        .toList(),
                bundle.decidedAt(),
                span.baseline(),
                span.followedTo(),
                span.byVolume(),
                departments,
                counts,
                judged.map(Judged::method),
                judged.map(it -> estimate(it.evidence())).orElse(Estimate.ABSENT),
                p(),
                adjustedP,
                verdict,
                quietDays(counts, rule),
                sensitivity(),
                series().phases(frame.rules().choices().charts().phasePoints()));
    }

    /** The critical count never falls as exposure grows, so that the first day can be searched for by halves. */
    private OptionalInt quietDays(BeforeAfter counts, EffectVerdict.Rule rule) {
        double perDay = exposurePerDay();
        if (!counts.isComparable() || !(perDay > 0)) {
            return OptionalInt.empty();
        }
        var test = new DecreaseTest(counts.before(), counts.exposureBefore(), rule.alpha() / 2);
        IntPredicate shows =
                day -> test.critical(counts.exposureAfter() + day * perDay).orElse(-1) >= counts.after();
        if (!shows.test(rule.lastDay())) {
            return OptionalInt.empty();
        }
        int from = 0;
        int to = rule.lastDay();
        while (from < to) {
            int middle = (from + to) / 2;
            if (shows.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return OptionalInt.of(to);
    }

    /** How fast work grows in the departments that are compared. */
    private double exposurePerDay() {
        double perDay = 0;
        for (var department : bundle.adopted().keySet()) {
            var inUse = span.inUse(department);
            if (inUse.isPresent() && counts(department, happened).isComparable()) {
                perDay += span.exposure(department, inUse) / inUse.get().days();
            }
        }
        return perDay;
    }

    private static Estimate estimate(Evidence evidence) {
        return Estimate.of(evidence.ratio(), Optional.of(evidence.interval()));
    }

    private Sensitivity sensitivity() {
        var strata = comparable();
        if (strata.isEmpty()) {
            return Sensitivity.NONE;
        }
        var triggers = bundle.triggers();
        var untriggered = incidents.against(bundle.representative(), triggers);
        var without = bundle.adopted().keySet().stream()
                .map(department -> counts(department, untriggered))
                .toList();
        int leftOut = sum(strata).before()
                - sum(without.stream().filter(BeforeAfter::isComparable).toList())
                        .before();
        var stratified = StratifiedRateRatio.of(strata);
        return new Sensitivity(
                stratified.total() > StratifiedRateRatio.MOST_EVENTS
                        ? Estimate.ABSENT
                        : estimate(stratified.exact(Confidence.NINETY_FIVE)),
                estimate(stratified.evidence(Confidence.NINETY_FIVE)),
                leftOut,
                estimate(StratifiedRateRatio.of(without).evidence(Confidence.NINETY_FIVE)),
                empiricalBayes(strata),
                series().interrupted());
    }

    /** Against what the departments' own and all departments' pasts together had led one to expect. */
    private Estimate empiricalBayes(List<BeforeAfter> strata) {
        var units = new TreeSet<>(incidents.departments());
        units.addAll(bundle.adopted().keySet());
        var reference = units.stream()
                .map(department -> counts(department, happened))
                .filter(counts -> counts.exposureBefore() > 0)
                .map(counts -> new PoissonRate(counts.before(), counts.exposureBefore()))
                .toList();
        if (reference.size() < ENOUGH_UNITS) {
            return Estimate.ABSENT;
        }
        return EmpiricalBayesEffect.of(reference, strata, 1)
                .map(effect -> Estimate.of(effect.ratio(), effect.interval(Confidence.NINETY_FIVE)))
                .orElse(Estimate.ABSENT);
    }
}
