package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Map;
import java.util.OptionalDouble;
import org.nidoto.core.statistics.DecreaseTest;

/** 30: what can be shown now, and when more can. */
final class TooEarlyTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        return answer("rows", given.rows().stream().map(row -> row(given, row)).toList());
    }

    private static Map<String, Object> row(ReferenceCase given, Row row) {
        var test = new DecreaseTest(
                row.integer("x0"),
                row.number("t0"),
                given.number("alpha_one_sided").orElse(0.025));
        double ratio = row.number("target_rr");
        double perDay = row.number("per_day");
        double elapsed = row.number("elapsed_days");
        var day = test.firstDayWithPower(
                given.number("target_power").orElse(0.8),
                ratio,
                perDay,
                given.integer("max_days").orElse(1095));
        return answer(
                "power_now", test.power(ratio, elapsed * perDay),
                "critical_x_now", test.critical(elapsed * perDay).orElse(-1),
                "days_zero_events", test.daysWithoutIncident(perDay),
                "days_for_power", day,
                "more_days",
                        day.isEmpty()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Math.max(0, day.getAsInt() - elapsed)),
                "provable", day.isPresent());
    }
}
