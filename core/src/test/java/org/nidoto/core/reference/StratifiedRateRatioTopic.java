package org.nidoto.core.reference;

import java.util.Map;
import java.util.Optional;
import org.nidoto.core.statistics.StratifiedRateRatio;

/** 27: the rate ratio common to departments, each its own control. */
final class StratifiedRateRatioTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var ratio = StratifiedRateRatio.of(RateRatioTopic.strata(given));
        var answer = RateRatioTopic.estimates(
                Optional.of(ratio.exact(given.confidence())), Optional.of(ratio.midP(given.confidence())));
        answer.put("strata_used", ratio.strata().size());
        answer.put("events_after", ratio.after());
        answer.put("events_total", ratio.total());
        return answer;
    }
}
