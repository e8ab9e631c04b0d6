package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.MantelHaenszel;

/** 26: the Mantel–Haenszel rate ratio. */
final class MantelHaenszelTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var common = MantelHaenszel.of(RateRatioTopic.strata(given));
        var interval = common.interval(given.confidence());
        var homogeneity = common.homogeneity();
        return answer(
                "strata_used", common.strata().size(),
                "rr_mh", common.ratio(),
                "se_log", common.standardErrorOfLog(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper),
                "chisq", common.chiSquared(),
                "p", common.p(),
                "rr_crude", common.crudeRatio(),
                "homogeneity_chisq", homogeneity.map(MantelHaenszel.Homogeneity::chiSquared),
                "homogeneity_df", homogeneity.map(MantelHaenszel.Homogeneity::degreesOfFreedom),
                "homogeneity_p", homogeneity.map(MantelHaenszel.Homogeneity::p),
                "homogeneity_wald_chisq", homogeneity.map(MantelHaenszel.Homogeneity::wald));
    }
}
