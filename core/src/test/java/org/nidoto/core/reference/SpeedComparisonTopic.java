package org.nidoto.core.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.SpeedComparison;

/** 11: whether one group was faster than the other. */
final class SpeedComparisonTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var comparison = SpeedComparison.between(given.rows().stream()
                .collect(groupingBy(row -> row.text("group"), mapping(KaplanMeierTopic::followUp, toList()))));
        return comparison instanceof SpeedComparison.Compared compared
                ? compared(compared, given.confidence())
                : obstacle((SpeedComparison.NotComparable) comparison);
    }

    private static Map<String, Object> obstacle(SpeedComparison.NotComparable not) {
        return answer(
                "chisq", OptionalDouble.empty(),
                "p", OptionalDouble.empty(),
                "reason", reason(not.because()));
    }

    private static String reason(SpeedComparison.Obstacle obstacle) {
        return switch (obstacle) {
            case NEEDS_TWO_GROUPS -> "needs exactly two groups";
            case NO_EVENTS -> "no events";
            case NO_OVERLAP -> "no overlap of the two risk sets";
        };
    }

    private static Map<String, Object> compared(SpeedComparison.Compared compared, Confidence confidence) {
        var logRank = compared.logRank();
        var interval = logRank.interval(confidence);
        return answer(
                "group1", compared.groups().get(0),
                "group2", compared.groups().get(1),
                "observed", List.of(logRank.observedFirst(), logRank.observedSecond()),
                "expected_events", List.of(logRank.expectedFirst(), logRank.expectedSecond()),
                "variance", logRank.variance(),
                "chisq", logRank.chiSquared(),
                "p", logRank.p(),
                "hr_peto", logRank.ratio(),
                "hr_lower", interval.lower(),
                "hr_upper", interval.upper());
    }
}
