package org.nidoto.core.metric;

import static org.nidoto.core.metric.Incidents.BUILT_IN;
import static org.nidoto.core.metric.Incidents.RULES;
import static org.nidoto.core.metric.Incidents.SECOND_QUARTER;
import static org.nidoto.core.metric.Incidents.frame;

/** Frames of a company that chose otherwise than the house. */
public final class OtherChoices {
    private OtherChoices() {}

    public static ReviewFrame withNelsonsRules() {
        var house = HouseChoices.DEFAULT;
        return with(new HouseChoices.Charts(2, 25, 1.3, 12, 12, 6, 10, true), house.spans(), house.summary());
    }

    /** Months whose volumes weigh a department in the coverage. */
    public static ReviewFrame withCoverageOf(int months) {
        var house = HouseChoices.DEFAULT;
        return with(house.charts(), new HouseChoices.Spans(24, 12, 24, 12, 12, 3, months), house.summary());
    }

    public static ReviewFrame withSummaryOf(int findings, int decisions) {
        var house = HouseChoices.DEFAULT;
        return with(house.charts(), house.spans(), new HouseChoices.Summary(findings, decisions));
    }

    private static ReviewFrame with(
            HouseChoices.Charts charts, HouseChoices.Spans spans, HouseChoices.Summary summary) {
        var house = HouseChoices.DEFAULT;
        var choices = new HouseChoices(
                charts,
                house.effects(),
                house.models(),
                house.minimums(),
                house.losses(),
                house.windows(),
                spans,
                summary,
                house.checklist(),
                house.enoughToOrder(),
                house.trustedCompleteness());
        var rules = new MetricRules(
                RULES.hours(),
                RULES.fiscal(),
                RULES.targets(),
                RULES.causeLevel(),
                RULES.promiseGrace(),
                RULES.silenceLimit(),
                RULES.personCauses(),
                choices);
        return frame(SECOND_QUARTER, "2026-10-05T18:00", rules, BUILT_IN);
    }
}
