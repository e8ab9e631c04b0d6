package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.statistics.GammaPoisson;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.PoissonRate;

/** 35: rates drawn towards the pooled one. */
final class GammaPoissonTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var units = units(given.rows());
        return GammaPoisson.of(units)
                .map(prior -> answer(
                        "n", prior.units(),
                        "prior_mean", prior.mean(),
                        "prior_var_raw", prior.rawVariance(),
                        "prior_var", prior.variance(),
                        "alpha", prior.shape(),
                        "beta", prior.rate(),
                        "rows",
                                units.stream()
                                        .map(unit -> row(given, prior, unit))
                                        .toList()))
                .orElseGet(() -> answer("n", 0, "prior_mean", OptionalDouble.empty(), "rows", List.of()));
    }

    static List<PoissonRate> units(List<Row> rows) {
        return rows.stream()
                .map(row -> new PoissonRate(row.integer("events"), row.number("exposure")))
                .toList();
    }

    private static Map<String, Object> row(ReferenceCase given, GammaPoisson prior, PoissonRate unit) {
        Optional<Interval> interval = prior.interval(unit, given.confidence());
        return answer(
                "rate", unit.rate(),
                "eb", prior.shrunk(unit),
                "shrink", prior.weight(unit),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper),
                "prob_above", prior.probabilityAbove(given.number("ratio").orElse(1), unit));
    }
}
