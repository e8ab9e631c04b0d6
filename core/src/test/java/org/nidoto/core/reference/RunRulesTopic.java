package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import java.util.Optional;
import org.nidoto.core.statistics.NelsonRules;
import org.nidoto.core.statistics.RunAnalysis;
import org.nidoto.core.statistics.RunLimits;

/** 19: runs and crossings; their limits alone; and the classic rules where a standard deviation is given. */
final class RunRulesTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        if (given.rows().stream().anyMatch(row -> row.has("n_useful"))) {
            return answer(
                    "rows", given.rows().stream().map(RunRulesTopic::limits).toList());
        }
        var center = given.number("center");
        var sigma = given.number("sigma");
        var values = given.rows().stream()
                .flatMapToDouble(row -> row.optionalNumber("x").stream())
                .toArray();
        var runs = center.isPresent()
                ? Optional.of(RunAnalysis.around(center.getAsDouble(), values))
                : RunAnalysis.aroundMedian(values);
        var answer = runs(runs);
        if (center.isPresent() && sigma.isPresent()) {
            answer.putAll(classic(new NelsonRules(values, center.getAsDouble(), sigma.getAsDouble())));
        }
        return answer;
    }

    private static Map<String, Object> limits(Row row) {
        int useful = row.integer("n_useful");
        var limits = useful < 1 ? Optional.<RunLimits>empty() : Optional.of(RunLimits.of(useful));
        return answer(
                "n_useful", useful,
                "longest_run_max", limits.map(RunLimits::longestRun),
                "crossings_min", limits.map(RunLimits::crossings));
    }

    private static Map<String, Object> runs(Optional<RunAnalysis> runs) {
        var useful = runs.filter(it -> it.useful() > 0);
        return answer(
                "center", runs.map(RunAnalysis::center),
                "n_useful", runs.map(RunAnalysis::useful).orElse(0),
                "longest_run", useful.map(RunAnalysis::longestRun),
                "longest_run_max", useful.flatMap(RunAnalysis::limits).map(RunLimits::longestRun),
                "crossings", useful.map(RunAnalysis::crossings),
                "crossings_min", useful.flatMap(RunAnalysis::limits).map(RunLimits::crossings),
                "signal", runs.map(RunAnalysis::isSignal).orElse(false));
    }

    private static Map<String, Object> classic(NelsonRules rules) {
        return answer(
                "rule1_beyond_3s", rules.beyondThreeSigma(),
                "rule2_nine_same_side", rules.nineOnOneSide(),
                "rule3_six_trend", rules.sixRisingOrFalling(),
                "rule5_two_of_three_2s", rules.twoOfThreeBeyondTwoSigma(),
                "rule6_four_of_five_1s", rules.fourOfFiveBeyondOneSigma(),
                "nhs_seven_same_side", rules.sevenOnOneSide());
    }
}
