package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Locale;
import java.util.Map;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.EffectVerdict;
import org.nidoto.core.statistics.Evidence;

/** 32: whether the measure worked. */
final class VerdictTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        return answer("rows", given.rows().stream().map(row -> row(given, row)).toList());
    }

    private static Map<String, Object> row(ReferenceCase given, Row row) {
        var verdict =
                EffectVerdict.of(counts(row), row.number("per_day"), row.optionalNumber("p_bh"), rule(given, row));
        var evidence = verdict.evidence();
        return answer(
                "verdict", verdict.verdict().name().toLowerCase(Locale.ROOT),
                "rate_ratio", evidence.map(Evidence::ratio),
                "lower", evidence.map(it -> it.interval().lower()),
                "upper", evidence.map(it -> it.interval().upper()),
                "p", evidence.map(Evidence::p),
                "power_now", verdict.powerNow(),
                "more_days", verdict.moreDays());
    }

    private static BeforeAfter counts(Row row) {
        boolean hasBaseline = row.optionalNumber("x0").isPresent();
        return new BeforeAfter(
                row.optionalNumber("x1").isPresent() ? row.integer("x1") : 0,
                row.optionalNumber("t1").orElse(0),
                hasBaseline ? row.integer("x0") : 0,
                hasBaseline ? row.optionalNumber("t0").orElse(0) : 0);
    }

    private static EffectVerdict.Rule rule(ReferenceCase given, Row row) {
        var house = EffectVerdict.Rule.HOUSE;
        return new EffectVerdict.Rule(
                row.optionalNumber("rho").orElse(house.targetRatio()),
                given.number("alpha").orElse(house.alpha()),
                given.number("target_power").orElse(house.power()),
                given.integer("max_days").orElse(house.lastDay()));
    }
}
