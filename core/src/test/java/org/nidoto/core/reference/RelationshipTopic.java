package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.Locale;
import java.util.Map;
import org.nidoto.core.statistics.RelationshipChecklist;

/** 37: the relationship checklist. */
final class RelationshipTopic implements ReferenceTopic {
    private static final double HOURS_UNLESS_SAID = 120;

    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        double limit = given.number("silence_limit_hours").orElse(HOURS_UNLESS_SAID);
        var clients = given.rows().stream()
                .map(row -> Map.entry(row.text("client"), checklist(row, limit)))
                .toList();
        return answer(
                "rows",
                        clients.stream()
                                .map(client -> row(client.getKey(), client.getValue()))
                                .toList(),
                "ranking",
                        clients.stream()
                                .sorted(RelationshipChecklist.MOST_URGENT_FIRST)
                                .map(Map.Entry::getKey)
                                .toList());
    }

    private static RelationshipChecklist checklist(Row row, double limit) {
        return RelationshipChecklist.of(
                new RelationshipChecklist.Facts(
                        row.optionalNumber("prob_above"),
                        row.integer("recurrences_180d"),
                        row.integer("promises_missed_90d"),
                        row.optionalNumber("silence_hours"),
                        row.integer("severe_open"),
                        row.integer("severe_overdue"),
                        row.integer("late_first_replies_90d")),
                limit);
    }

    private static Map<String, Object> row(String client, RelationshipChecklist checklist) {
        return answer(
                "client", client,
                "rate", checklist.rate(),
                "recurrence", checklist.recurrence(),
                "promise", checklist.promise(),
                "silence", checklist.silence(),
                "severe", checklist.severe(),
                "first_reply", checklist.firstReply(),
                "score", checklist.score(),
                "level", checklist.level().name().toLowerCase(Locale.ROOT));
    }
}
