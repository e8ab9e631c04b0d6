package org.nidoto.batch.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.Proportion;

/**
 * A value of the review as maps, lists, numbers and texts, in an order that depends on nothing but the value.
 *
 * <p>What is absent is {@code null} with a reason beside it: the {@code reason} of an estimate, or the component's among the {@code reasons} of a
 * record. An end of an interval that the data do not bound is {@code "Infinity"}. Codes stand as their text, days
 * and instants as ISO 8601 has them; of several kinds of fact each names its {@code kind}.
 */
final class ReviewTree {
    private static final String NO_COMPONENT = AbsenceReasons.general();

    private ReviewTree() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? number(optional.getAsDouble()) : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return composed(value);
    }

    private static @Nullable Object composed(Object value) {
        if (value instanceof Set<?> set) {
            return set.stream().map(ReviewTree::text).sorted().toList();
        }
        if (value instanceof Collection<?> items) {
            return list(items);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(text(key), of(item)));
            return sorted;
        }
        if (value instanceof Proportion proportion) {
            return proportion(proportion);
        }
        if (value instanceof Estimate estimate) {
            return estimate(estimate, NO_COMPONENT);
        }
        if (value instanceof Distribution times) {
            return distribution(times);
        }
        return value instanceof Record structure ? record(structure) : value.toString();
    }

    private static List<@Nullable Object> list(Collection<?> items) {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(item -> list.add(of(item)));
        return list;
    }

    private static @Nullable Object number(Number number) {
        if (number instanceof Double real && !Double.isFinite(real)) {
            return real.isNaN() ? null : real.toString();
        }
        return number;
    }

    private static String text(@Nullable Object key) {
        return String.valueOf(of(key));
    }

    private static Map<String, @Nullable Object> proportion(Proportion proportion) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("of", proportion.of());
        tree.put("n", proportion.n());
        tree.put("share", of(proportion.share()));
        tree.put("lower", of(proportion.interval().map(Interval::lower)));
        tree.put("upper", of(proportion.interval().map(Interval::upper)));
        if (proportion.n() == 0) {
            tree.put("reason", "there is none of which it could be said");
        }
        return tree;
    }

    private static Map<String, @Nullable Object> estimate(Estimate estimate, String absent) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("value", of(estimate.value()));
        tree.put("lower", of(estimate.lower()));
        tree.put("upper", of(estimate.upper()));
        if (estimate.value().isEmpty()) {
            tree.put("reason", absent);
        } else if (estimate.lower().isEmpty() || estimate.upper().isEmpty()) {
            tree.put("reason", "the data do not bound it there");
        }
        return tree;
    }

    private static Map<String, @Nullable Object> distribution(Distribution times) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("median", quantile(times.median(), times));
        tree.put("eightieth", quantile(times.eightieth(), times));
        tree.put("ninetieth", quantile(times.ninetieth(), times));
        tree.put("reached", times.reached());
        tree.put("open", times.open());
        tree.put("spreadsheet", of(times.spreadsheet()));
        return tree;
    }

    private static Map<String, @Nullable Object> quantile(Estimate quantile, Distribution times) {
        return estimate(
                quantile, times.n() == 0 ? "there is nobody" : "not reached, or too few (n = " + times.n() + ")");
    }

    /** A record of one component that is no kind of fact is that component. */
    private static @Nullable Object record(Record structure) {
        var components = structure.getClass().getRecordComponents();
        boolean isKind = isKind(structure.getClass());
        if (components.length == 1 && !isKind) {
            return of(component(structure, components[0]));
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        if (isKind) {
            tree.put("kind", structure.getClass().getSimpleName());
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        for (var component : components) {
            var name = component.getName();
            var item = component(structure, component);
            var reason = AbsenceReasons.of(structure.getClass(), name);
            tree.put(name, item instanceof Estimate estimate ? estimate(estimate, reason) : of(item));
            if (tree.get(name) == null) {
                reasons.put(name, reason);
            }
        }
        if (!reasons.isEmpty()) {
            tree.put("reasons", reasons);
        }
        return tree;
    }

    private static boolean isKind(Class<?> type) {
        return List.of(type.getInterfaces()).stream().anyMatch(kind -> kind.isSealed() && kind != Moment.class);
    }

    private static @Nullable Object component(Record structure, RecordComponent component) {
        try {
            return component.getAccessor().invoke(structure);
        } catch (IllegalAccessException | InvocationTargetException cause) {
            throw new IllegalStateException(structure.getClass() + " does not show its " + component.getName(), cause);
        }
    }
}
