package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.Limits;
import org.nidoto.core.statistics.UChart;

/** 17: the chart of rates, with Laney's limits. */
final class UChartTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var counts = given.rows().stream()
                .map(row -> new UChart.Count(
                        row.integer("x"), row.optionalNumber("n").orElse(0)))
                .toList();
        var chart = UChart.of(
                counts,
                given.integer("freeze").orElse(counts.size()),
                given.params().path("screen").asBoolean(true),
                CChartTopic.tail(given));
        return answer(
                "center", chart.center(),
                "sigma_z", chart.sigmaZ(),
                "rows", chart.periods().stream().map(UChartTopic::row).toList(),
                "signals_u", chart.beyondThreeSigma(),
                "signals_prime", chart.beyondLaney(),
                "signals_prob", chart.signals());
    }

    private static Map<String, Object> row(UChart.Period period) {
        return answer(
                "u", period.rate(),
                "lcl", period.threeSigma().map(Limits::lower),
                "ucl", period.threeSigma().map(Limits::upper),
                "lcl_prime", period.laney().map(Limits::lower),
                "ucl_prime", period.laney().map(Limits::upper),
                "lcl_prob_count", period.exact().map(Limits::lower),
                "ucl_prob_count", period.exact().map(Limits::upper));
    }
}
