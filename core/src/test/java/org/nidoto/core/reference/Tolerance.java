package org.nidoto.core.reference;

import tools.jackson.databind.JsonNode;

/**
 * How near a number must come: within {@code rel} of the expected one, or within {@code abs}; both 0 means equal.
 *
 * @param rel the difference allowed, as a share of the expected number
 * @param abs the difference allowed, in the number's own unit
 */
public record Tolerance(double rel, double abs) {
    private static final Tolerance UNSAID = new Tolerance(1e-6, 1e-9);

    static Tolerance of(JsonNode node) {
        if (node.isNumber()) {
            return new Tolerance(node.asDouble(), node.asDouble());
        }
        return node.isMissingNode() || node.isNull()
                ? UNSAID
                : new Tolerance(node.path("rel").asDouble(0), node.path("abs").asDouble(0));
    }

    boolean admits(double expected, double actual) {
        double difference = Math.abs(actual - expected);
        return difference <= rel * Math.abs(expected) || difference <= abs;
    }
}
