package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.RankCertainty;

/** 06: which ranks each cause may have. */
final class RankCertaintyTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var counts = new LinkedHashMap<String, Integer>();
        given.rows().forEach(row -> counts.put(row.text("code"), row.integer("count")));
        var ranks = RankCertainty.of(counts, given.confidence());
        return answer(
                "rows", ranks.causes().stream().map(RankCertaintyTopic::row).toList());
    }

    private static Map<String, Object> row(RankCertainty.Cause cause) {
        return answer(
                "code", cause.code(),
                "count", cause.share().of(),
                "p", cause.share().share(),
                "lower", cause.interval().map(Interval::lower),
                "upper", cause.interval().map(Interval::upper),
                "rank_lower", cause.best(),
                "rank_upper", cause.worst());
    }
}
