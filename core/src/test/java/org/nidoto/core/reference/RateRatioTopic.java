package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Evidence;
import org.nidoto.core.statistics.RateRatio;

/** 25: the rate ratio of one unit, exact and mid-p. */
final class RateRatioTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        return answer(
                "rows", strata(given).stream().map(counts -> row(given, counts)).toList());
    }

    static List<BeforeAfter> strata(ReferenceCase given) {
        return given.rows().stream()
                .map(row -> new BeforeAfter(row.integer("x1"), row.number("t1"), row.integer("x0"), row.number("t0")))
                .toList();
    }

    private static Map<String, Object> row(ReferenceCase given, BeforeAfter counts) {
        var ratio = new RateRatio(counts);
        return estimates(ratio.exact(given.confidence()), ratio.midP(given.confidence()));
    }

    static Map<String, Object> estimates(Optional<Evidence> exact, Optional<Evidence> midP) {
        return answer(
                "rr", midP.map(Evidence::ratio),
                "exact_lower", exact.map(it -> it.interval().lower()),
                "exact_upper", exact.map(it -> it.interval().upper()),
                "exact_p", exact.map(Evidence::p),
                "midp_lower", midP.map(it -> it.interval().lower()),
                "midp_upper", midP.map(it -> it.interval().upper()),
                "midp_p", midP.map(Evidence::p));
    }
}
