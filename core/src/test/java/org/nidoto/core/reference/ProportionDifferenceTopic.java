package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.ProportionDifference;

/** 02: Newcombe's interval of the difference of two shares. */
final class ProportionDifferenceTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        return answer("rows", given.rows().stream().map(row -> row(given, row)).toList());
    }

    private static Map<String, Object> row(ReferenceCase given, Row row) {
        var difference = new ProportionDifference(
                new Proportion(row.integer("x1"), row.integer("n1")),
                new Proportion(row.integer("x2"), row.integer("n2")));
        var interval = difference.interval(given.confidence());
        return answer(
                "diff", difference.difference(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper));
    }
}
