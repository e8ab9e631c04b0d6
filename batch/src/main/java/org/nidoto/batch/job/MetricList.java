package org.nidoto.batch.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;

/** Metrics in the order they are added, each with its value or the reason why there is none. */
final class MetricList {
    static final String NO_INCIDENTS = "no incident of the period qualifies";
    static final String NO_VOLUMES = "no volumes of work are known for all of these days";
    static final String NO_CLIENT_VOLUMES = "no volumes of work are known by client";
    static final String NO_COMPARISON = "too few cases in one of the two periods to compare them";
    static final String NOBODY = "nobody of the period's incidents is or was on the way there";
    static final String NO_MEASURES = "no measure was decided by the as-of instant";
    static final String NO_BASELINE = "too few months before the period for a control chart";
    static final String NO_METHOD = "no measure has the counts, the departments or the months that the method needs";

    private final List<Metric> metrics = new ArrayList<>();

    /**
     * One metric.
     *
     * @param topic the number of its topic in the catalogue of statistics
     * @param value its value as a tree; {@code null} where there is none, with the reason beside it
     * @param reason why there is none; {@code null} where there is a value
     */
    record Metric(
            String name,
            String topic,
            @Nullable Object value,
            @Nullable String reason) {
        Map<String, @Nullable Object> tree() {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("metric", name);
            tree.put("topic", topic);
            tree.put("value", value);
            if (reason != null) {
                tree.put("reason", reason);
            }
            return tree;
        }
    }

    List<Metric> metrics() {
        return List.copyOf(metrics);
    }

    void add(String name, String topic, boolean isThere, @Nullable Object value, String reason) {
        metrics.add(new Metric(name, topic, isThere ? ReviewTree.of(value) : null, isThere ? null : reason));
    }

    void add(String name, String topic, Proportion share) {
        add(name, topic, share.n() > 0, share, NO_INCIDENTS);
    }

    void add(String name, String topic, Estimate estimate, String reason) {
        boolean saysAnything = estimate.value().isPresent()
                || estimate.lower().isPresent()
                || estimate.upper().isPresent();
        add(name, topic, saysAnything, estimate, reason);
    }

    void add(String name, String topic, Distribution times) {
        add(name, topic, times.n() > 0, times, NOBODY);
    }

    void add(String name, String topic, Collection<?> rows, String reason) {
        add(name, topic, !rows.isEmpty(), rows, reason);
    }

    void add(String name, String topic, Optional<?> value, String reason) {
        add(name, topic, value.isPresent(), value, reason);
    }
}
