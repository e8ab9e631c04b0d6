package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** Gives the first of equal values for each, so that what millions of records have in common is held once. */
final class Shared<T> implements Serializable {
    private final Map<T, T> first = new HashMap<>();

    T of(T value) {
        var known = first.putIfAbsent(value, value);
        return known == null ? value : known;
    }
}
