package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.MonotoneTrend;

/** 15: Mann and Kendall's test and Sen's slope. */
final class MonotoneTrendTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var points = given.rows().stream()
                .filter(row -> row.optionalNumber("x").isPresent())
                .map(row -> new MonotoneTrend.Point(row.number("t"), row.number("x")))
                .toList();
        var trend = MonotoneTrend.of(points, given.confidence());
        var test = trend.test();
        return answer(
                "n", trend.n(),
                "s", test.map(MonotoneTrend.Test::s),
                "var_s", test.map(MonotoneTrend.Test::variance),
                "z", test.map(MonotoneTrend.Test::z),
                "p", test.map(MonotoneTrend.Test::p),
                "slope", test.map(MonotoneTrend.Test::slope),
                "slope_lower", test.map(it -> it.interval().lower()),
                "slope_upper", test.map(it -> it.interval().upper()));
    }
}
