package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.statistics.FollowUp;
import org.nidoto.core.statistics.KaplanMeier;

/** An exact distribution of whole minutes, those still running apart. */
final class CensoredMinutes implements Serializable {
    private static final double MEDIAN = 0.5;
    private static final double EIGHTIETH = 0.8;

    private final Counts<Long> reached = new Counts<>();
    private final Counts<Long> open = new Counts<>();

    void add(long minutes, boolean hasReached) {
        (hasReached ? reached : open).add(minutes);
    }

    void merge(CensoredMinutes other) {
        reached.merge(other.reached);
        open.merge(other.open);
    }

    /** The minutes of those that got there. */
    Counts<Long> reached() {
        return reached;
    }

    /** The minutes so far of those that did not. */
    Counts<Long> open() {
        return open;
    }

    List<FollowUp> followUps() {
        var followUps = new ArrayList<FollowUp>();
        reached.asMap().forEach((minutes, count) -> followUps.add(new FollowUp(minutes, count, 0)));
        open.asMap().forEach((minutes, count) -> followUps.add(new FollowUp(minutes, 0, count)));
        return followUps;
    }

    Distribution distribution() {
        var curve = KaplanMeier.of(followUps());
        return new Distribution(
                curve.quantile(MEDIAN),
                curve.quantile(EIGHTIETH),
                Math.toIntExact(curve.events()),
                Math.toIntExact(curve.censored()));
    }
}
