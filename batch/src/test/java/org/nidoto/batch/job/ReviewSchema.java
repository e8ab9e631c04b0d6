package org.nidoto.batch.job;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
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
import java.util.stream.Stream;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.review.Finding;
import org.nidoto.core.review.Heading;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema of a review's data, made of the types that {@link ReviewTree} writes out and of what their documentation says. Objects may
 * have no key that it does not name.
 */
final class ReviewSchema {
    private static final Map<String, Object> NUMBER = Map.of("type", "number");
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> NULL = Map.of("type", "null");
    private static final Map<String, Object> REAL =
            Map.of("anyOf", List.of(NUMBER, Map.of("enum", List.of("Infinity", "-Infinity")), NULL));
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, Integer.class, Long.class, OptionalInt.class, OptionalLong.class);

    private final Map<String, Object> definitions = new TreeMap<>();

    private ReviewSchema() {}

    /** The schema as it is kept. */
    static String text() {
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new ReviewSchema().root())
                        .replace(System.lineSeparator(), "\n")
                + "\n";
    }

    private Map<String, Object> root() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("heading", described(schema(Heading.class), "What the review is of."));
        properties.put(
                "metrics",
                described(
                        array(object(metric(), List.of("metric", "topic", "value"))),
                        "Every metric of the catalogue, in its order."));
        properties.put("findings", described(array(schema(Finding.class)), "The sentences of the summary, as facts."));
        properties.put(
                "printed",
                described(
                        object(ordered("ja", mapOf(TEXT), "en", mapOf(TEXT)), List.of("ja", "en")),
                        "The figures as they are printed, by language and then by name: what the next edition is held against."));
        properties.put("review", described(schema(ManagementReview.class), "The whole review."));
        var root = new LinkedHashMap<String, Object>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "The data of a management review (review-….json)");
        root.put(
                "description",
                "Codes stand as their text, days, months, durations and instants as ISO 8601 has them, times are minutes. What is absent is "
                        + "null with a reason beside it; an end of an interval that the data do not bound is \"Infinity\".");
        root.putAll(object(properties, List.copyOf(properties.keySet())));
        root.put("$defs", definitions);
        return root;
    }

    private static Map<String, Object> metric() {
        var metric = new LinkedHashMap<String, Object>();
        metric.put("metric", described(TEXT, "Its name, which the handbook's list of metrics explains."));
        metric.put("topic", described(TEXT, "The numbers of its topics in that list."));
        metric.put(
                "value", Map.of("description", "A number, or one of the structures below; null where there is none."));
        metric.put("reason", described(TEXT, "Why there is no value."));
        return metric;
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (!(type instanceof Class<?> named)) {
            return Map.of();
        }
        if (WHOLE.contains(named)) {
            return named.getSimpleName().startsWith("Optional")
                    ? nullable(Map.of("type", "integer"))
                    : Map.of("type", "integer");
        }
        if (named == double.class || named == Double.class || named == OptionalDouble.class) {
            return REAL;
        }
        if (named == boolean.class || named == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (Number.class.isAssignableFrom(named)) {
            return NUMBER;
        }
        return named.isEnum() ? constants(named) : composed(named);
    }

    private Map<String, Object> generic(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return nullable(schema(arguments[0]));
        }
        if (Set.class.isAssignableFrom(raw)) {
            return array(TEXT);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return array(schema(arguments[0]));
        }
        return Map.class.isAssignableFrom(raw) ? mapOf(schema(arguments[1])) : schema(raw);
    }

    private Map<String, Object> composed(Class<?> type) {
        if (type == Moment.class || !type.getName().startsWith("org.nidoto")) {
            return TEXT;
        }
        if (type.isSealed()) {
            return Map.of(
                    "anyOf",
                    Stream.of(type.getPermittedSubclasses()).map(this::schema).toList());
        }
        if (!type.isRecord()) {
            return TEXT;
        }
        var components = type.getRecordComponents();
        if (components.length == 1 && !isKind(type) && type != Distribution.class) {
            return schema(components[0].getGenericType());
        }
        var name = name(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, definition(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> definition(Class<?> type) {
        var texts = Javadoc.of(type);
        var properties = new LinkedHashMap<String, Object>();
        if (isKind(type)) {
            properties.put("kind", Map.of("const", type.getSimpleName()));
        }
        for (var component : type.getRecordComponents()) {
            var own = type == Distribution.class && component.getType() == Estimate.class
                    ? schema(Estimate.class)
                    : schema(component.getGenericType());
            properties.put(
                    component.getName(), described(own, texts.parameters().getOrDefault(component.getName(), "")));
        }
        var required = List.copyOf(properties.keySet());
        if (type == Proportion.class) {
            List.of("share", "lower", "upper").forEach(part -> properties.put(part, REAL));
        }
        if (type == Proportion.class || type == Estimate.class) {
            properties.put("reason", described(TEXT, "Why something is absent."));
        } else {
            var reasons = new LinkedHashMap<String, Object>();
            Stream.of(type.getRecordComponents()).forEach(component -> reasons.put(component.getName(), TEXT));
            properties.put("reasons", described(object(reasons, List.of()), "Why what is null is absent, by key."));
        }
        return described(object(properties, required), texts.about());
    }

    private static boolean isKind(Class<?> type) {
        return Stream.of(type.getInterfaces()).anyMatch(kind -> kind.isSealed() && kind != Moment.class);
    }

    private static String name(Class<?> type) {
        var owner = type.getDeclaringClass();
        return (owner == null ? "" : name(owner) + ".") + type.getSimpleName();
    }

    private static Map<String, Object> constants(Class<?> type) {
        return Map.of(
                "enum",
                Stream.of(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return schema.isEmpty() || schema.equals(REAL) ? schema : Map.of("anyOf", List.of(schema, NULL));
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    private static Map<String, Object> mapOf(Map<String, Object> values) {
        return ordered("type", "object", "additionalProperties", values);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var object = ordered("type", "object", "properties", properties);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> described(Map<String, Object> schema, String text) {
        if (text.isEmpty()) {
            return schema;
        }
        var described = new LinkedHashMap<String, Object>(Map.of("description", text));
        new TreeMap<>(schema).forEach(described::put);
        return described;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        var map = new LinkedHashMap<String, Object>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
