package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.KeyedSpell;
import org.nidoto.core.statistics.Recurrence;
import tools.jackson.databind.JsonNode;

/** 21: episodes and how often they recur. */
final class RecurrenceTopic implements ReferenceTopic {
    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var keys = given.list("key").stream().map(JsonNode::asString).toList();
        var recurrence = Recurrence.of(
                given.rows().stream().map(row -> spell(row, keys)).toList(), LocalDate.parse(given.text("as_of")));
        var gaps = recurrence.gaps();
        return answer(
                "episodes", recurrence.episodes().size(),
                "open_episodes", recurrence.open(),
                "gaps", gaps.size(),
                "recurrences", recurrence.recurrences(),
                "recurrent_episodes", recurrence.recurrences(),
                "overlapping_incidents", recurrence.overlappingIncidents(),
                "gap_times", gaps.stream().map(Recurrence.Gap::days).toList(),
                "gap_events", gaps.stream().map(gap -> gap.recurred() ? 1 : 0).toList(),
                "horizons",
                        given.list("horizons").stream()
                                .map(days -> horizon(given, recurrence, days.asInt()))
                                .toList());
    }

    private static KeyedSpell spell(Row row, List<String> keys) {
        return new KeyedSpell(
                keys.stream().map(key -> row.optionalText(key).orElse("")).collect(Collectors.joining("|")),
                date(row, "occurred").orElseThrow(),
                date(row, "closed"));
    }

    private static Optional<LocalDate> date(Row row, String column) {
        return row.optionalText(column).map(text -> LocalDate.parse(text.substring(0, "yyyy-MM-dd".length())));
    }

    private static Map<String, Object> horizon(ReferenceCase given, Recurrence recurrence, int days) {
        var curve = recurrence.curveAt(days, given.confidence());
        var mature = recurrence.within(days);
        var interval = mature.interval(given.confidence());
        return answer(
                "days", days,
                "n_followed", recurrence.followedTo(days),
                "km_recurrence", curve.value(),
                "km_lower", curve.lower(),
                "km_upper", curve.upper(),
                "mature_n", mature.n(),
                "mature_recurred", mature.of(),
                "mature_rate", mature.share(),
                "mature_lower", interval.map(Interval::lower),
                "mature_upper", interval.map(Interval::upper));
    }
}
