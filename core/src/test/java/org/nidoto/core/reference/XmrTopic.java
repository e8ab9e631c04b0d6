package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.Limits;
import org.nidoto.core.statistics.MovingRange;
import org.nidoto.core.statistics.XmrChart;

/** 14: the individuals chart. */
final class XmrTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var values = given.rows().stream()
                .flatMapToDouble(row -> row.optionalNumber("x").stream())
                .toArray();
        var chart = XmrChart.of(
                values,
                scale(given.params().path("transform").asString("none")),
                given.params().path("screen").asBoolean(true),
                given.integer("freeze").orElse(values.length));
        var ranges = chart.movingRange();
        return answer(
                "n", chart.n(),
                "center", chart.center(),
                "mr_bar_raw", ranges.map(MovingRange::raw),
                "mr_dropped", ranges.map(MovingRange::dropped),
                "mr_bar", ranges.map(MovingRange::mean),
                "sigma", ranges.map(MovingRange::sigma),
                "lcl", chart.limits().map(Limits::lower),
                "ucl", chart.limits().map(Limits::upper),
                "mr_ucl", ranges.map(MovingRange::upperLimit),
                "signals", chart.signals());
    }

    private static XmrChart.Scale scale(String name) {
        return switch (name) {
            case "none" -> XmrChart.Scale.PLAIN;
            case "log" -> XmrChart.Scale.LOG;
            case "t" -> XmrChart.Scale.GAP;
            default -> throw new IllegalArgumentException("no such scale: " + name);
        };
    }
}
