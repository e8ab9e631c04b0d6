package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.Proportion;

/** 01: Wilson's interval of a share. */
final class ProportionTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        return answer("rows", given.rows().stream().map(row -> row(given, row)).toList());
    }

    private static Map<String, Object> row(ReferenceCase given, Row row) {
        var proportion = new Proportion(row.integer("successes"), row.integer("total"));
        var interval = proportion.interval(given.confidence());
        return answer(
                "p", proportion.share(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper));
    }
}
