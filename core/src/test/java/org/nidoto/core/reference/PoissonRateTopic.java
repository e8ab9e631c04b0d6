package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.PoissonRate;

/** 03: events per exposure with the exact and the mid-p interval. */
final class PoissonRateTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        return answer("rows", given.rows().stream().map(row -> row(given, row)).toList());
    }

    private static Map<String, Object> row(ReferenceCase given, Row row) {
        var rate = new PoissonRate(
                row.integer("events"), row.optionalNumber("exposure").orElse(0));
        var exact = rate.exact(given.confidence());
        var midP = rate.midP(given.confidence());
        return answer(
                "rate", rate.rate(),
                "exact_lower", exact.map(Interval::lower),
                "exact_upper", exact.map(Interval::upper),
                "midp_lower", midP.map(Interval::lower),
                "midp_upper", midP.map(Interval::upper));
    }
}
