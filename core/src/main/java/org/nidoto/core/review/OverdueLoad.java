package org.nidoto.core.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nidoto.core.metric.DecisionFollowUp;
import org.nidoto.core.statistics.TextOrder;

/**
 * Who has what past due (責任者別の期限超過): adoptions of measures and decisions of earlier meetings.
 *
 * @param owners the one with most first, ties by name, what has no owner last
 */
public record OverdueLoad(List<Row> owners) {
    public OverdueLoad {
        owners = List.copyOf(owners);
    }

    static OverdueLoad of(ManagementReview review) {
        var loads = new TreeMap<String, Row>(TextOrder.BY_CODE_POINT);
        for (var adoption : review.adoption().overdue()) {
            add(loads, new Row(adoption.owner(), 1, 0, adoption.daysLate()));
        }
        for (var decision : review.followUp().decisions()) {
            if (decision.state() == DecisionFollowUp.State.OVERDUE) {
                add(loads, new Row(decision.decision().owner(), 0, 1, 0));
            }
        }
        var owners = new ArrayList<>(loads.values());
        owners.sort(Comparator.comparing((Row row) -> row.owner().isEmpty())
                .thenComparing(row -> -row.adoptions() - row.decisions()));
        return new OverdueLoad(owners);
    }

    private static void add(TreeMap<String, Row> loads, Row more) {
        loads.merge(more.owner().orElse(""), more, Row::and);
    }

    /**
     * One owner.
     *
     * @param owner empty for what has none
     * @param adoptions departments in which a measure is past due
     * @param decisions past due
     * @param longest the most days that an adoption is late; 0 without any
     */
    public record Row(Optional<String> owner, int adoptions, int decisions, long longest) {
        private Row and(Row other) {
            return new Row(
                    owner, adoptions + other.adoptions, decisions + other.decisions, Math.max(longest, other.longest));
        }
    }
}
