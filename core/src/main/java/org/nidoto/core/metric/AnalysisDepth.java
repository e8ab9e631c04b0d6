package org.nidoto.core.metric;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nidoto.core.metric.CareTally.Done;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.QuantileMethod;

/**
 * How deep the analyses of the period's incidents went, of those with an occurrence cause.
 *
 * @param depthKnown analyses whose why depth (なぜの段数) is given
 * @param median of the depths given; empty without any
 * @param byDepth how many went down so many whys
 * @param confirmed causes that are confirmed, of those whose certainty is given
 * @param provisional causes that are provisional, of those whose certainty is given
 */
public record AnalysisDepth(
        Proportion depthKnown,
        OptionalDouble median,
        SortedMap<Integer, Integer> byDepth,
        Proportion confirmed,
        Proportion provisional) {
    static AnalysisDepth of(CareTally tally) {
        int confirmed = tally.done.of(Done.CAUSE_CONFIRMED);
        int provisional = tally.done.of(Done.CAUSE_PROVISIONAL);
        return new AnalysisDepth(
                new Proportion(tally.whys.where(depth -> true), tally.done.of(Done.CAUSE_STATED)),
                QuantileMethod.TYPE_2.of(tally.whys.spreadOut(Integer::doubleValue), 0.5),
                new TreeMap<>(tally.whys.asMap()),
                new Proportion(confirmed, confirmed + provisional),
                new Proportion(provisional, confirmed + provisional));
    }
}
