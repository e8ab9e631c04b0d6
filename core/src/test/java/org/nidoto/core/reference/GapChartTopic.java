package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.statistics.GChart;
import org.nidoto.core.statistics.Limits;
import org.nidoto.core.statistics.TChart;

/** 18: charts of the gaps between rare events, geometric or exponential. */
final class GapChartTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        return given.text("chart").equals("g") ? geometric(given) : exponential(given);
    }

    private static Map<String, Object> geometric(ReferenceCase given) {
        var gaps = given.rows().stream().mapToInt(row -> row.integer("gap")).toArray();
        var chart = GChart.of(gaps, CChartTopic.tail(given));
        return answer(
                "mean", chart.map(GChart::mean),
                "median", chart.map(GChart::median),
                "lcl_3s", chart.map(it -> it.threeSigma().lower()),
                "ucl_3s", chart.map(it -> it.threeSigma().upper()),
                "lcl_prob", chart.map(it -> it.exact().lower()),
                "ucl_prob", chart.map(it -> it.exact().upper()),
                "signals_3s", chart.map(GChart::beyondThreeSigma).orElse(List.of()),
                "signals_prob", chart.map(GChart::signals).orElse(List.of()));
    }

    private static Map<String, Object> exponential(ReferenceCase given) {
        var chart = TChart.of(given.column("gap"), CChartTopic.tail(given));
        var answer = answer(
                "theta", chart.map(TChart::theta),
                "center_exp", chart.map(TChart::center),
                "lcl_exp", chart.map(it -> it.exponential().lower()),
                "ucl_exp", chart.map(it -> it.exponential().upper()),
                "signals_exp", chart.map(TChart::signals).orElse(List.of()),
                "center_36", chart.map(it -> it.transformed().center()),
                "lcl_36", transformed(chart).map(Limits::lower),
                "ucl_36", transformed(chart).map(Limits::upper),
                "signals_36", chart.map(it -> it.transformed().signals()).orElse(List.of()),
                "r4_lcl", chart.map(it -> it.fourGaps().lower()),
                "r4_ucl", chart.map(it -> it.fourGaps().upper()),
                "signals_r4_low", chart.map(TChart::bursts).orElse(List.of()));
        given.number("current_gap").ifPresent(gap -> {
            answer.put("current_gap", gap);
            answer.put("p_current_gap", chart.map(it -> it.chanceOfGap(gap)));
        });
        return answer;
    }

    private static Optional<Limits> transformed(Optional<TChart> chart) {
        return chart.flatMap(it -> it.transformed().limits());
    }
}
