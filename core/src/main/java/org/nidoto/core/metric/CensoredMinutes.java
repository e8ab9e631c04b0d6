package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.metric.ResponseTimes.Spreadsheet;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.FollowUp;
import org.nidoto.core.statistics.KaplanMeier;
import org.nidoto.core.statistics.QuantileMethod;

/** An exact distribution of whole minutes, those still running apart. */
final class CensoredMinutes implements Serializable {
    private static final double MEDIAN = 0.5;
    private static final double EIGHTIETH = 0.8;
    private static final double NINETIETH = 0.9;

    private final MinuteCounts reached = new MinuteCounts();
    private final MinuteCounts open = new MinuteCounts();

    void add(long minutes, boolean hasReached) {
        (hasReached ? reached : open).add(minutes);
    }

    void merge(CensoredMinutes other) {
        reached.merge(other.reached);
        open.merge(other.open);
    }

    /** The minutes of those that got there. */
    MinuteCounts reached() {
        return reached;
    }

    /** The minutes so far of those that did not. */
    MinuteCounts open() {
        return open;
    }

    List<FollowUp> followUps() {
        var followUps = new ArrayList<FollowUp>();
        reached.sorted().forEach(one -> followUps.add(new FollowUp(one.minutes(), one.times(), 0)));
        open.sorted().forEach(one -> followUps.add(new FollowUp(one.minutes(), 0, one.times())));
        return followUps;
    }

    Distribution distribution(ReviewFrame frame) {
        var curve = KaplanMeier.of(followUps());
        int enough = frame.rules().choices().minimums().ninetieth();
        return new Distribution(
                curve.quantile(MEDIAN),
                curve.quantile(EIGHTIETH),
                curve.events() + curve.censored() < enough ? Estimate.ABSENT : curve.quantile(NINETIETH),
                Math.toIntExact(curve.events()),
                Math.toIntExact(curve.censored()),
                spreadsheet());
    }

    private Spreadsheet spreadsheet() {
        var minutes = reached.spreadOut();
        return new Spreadsheet(QuantileMethod.TYPE_7.of(minutes, MEDIAN), QuantileMethod.TYPE_7.of(minutes, EIGHTIETH));
    }

    /** The Kaplan–Meier median alone; empty where not reached. */
    OptionalDouble median() {
        return KaplanMeier.of(followUps()).quantile(MEDIAN).value();
    }

    /** How many there are. */
    int n() {
        return reached.total() + open.total();
    }
}
