package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Map;
import org.nidoto.core.statistics.CChart;

/** 16: the chart of counts over periods of equal exposure. */
final class CChartTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var counts = counts(given);
        var chart = CChart.of(counts, given.integer("freeze").orElse(counts.length), tail(given));
        return answer(
                "center", chart.map(CChart::center),
                "lcl_3s", chart.map(it -> it.threeSigma().lower()),
                "ucl_3s", chart.map(it -> it.threeSigma().upper()),
                "signals_3s", chart.map(CChart::beyondThreeSigma).orElse(List.of()),
                "lcl_prob", chart.map(it -> it.exact().lower()),
                "ucl_prob", chart.map(it -> it.exact().upper()),
                "signals_prob", chart.map(CChart::signals).orElse(List.of()),
                "false_alarm_above_3s", chart.map(CChart::falseAlarmAboveThreeSigma));
    }

    static int[] counts(ReferenceCase given) {
        return given.rows().stream().mapToInt(row -> row.integer("x")).toArray();
    }

    static double tail(ReferenceCase given) {
        return given.number("alpha_tail").orElse(CChart.TAIL);
    }
}
