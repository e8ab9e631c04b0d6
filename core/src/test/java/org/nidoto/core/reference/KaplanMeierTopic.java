package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.FollowUp;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.KaplanMeier;
import org.nidoto.core.statistics.RestrictedMean;
import org.nidoto.core.statistics.SurvivalStep;

/** 10: time to a milestone with what is still open. */
final class KaplanMeierTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var curve = KaplanMeier.of(
                given.rows().stream().map(KaplanMeierTopic::followUp).toList());
        var confidence = given.confidence();
        var answer = answer(
                "n", curve.n(),
                "events", curve.events(),
                "censored", curve.censored(),
                "rows",
                        curve.steps().stream()
                                .map(step -> row(step, confidence))
                                .toList(),
                "quantiles", curve.n() == 0 ? List.of() : quantiles(given, curve),
                "at",
                        DoubleStream.of(given.numbers("at"))
                                .mapToObj(time -> at(curve, time, confidence))
                                .toList());
        given.number("tau")
                .ifPresent(tau -> answer.put("rmst", curve.restrictedMean(tau).map(KaplanMeierTopic::rmst)));
        return answer;
    }

    static FollowUp followUp(Row row) {
        double time = row.number("time");
        return row.integer("event") == 1 ? FollowUp.reached(time) : FollowUp.open(time);
    }

    private static Map<String, Object> row(SurvivalStep step, Confidence confidence) {
        var band = step.band(confidence);
        return answer(
                "time", step.time(),
                "n_risk", step.atRisk(),
                "n_event", step.events(),
                "surv", step.surviving(),
                "se", step.standardError(),
                "lower", band.map(Interval::lower),
                "upper", band.map(Interval::upper));
    }

    private static List<Map<String, Object>> quantiles(ReferenceCase given, KaplanMeier curve) {
        var probs = given.list("probs").isEmpty() ? new double[] {0.5, 0.8, 0.9} : given.numbers("probs");
        return DoubleStream.of(probs)
                .mapToObj(p -> {
                    var quantile = curve.quantile(p, given.confidence());
                    return answer(
                            "p", p,
                            "value", quantile.value(),
                            "lower", quantile.lower(),
                            "upper", quantile.upper());
                })
                .toList();
    }

    private static Map<String, Object> at(KaplanMeier curve, double time, Confidence confidence) {
        var reading = curve.at(time);
        var band = reading.band(confidence);
        return answer(
                "time", time,
                "surv", reading.surviving(),
                "lower", band.map(Interval::lower),
                "upper", band.map(Interval::upper),
                "n_risk", reading.atRisk());
    }

    private static Map<String, Object> rmst(RestrictedMean mean) {
        return answer("tau", mean.horizon(), "mean", mean.mean(), "se", mean.standardError());
    }
}
