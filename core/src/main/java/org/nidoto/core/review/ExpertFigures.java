package org.nidoto.core.review;

import org.nidoto.core.metric.CauseDiagram;
import org.nidoto.core.metric.CauseOrder;
import org.nidoto.core.metric.CheckSheet;
import org.nidoto.core.metric.ClientFunnel;
import org.nidoto.core.metric.IncidentChart;
import org.nidoto.core.metric.IncidentHistory;
import org.nidoto.core.metric.LossRanking;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.metric.SpeedTrend;
import org.nidoto.core.metric.TimesHistogram;

/** Figures behind the headlines, for whoever asks how certain those are. */
public record ExpertFigures(
        CauseOrder causeOrder,
        LossRanking losses,
        IncidentChart chart,
        SpeedTrend speed,
        IncidentHistory history,
        ClientFunnel funnel,
        CauseDiagram diagram,
        TimesHistogram histogram,
        CheckSheet checkSheet) {
    static ExpertFigures of(ReviewTally tally, ReviewInputs inputs) {
        return new ExpertFigures(
                tally.causeOrder(inputs.exposures()),
                tally.losses(),
                tally.chart(inputs.exposures()),
                tally.speedTrend(),
                tally.history(),
                tally.funnel(inputs.exposures()),
                tally.diagram(),
                tally.histogram(),
                tally.checkSheet());
    }
}
