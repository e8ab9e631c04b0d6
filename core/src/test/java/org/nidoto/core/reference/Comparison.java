package org.nidoto.core.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares an answer with what its case expects, and says where they differ. What the case does not ask for is left alone. */
public final class Comparison {
    private final Tolerance tolerance;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** One sentence a difference; none when the answer agrees. */
    public static List<String> differences(ReferenceCase given, Map<String, Object> answer) {
        var comparison = new Comparison(given.tolerance());
        comparison.compare("", given.expected(), answer);
        return comparison.differences;
    }

    private void compare(String where, JsonNode expected, @Nullable Object answer) {
        var actual = plain(answer);
        if (expected.isObject() && actual instanceof Map<?, ?> map) {
            compareObject(where, expected, map);
        } else if (expected.isArray() && actual instanceof List<?> list) {
            compareList(where, expected, list);
        } else if (!sameValue(expected, actual)) {
            differences.add(where + ": expected " + expected + " but was " + actual);
        }
    }

    private void compareObject(String where, JsonNode expected, Map<?, ?> actual) {
        for (var property : expected.properties()) {
            var path = where.isEmpty() ? property.getKey() : where + "." + property.getKey();
            if (actual.containsKey(property.getKey())) {
                compare(path, property.getValue(), actual.get(property.getKey()));
            } else {
                differences.add(path + ": expected " + property.getValue() + " but nothing was said");
            }
        }
    }

    private void compareList(String where, JsonNode expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            differences.add(where + ": expected " + expected.size() + " entries " + expected + " but was " + actual);
            return;
        }
        for (int i = 0; i < actual.size(); i++) {
            compare(where + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    private boolean sameValue(JsonNode expected, @Nullable Object actual) {
        if (expected.isNull()) {
            return actual == null;
        }
        if (expected.isBoolean()) {
            return actual instanceof Boolean flag && flag == expected.booleanValue();
        }
        if (actual instanceof Number number) {
            return sameNumber(expected, number.doubleValue());
        }
        return expected.isString() && actual != null && expected.stringValue().equals(actual);
    }

    private boolean sameNumber(JsonNode expected, double actual) {
        if (expected.isString()) {
            return Double.isInfinite(actual) && expected.stringValue().equals(Double.toString(actual));
        }
        return expected.isNumber() && Double.isFinite(actual) && tolerance.admits(expected.doubleValue(), actual);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
        return value instanceof int[] numbers ? Arrays.stream(numbers).boxed().toList() : value;
    }
}
