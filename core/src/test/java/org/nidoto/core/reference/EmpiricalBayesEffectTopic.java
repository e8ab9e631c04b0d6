package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Map;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.EmpiricalBayesEffect;
import org.nidoto.core.statistics.Interval;

/** 31: observed against expected, regression to the mean taken out. */
final class EmpiricalBayesEffectTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var effect = EmpiricalBayesEffect.of(
                        GammaPoissonTopic.units(in("reference", given)),
                        in("treated", given).stream()
                                .map(EmpiricalBayesEffectTopic::treated)
                                .toList(),
                        given.number("trend_factor").orElse(1))
                .orElseThrow();
        var interval = effect.interval(given.confidence());
        return answer(
                "prior_mean", effect.prior().mean(),
                "prior_var", effect.prior().variance(),
                "posterior_rates", effect.rates(),
                "expected_after", effect.expected(),
                "var_expected", effect.variance(),
                "observed_after", effect.observed(),
                "theta", effect.ratio(),
                "se_theta", effect.standardError(),
                "theta_lower", interval.map(Interval::lower),
                "theta_upper", interval.map(Interval::upper),
                "naive_expected_after", effect.naive(),
                "naive_ratio", effect.naiveRatio(),
                "rtm_share", effect.regressionShare());
    }

    private static List<Row> in(String role, ReferenceCase given) {
        return given.rows().stream()
                .filter(row -> row.text("role").equals(role))
                .toList();
    }

    private static BeforeAfter treated(Row row) {
        return new BeforeAfter(
                row.integer("x_after"), row.number("e_after"), row.integer("events"), row.number("exposure"));
    }
}
