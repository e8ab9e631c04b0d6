package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import java.util.Optional;
import org.nidoto.core.statistics.ChartPhase;
import tools.jackson.databind.JsonNode;

/** 20: a chart of counts split where a measure was adopted. */
final class ChartPhaseTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var starts = given.list("phase_starts").stream().map(JsonNode::asInt).toList();
        var phases = ChartPhase.split(CChartTopic.counts(given), starts, CChartTopic.tail(given));
        return answer("phases", phases.stream().map(ChartPhaseTopic::row).toList());
    }

    private static Map<String, Object> row(ChartPhase phase) {
        var runs = phase.runs();
        return answer(
                "from", phase.from(),
                "to", phase.to(),
                "n", phase.points(),
                "center", phase.chart().center(),
                "lcl_prob", phase.chart().exact().lower(),
                "ucl_prob", phase.chart().exact().upper(),
                "signals_prob", phase.signals(),
                "trial_limits", phase.limitsAreOnTrial(),
                "runs_assessed", runs.mayBeJudged(10),
                "runs_signal", runs.mayBeJudged(10) ? Optional.of(runs.isSignal()) : Optional.empty());
    }
}
