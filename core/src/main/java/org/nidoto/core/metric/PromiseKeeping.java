package org.nidoto.core.metric;

import java.time.YearMonth;
import java.util.List;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.Proportion;

/**
 * Whether promised contacts came (次回連絡の期限内実施率): promises that fell due in the period, each judged alone at the as-of instant.
 *
 * @param kept kept in time, of those kept, late or broken
 * @param late came after the due time and grace
 * @param broken never came, and the due time is past
 * @param pending not yet due; outside the share
 * @param previous the share in the period before
 * @param months per month of the due time, oldest first
 * @param byClient clients with a promise late or broken, most first
 */
public record PromiseKeeping(
        Proportion kept,
        int late,
        int broken,
        int pending,
        Proportion previous,
        List<Monthly> months,
        List<ByClient> byClient) {
    public PromiseKeeping {
        months = List.copyOf(months);
        byClient = List.copyOf(byClient);
    }

    public record Monthly(YearMonth month, Proportion kept) {}

    public record ByClient(Label client, Proportion kept, int late, int broken) {}
}
