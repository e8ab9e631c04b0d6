package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Locale;
import java.util.Map;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.CauseShift;
import org.nidoto.core.statistics.Evidence;

/** 07: which causes became more or less frequent. */
final class CauseShiftTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        double now = given.number("exposure_now").orElseThrow();
        double before = given.number("exposure_before").orElseThrow();
        var causes = given.rows().stream()
                .map(row -> new CauseShift.Counts(
                        row.text("code"), new BeforeAfter(row.integer("now"), now, row.integer("before"), before)))
                .toList();
        double q = given.number("q").orElse(0.05);
        var shift = CauseShift.of(causes, q, given.integer("top_k").orElse(3), given.confidence());
        return answer(
                "rows", shift.causes().stream().map(CauseShiftTopic::row).toList(),
                "top_k_now", shift.topAfter(),
                "top_k_before", shift.topBefore(),
                "jaccard", shift.jaccard(),
                "kendall_tau_b", shift.kendallTauB());
    }

    private static Map<String, Object> row(CauseShift.Cause cause) {
        var evidence = cause.evidence();
        return answer(
                "code", cause.code(),
                "rate_ratio", evidence.map(Evidence::ratio),
                "lower", evidence.map(it -> it.interval().lower()),
                "upper", evidence.map(it -> it.interval().upper()),
                "p", evidence.map(Evidence::p),
                "p_bh", cause.adjustedP(),
                "flag", cause.direction().name().toLowerCase(Locale.ROOT));
    }
}
