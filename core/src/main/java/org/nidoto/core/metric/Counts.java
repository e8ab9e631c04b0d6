package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How often each key was counted: what tallies are made of. Adding and merging commute, so the order of counting leaves no trace.
 *
 * @param <K> what is counted, a serialisable value
 */
final class Counts<K> implements Serializable {
    private final Map<K, Integer> counts = new HashMap<>();

    void add(K key) {
        add(key, 1);
    }

    void add(K key, int times) {
        counts.merge(key, times, Integer::sum);
    }

    void merge(Counts<K> other) {
        other.counts.forEach(this::add);
    }

    int of(K key) {
        return counts.getOrDefault(key, 0);
    }

    /** How often keys that meet the condition were counted. */
    int where(Predicate<? super K> condition) {
        return counts.entrySet().stream()
                .filter(count -> condition.test(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The keys that were counted, in no order. */
    Set<K> keys() {
        return Collections.unmodifiableSet(counts.keySet());
    }

    /** The keys with their counts, in no order. */
    Map<K, Integer> asMap() {
        return Collections.unmodifiableMap(counts);
    }

    /** Every counted key as a number, as often as it was counted, in no order. */
    double[] spreadOut(ToDoubleFunction<? super K> number) {
        return counts.entrySet().stream()
                .flatMapToDouble(count -> DoubleStream.generate(() -> number.applyAsDouble(count.getKey()))
                        .limit(count.getValue()))
                .toArray();
    }

    /** The same, counted by something coarser. */
    <C> Counts<C> by(Function<? super K, ? extends C> coarser) {
        var result = new Counts<C>();
        counts.forEach((key, count) -> result.add(coarser.apply(key), count));
        return result;
    }
}
