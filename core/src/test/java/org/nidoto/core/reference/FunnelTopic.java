package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Locale;
import java.util.Map;
import org.nidoto.core.statistics.Funnel;
import org.nidoto.core.statistics.Interval;

/** 36: which units differ from the pooled rate. */
final class FunnelTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var funnel = Funnel.of(GammaPoissonTopic.units(given.rows()));
        return answer(
                "target", funnel.target(),
                "units", funnel.units(),
                "phi_winsorised", funnel.dispersion(),
                "overdispersed", funnel.isOverdispersed(),
                "rows", funnel.points().stream().map(FunnelTopic::point).toList(),
                "upper998_overdispersed",
                        funnel.points().stream()
                                .flatMapToDouble(point -> funnel.widenedAlarm(point.unit()).stream())
                                .toArray());
    }

    private static Map<String, Object> point(Funnel.Point point) {
        return answer(
                "rate", point.unit().rate(),
                "expected", point.expected(),
                "lower95", point.alert().map(Interval::lower),
                "upper95", point.alert().map(Interval::upper),
                "lower998", point.alarm().map(Interval::lower),
                "upper998", point.alarm().map(Interval::upper),
                "p", point.p(),
                "p_bh", point.adjustedP(),
                "signal", point.signal().name().toLowerCase(Locale.ROOT));
    }
}
