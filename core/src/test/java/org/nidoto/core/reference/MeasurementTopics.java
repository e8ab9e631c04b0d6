package org.nidoto.core.reference;

import java.util.Map;

/** Topics 01 to 20: shares, rates, causes, speed and control charts. */
final class MeasurementTopics {
    static final Map<Integer, ReferenceTopic> BY_NUMBER = Map.ofEntries(
            Map.entry(1, new ProportionTopic()),
            Map.entry(2, new ProportionDifferenceTopic()),
            Map.entry(3, new PoissonRateTopic()),
            Map.entry(4, new ParetoTopic()),
            Map.entry(5, new LossParetoTopic()),
            Map.entry(6, new RankCertaintyTopic()),
            Map.entry(7, new CauseShiftTopic()),
            Map.entry(8, new TestFamilyTopic()),
            Map.entry(9, new QuantileTopic()),
            Map.entry(10, new KaplanMeierTopic()),
            Map.entry(11, new SpeedComparisonTopic()),
            Map.entry(12, new TargetAttainmentTopic()),
            Map.entry(13, new BusinessCalendarTopic()),
            Map.entry(14, new XmrTopic()),
            Map.entry(15, new MonotoneTrendTopic()),
            Map.entry(16, new CChartTopic()),
            Map.entry(17, new UChartTopic()),
            Map.entry(18, new GapChartTopic()),
            Map.entry(19, new RunRulesTopic()),
            Map.entry(20, new ChartPhaseTopic()));

    private MeasurementTopics() {}
}
