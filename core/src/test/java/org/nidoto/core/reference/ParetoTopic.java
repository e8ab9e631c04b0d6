package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.CauseCount;
import org.nidoto.core.statistics.Pareto;

/** 04: the vital few by count. */
final class ParetoTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var causes = given.rows().stream()
                .map(row -> new CauseCount(
                        row.text("code"),
                        row.integer("count"),
                        row.optionalText("is_other").orElse("0").equals("1")))
                .toList();
        var pareto = Pareto.of(causes, given.integer("threshold_pct").orElse(80));
        return answer(
                "total", pareto.total(),
                "rows", pareto.bars().stream().map(ParetoTopic::row).toList(),
                "vital_few", pareto.vitalFewCodes(),
                "vital_few_n", pareto.vitalFew(),
                "cause_n", pareto.namedCauses(),
                "vital_few_share", pareto.vitalFewShare(),
                "threshold_reached", pareto.thresholdReached());
    }

    private static Map<String, Object> row(Pareto.Bar bar) {
        return answer(
                "code", bar.code(),
                "count", bar.count(),
                "share", bar.share(),
                "cum_share", bar.cumulativeShare(),
                "rank", bar.rank());
    }
}
