package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nidoto.core.statistics.CauseLoss;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.LossPareto;

/** 05: the causes that cost most. */
final class LossParetoTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var losses = new LinkedHashMap<String, List<Double>>();
        for (var row : given.rows()) {
            var ofCause = losses.computeIfAbsent(row.text("cause"), cause -> new ArrayList<>());
            row.optionalNumber("cost").ifPresent(ofCause::add);
        }
        var causes = losses.entrySet().stream()
                .map(entry -> CauseLoss.of(
                        entry.getKey(),
                        entry.getValue().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()))
                .toList();
        var pareto = LossPareto.of(causes);
        return answer(
                "total", pareto.total(),
                "rows", pareto.bars().stream().map(bar -> row(given, bar)).toList());
    }

    private static Map<String, Object> row(ReferenceCase given, LossPareto.Bar bar) {
        var loss = bar.loss();
        var interval = loss.interval(given.confidence());
        return answer(
                "cause", loss.cause(),
                "n", loss.incidents(),
                "cost", loss.sum(),
                "n_eff", loss.effectiveIncidents(),
                "lower", interval.map(Interval::lower).orElse(0.0),
                "upper", interval.map(Interval::upper),
                "max_share", loss.largestShare(),
                "share", bar.share(),
                "cum_share", bar.cumulativeShare());
    }
}
