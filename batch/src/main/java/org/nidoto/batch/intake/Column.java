package org.nidoto.batch.intake;

import java.util.List;

/**
 * A column of a kind of record.
 *
 * @param name its English header
 * @param otherNames its Japanese headers; empty where it has none
 * @param required whether every file must have it and every row must fill it
 */
public record Column(String name, List<String> otherNames, boolean required) {
    public Column {
        otherNames = List.copyOf(otherNames);
    }

    static Column required(String name, String... otherNames) {
        return new Column(name, List.of(otherNames), true);
    }

    static Column optional(String name, String... otherNames) {
        return new Column(name, List.of(otherNames), false);
    }

    /** Both of its main names, for a message: {@code title (件名)}. */
    String described() {
        return otherNames.isEmpty() ? name : name + " (" + otherNames.get(0) + ")";
    }
}
