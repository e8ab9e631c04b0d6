package org.nidoto.core.statistics;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is wrong with records, so that a reader knows how far to trust the figures made from them.
 *
 * @param fields completeness field by field, in the order asked for
 * @param orders order violations pair by pair, in the order asked for
 * @param violating ids of the records that violate at least one pair, in their order
 * @param stamps times that are filled in
 * @param futureStamps those after as-of
 * @param midnightStamps those at exactly 00:00, which betray a date without a time
 * @see <a href="https://www.iso.org/standard/35736.html">ISO/IEC 25012, completeness and consistency</a>
 */
public record DataQuality(
        List<Completeness> fields,
        List<TimeOrder> orders,
        List<String> violating,
        int stamps,
        int futureStamps,
        int midnightStamps) {
    /**
     * One record.
     *
     * @param id its label
     * @param required for each field that should be filled, whether it is; what is not applicable is left out
     * @param stamps its times by step, in the business zone; what is missing is left out
     */
    public record Entry(String id, Map<String, Boolean> required, Map<String, LocalDateTime> stamps) {
        boolean has(Order order) {
            return stamps.containsKey(order.earlier()) && stamps.containsKey(order.later());
        }

        boolean violates(Order order) {
            var earlier = stamps.get(order.earlier());
            var later = stamps.get(order.later());
            return earlier != null && later != null && earlier.isAfter(later);
        }
    }

    /** Two steps and the order they should come in. */
    public record Order(String earlier, String later) {}

    /** Looks records over. Times after as-of are counted, and take part in the order of steps. */
    public static DataQuality of(
            Collection<Entry> entries, List<String> fields, List<Order> orders, LocalDateTime asOf) {
        var stamps = entries.stream()
                .flatMap(entry -> entry.stamps().values().stream())
                .toList();
        return new DataQuality(
                fields.stream().map(field -> completeness(field, entries)).toList(),
                orders.stream().map(order -> timeOrder(order, entries)).toList(),
                entries.stream()
                        .filter(entry -> orders.stream().anyMatch(entry::violates))
                        .map(Entry::id)
                        .toList(),
                stamps.size(),
                (int) stamps.stream().filter(at -> at.isAfter(asOf)).count(),
                (int) stamps.stream()
                        .filter(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT))
                        .count());
    }

    /** Filled over applicable, all fields together; empty where nothing is applicable. */
    public OptionalDouble completeness() {
        return Completeness.overall(fields);
    }

    /** The share of times at midnight, 0 to 1; empty without times. */
    public OptionalDouble midnightShare() {
        return new Proportion(midnightStamps, stamps).share();
    }

    private static Completeness completeness(String field, Collection<Entry> entries) {
        int applicable = 0;
        int filled = 0;
        for (var entry : entries) {
            var isFilled = entry.required().get(field);
            if (isFilled != null) {
                applicable++;
                filled += isFilled ? 1 : 0;
            }
        }
        return new Completeness(field, applicable, filled);
    }

    private static TimeOrder timeOrder(Order order, Collection<Entry> entries) {
        return new TimeOrder(
                order.earlier(),
                order.later(),
                (int) entries.stream().filter(entry -> entry.has(order)).count(),
                (int) entries.stream().filter(entry -> entry.violates(order)).count());
    }
}
