package org.nidoto.core.metric;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.metric.CareTally.Done;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.SpeedComparison;

/**
 * Whether the top went when the client called for it (経営者の関与), over the period's incidents.
 *
 * @param requested incidents over which the client asked for the top, of all
 * @param answered requests after which the top went, of all requests
 * @param unasked visits of the top that nobody had asked for
 * @param daysToVisit days from request to visit; requests that wait are censored at the as-of instant or the incident's end
 * @param resolutionWith business minutes from detection to resolution where the top went
 * @param resolutionWithout the same where it did not
 * @param ratio Peto's ratio of resolution rates, with over without, above 1 being faster: a description, since the top goes to the hardest
 *     cases; absent where either has none resolved
 */
public record ExecutiveInvolvement(
        Proportion requested,
        Proportion answered,
        int unasked,
        Distribution daysToVisit,
        Distribution resolutionWith,
        Distribution resolutionWithout,
        Estimate ratio) {
    static ExecutiveInvolvement of(CareTally tally, ReviewFrame frame) {
        int requests = tally.done.of(Done.TOP_REQUESTED);
        return new ExecutiveInvolvement(
                new Proportion(requests, tally.done.of(Done.INCIDENT)),
                new Proportion(tally.done.of(Done.TOP_VISITED_ON_REQUEST), requests),
                tally.done.of(Done.TOP_VISITED),
                tally.daysToVisit.distribution(frame),
                tally.resolvedWithTop.distribution(frame),
                tally.resolvedWithoutTop.distribution(frame),
                ratio(tally.resolvedWithTop, tally.resolvedWithoutTop));
    }

    /** How much sooner the first group was done than the second; absent where either has nobody who was. */
    static Estimate ratio(CensoredMinutes first, CensoredMinutes second) {
        var comparison = SpeedComparison.between(Map.of("1", first.followUps(), "2", second.followUps()));
        return comparison instanceof SpeedComparison.Compared compared
                        && compared.logRank().observedFirst() > 0
                        && compared.logRank().observedSecond() > 0
                ? Estimate.of(
                        OptionalDouble.of(compared.logRank().ratio()),
                        Optional.of(compared.logRank().interval()))
                : Estimate.ABSENT;
    }
}
