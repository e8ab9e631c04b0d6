package org.nidoto.core.reference;

import java.util.Map;

/** Topics 21 to 39: recurrence, effects of measures, adoption, promises, clients and data quality. */
final class EffectTopics {
    static final Map<Integer, ReferenceTopic> BY_NUMBER = Map.ofEntries(
            Map.entry(21, new RecurrenceTopic()),
            Map.entry(22, HistoryTopics::meanCumulativeFunction),
            Map.entry(23, HistoryTopics::trendTest),
            Map.entry(24, HistoryTopics::crowAmsaa),
            Map.entry(25, new RateRatioTopic()),
            Map.entry(26, new MantelHaenszelTopic()),
            Map.entry(27, new StratifiedRateRatioTopic()),
            Map.entry(28, RegressionTopics::steppedWedge),
            Map.entry(29, RegressionTopics::interruptedTimeSeries),
            Map.entry(30, new TooEarlyTopic()),
            Map.entry(31, new EmpiricalBayesEffectTopic()),
            Map.entry(32, new VerdictTopic()),
            Map.entry(33, new RolloutTopic()),
            Map.entry(34, new PromiseTopic()),
            Map.entry(35, new GammaPoissonTopic()),
            Map.entry(36, new FunnelTopic()),
            Map.entry(37, new RelationshipTopic()),
            Map.entry(38, new DataQualityTopic()),
            Map.entry(39, RegressionTopics::overdispersedRatio));

    private EffectTopics() {}
}
