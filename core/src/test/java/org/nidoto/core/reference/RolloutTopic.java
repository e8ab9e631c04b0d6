package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.Rollout;

/** 33: how far a measure has been adopted. */
final class RolloutTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var rollout = Rollout.of(
                given.rows().stream().map(RolloutTopic::target).toList(), LocalDate.parse(given.text("as_of")));
        var adopted = rollout.adopted();
        var interval = adopted.interval(given.confidence());
        var median = rollout.daysToAdopt().quantile(0.5, given.confidence());
        return answer(
                "n", adopted.n(),
                "adopted", adopted.of(),
                "rate", adopted.share(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper),
                "states",
                        rollout.states().stream()
                                .map(state -> state.name().toLowerCase(Locale.ROOT))
                                .toList(),
                "overdue", rollout.overdue(),
                "coverage_weighted", rollout.coverage(),
                "on_time", rollout.onTime().of(),
                "on_time_den", rollout.onTime().n(),
                "on_time_rate", rollout.onTime().share(),
                "median_days", median.value(),
                "median_lower", median.lower(),
                "median_upper", median.upper(),
                "adopted_by", adoptedBy(given, rollout));
    }

    private static Rollout.Target target(Row row) {
        return new Rollout.Target(
                row.optionalNumber("exposure").orElse(0),
                LocalDate.parse(row.text("decided")),
                row.optionalText("due").map(LocalDate::parse),
                row.optionalText("adopted").map(LocalDate::parse));
    }

    private static List<Map<String, Object>> adoptedBy(ReferenceCase given, Rollout rollout) {
        if (rollout.targets().isEmpty()) {
            return List.of();
        }
        var days = given.list("at").isEmpty() ? new double[] {30, 60, 90} : given.numbers("at");
        var curve = rollout.daysToAdopt();
        return Arrays.stream(days)
                .mapToObj(day -> {
                    var reading = curve.at(day);
                    var band = reading.band(given.confidence());
                    return answer(
                            "days",
                            day,
                            "share",
                            1 - reading.surviving(),
                            "lower",
                            band.map(it -> 1 - it.upper()),
                            "upper",
                            band.map(it -> 1 - it.lower()));
                })
                .toList();
    }
}
