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
    private final Map<K, Counter> counts = new HashMap<>();

    /** Counts on in its place: among millions of incidents most keys are there already. */
    private static final class Counter implements Serializable {
        private static final long serialVersionUID = 1;

        private int times;
    }

    void add(K key) {
        add(key, 1);
    }

    void add(K key, int times) {
        counts.computeIfAbsent(key, first -> new Counter()).times += times;
    }

    void merge(Counts<K> other) {
        other.counts.forEach((key, counter) -> add(key, counter.times));
    }

    int of(K key) {
        var counter = counts.get(key);
        return counter == null ? 0 : counter.times;
    }

    /** How often keys that meet the condition were counted. */
    int where(Predicate<? super K> condition) {
        return counts.entrySet().stream()
                .filter(count -> condition.test(count.getKey()))
                .mapToInt(count -> count.getValue().times)
                .sum();
    }

    /** The keys that were counted, in no order. */
    Set<K> keys() {
        return Collections.unmodifiableSet(counts.keySet());
    }

    /** The keys with their counts, in no order. */
    Map<K, Integer> asMap() {
        var map = new HashMap<K, Integer>();
        counts.forEach((key, counter) -> map.put(key, counter.times));
        return map;
    }

    /** Every counted key as a number, as often as it was counted, in no order. */
    double[] spreadOut(ToDoubleFunction<? super K> number) {
        return counts.entrySet().stream()
                .flatMapToDouble(count -> DoubleStream.generate(() -> number.applyAsDouble(count.getKey()))
                        .limit(count.getValue().times))
                .toArray();
    }

    /** The same, counted by something coarser. */
    <C> Counts<C> by(Function<? super K, ? extends C> coarser) {
        var result = new Counts<C>();
        counts.forEach((key, counter) -> result.add(coarser.apply(key), counter.times));
        return result;
    }
}
