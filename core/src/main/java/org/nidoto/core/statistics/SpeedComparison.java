package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whether one group of incidents reached a milestone sooner than another, or why that cannot be told. */
public sealed interface SpeedComparison {
    /** Why two groups cannot be compared. */
    enum Obstacle {
        NEEDS_TWO_GROUPS,
        NO_EVENTS,
        /** Whenever one group had an event, nobody of the other was still under way. */
        NO_OVERLAP
    }

    /** No comparison can be made. */
    record NotComparable(Obstacle because) implements SpeedComparison {}

    /**
     * The comparison by the log-rank test.
     *
     * @param groups the names of the two groups in code point order; ratios above 1 mean that the first is faster
     * @see LogRank
     */
    record Compared(List<String> groups, LogRank logRank) implements SpeedComparison {
        public Compared {
            groups = List.copyOf(groups);
        }
    }

    /** Compares the groups that hold anybody; there must be two. */
    static SpeedComparison between(Map<String, ? extends Collection<FollowUp>> groups) {
        var names = new ArrayList<String>();
        var followUps = new ArrayList<Collection<FollowUp>>();
        groups.entrySet().stream()
                .filter(group -> group.getValue().stream().anyMatch(one -> one.events() + one.censored() > 0))
                .sorted(Map.Entry.comparingByKey(TextOrder.BY_CODE_POINT))
                .forEach(group -> {
                    names.add(group.getKey());
                    followUps.add(group.getValue());
                });
        if (names.size() != 2) {
            return new NotComparable(Obstacle.NEEDS_TWO_GROUPS);
        }
        var logRank = LogRank.of(followUps.get(0), followUps.get(1));
        if (logRank.observedFirst() + logRank.observedSecond() == 0) {
            return new NotComparable(Obstacle.NO_EVENTS);
        }
        return logRank.variance() > 0 ? new Compared(names, logRank) : new NotComparable(Obstacle.NO_OVERLAP);
    }
}
