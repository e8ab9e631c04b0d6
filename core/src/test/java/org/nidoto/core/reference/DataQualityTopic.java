package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nidoto.core.statistics.Completeness;
import org.nidoto.core.statistics.DataQuality;
import org.nidoto.core.statistics.DuplicateCandidates;
import org.nidoto.core.statistics.TimeOrder;

/** 38: completeness, order violations, future and midnight times, duplicate candidates. */
final class DataQualityTopic implements ReferenceTopic {
    private static final List<String> FIELDS =
            List.of("client", "department", "occurred", "detected", "cause", "resolved", "closed_at");
    private static final Set<String> ONCE_CLOSED = Set.of("cause", "resolved", "closed_at");
    private static final List<String> TIMES =
            List.of("occurred", "detected", "reported", "first_reply", "resolved", "closed_at");
    private static final List<DataQuality.Order> ORDERS = List.of(
            new DataQuality.Order("occurred", "detected"),
            new DataQuality.Order("detected", "reported"),
            new DataQuality.Order("detected", "first_reply"),
            new DataQuality.Order("resolved", "closed_at"));

    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var quality = DataQuality.of(
                given.rows().stream().map(DataQualityTopic::entry).toList(),
                FIELDS,
                ORDERS,
                LocalDateTime.parse(given.text("as_of")));
        return answer(
                "fields", quality.fields().stream().map(DataQualityTopic::field).toList(),
                "completeness", quality.completeness(),
                "order_pairs",
                        quality.orders().stream().map(DataQualityTopic::order).toList(),
                "incidents_with_violation",
                        quality.violating().stream()
                                .map(DataQualityTopic::label)
                                .toList(),
                "future_timestamps", quality.futureStamps(),
                "midnight_share", quality.midnightShare(),
                "duplicate_groups", duplicates(given.rows()));
    }

    private static DataQuality.Entry entry(Row row) {
        boolean isClosed = row.text("status").equals("closed");
        var required = new HashMap<String, Boolean>();
        FIELDS.stream()
                .filter(field -> isClosed || !ONCE_CLOSED.contains(field))
                .forEach(field -> required.put(field, row.optionalText(field).isPresent()));
        var stamps = new HashMap<String, LocalDateTime>();
        TIMES.forEach(time -> row.optionalText(time).ifPresent(text -> stamps.put(time, LocalDateTime.parse(text))));
        return new DataQuality.Entry(row.text("id"), required, stamps);
    }

    private static List<List<Object>> duplicates(List<Row> rows) {
        var entries = rows.stream()
                .sorted(Comparator.comparing(row -> row.text("id"), DataQualityTopic::byNumberThenText))
                .map(row -> new DuplicateCandidates.Entry(
                        row.text("id"),
                        DuplicateCandidates.likeness(
                                row.optionalText("client").orElse(""),
                                row.optionalText("cause").orElse(""),
                                row.optionalText("title").orElse("")),
                        row.optionalText("occurred").map(LocalDateTime::parse)))
                .toList();
        return DuplicateCandidates.among(entries, Duration.ofHours(24)).stream()
                .map(ids -> ids.stream().map(DataQualityTopic::label).toList())
                .toList();
    }

    private static int byNumberThenText(String left, String right) {
        return label(left) instanceof Integer a && label(right) instanceof Integer b
                ? Integer.compare(a, b)
                : left.compareTo(right);
    }

    /** The cases write labels that look like numbers as numbers. */
    private static Object label(String id) {
        return id.matches("\\d{1,9}") ? (Object) Integer.valueOf(id) : id;
    }

    private static Map<String, Object> field(Completeness field) {
        return answer(
                "field", field.field(),
                "applicable", field.applicable(),
                "filled", field.filled(),
                "rate", field.share());
    }

    private static Map<String, Object> order(TimeOrder order) {
        return answer(
                "pair", order.earlier() + "<=" + order.later(),
                "checked", order.checked(),
                "violations", order.violations());
    }
}
