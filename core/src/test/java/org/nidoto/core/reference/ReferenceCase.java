package org.nidoto.core.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.nidoto.core.statistics.Confidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One worked case: rows and parameters that go in, numbers that must come out.
 *
 * @param topic the number its topic's folder starts with
 * @param rows the rows of {@code input.csv}, in its order
 * @param params what goes in beside the rows
 * @param expected what must come out
 * @param tolerance how near is near enough
 */
public record ReferenceCase(int topic, List<Row> rows, JsonNode params, JsonNode expected, Tolerance tolerance) {
    private static final Pattern TOPIC = Pattern.compile("(\\d{2})-.+");
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the case in a folder {@code NN-topic/SET/case}. */
    public static ReferenceCase read(Path folder) throws IOException {
        var json = JSON.readTree(folder.resolve("expected.json"));
        if (!json.path("expected").isObject()) {
            throw new IOException(folder + ": expected.json holds no object \"expected\"");
        }
        var params = json.path("params").isObject() ? json.path("params") : JsonNodeFactory.instance.objectNode();
        return new ReferenceCase(
                topicOf(folder, json),
                rowsOf(folder.resolve("input.csv")),
                params,
                json.path("expected"),
                Tolerance.of(json.path("tolerance")));
    }

    /** Whether a folder lies in the folder of a topic, as cases do. */
    public static boolean isBelowTopic(Path folder) {
        return topicAbove(folder).isPresent();
    }

    private static int topicOf(Path folder, JsonNode json) throws IOException {
        var topic = topicAbove(folder);
        return topic.isPresent()
                ? topic.getAsInt()
                : numberOf(json.path("id").asString(""))
                        .orElseThrow(() -> new IOException(folder + ": no folder above it is named like 01-topic"));
    }

    private static OptionalInt topicAbove(Path folder) {
        var above = folder.toAbsolutePath().normalize().getParent();
        while (above != null && above.getFileName() != null) {
            var number = numberOf(above.getFileName().toString());
            if (number.isPresent()) {
                return number;
            }
            above = above.getParent();
        }
        return OptionalInt.empty();
    }

    private static OptionalInt numberOf(String name) {
        var matcher = TOPIC.matcher(name);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static List<Row> rowsOf(Path file) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        var rows = new ArrayList<Row>();
        try (var reader = Files.newBufferedReader(file);
                var parser = CSVParser.parse(reader, format)) {
            for (var line : parser) {
                rows.add(new Row(line.toMap()));
            }
        }
        return rows;
    }

    /** A number that may be given; empty where it is not, or is null. */
    public OptionalDouble number(String param) {
        var node = params.path(param);
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    /** A whole number that may be given; empty where it is not, or is null. */
    public OptionalInt integer(String param) {
        var node = params.path(param);
        return node.isNumber() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }

    /** A text that must be given. */
    public String text(String param) {
        return params.required(param).asString();
    }

    /** A list that may be given; empty where it is not. A single value counts as a list of one. */
    public List<JsonNode> list(String param) {
        var node = params.path(param);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        return node.isArray() ? List.copyOf(node.values()) : List.of(node);
    }

    /** The numbers of a list that may be given. */
    public double[] numbers(String param) {
        return list(param).stream().mapToDouble(JsonNode::asDouble).toArray();
    }

    /** The numbers of a column, in the rows' order. */
    public double[] column(String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }

    /** The two-sided confidence the case asks for, 95 % where it does not say. */
    public Confidence confidence() {
        return number("conf").stream().mapToObj(Confidence::new).findFirst().orElse(Confidence.NINETY_FIVE);
    }
}
