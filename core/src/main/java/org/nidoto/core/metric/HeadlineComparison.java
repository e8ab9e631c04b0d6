package org.nidoto.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.metric.EraTally.Era;
import org.nidoto.core.metric.EraTally.Said;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.PromiseKeeping.State;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.ProportionDifference;
import org.nidoto.core.statistics.RateRatio;

/**
 * The headline figures beside those of the period before and of the same period a year earlier. All incidents are followed to the as-of
 * instant, the earlier ones for longer.
 *
 * @param volume how many incidents there were
 * @param resolution how long they took to be resolved
 * @param shares the shares, in the order of the response
 */
public record HeadlineComparison(Volume volume, Resolution resolution, List<Share> shares) {
    public HeadlineComparison {
        shares = List.copyOf(shares);
    }

    static HeadlineComparison of(EraTally eras, PromiseTally promises, Volumes volumes, ReviewFrame frame) {
        return new HeadlineComparison(
                volume(eras, volumes, frame), resolution(eras, frame), shares(eras, promises, frame));
    }

    private static int count(EraTally eras, Era era, Said said) {
        return eras.in(era).said().of(said);
    }

    private static Volume volume(EraTally eras, Volumes volumes, ReviewFrame frame) {
        return new Volume(
                count(eras, Era.NOW, Said.INCIDENT),
                count(eras, Era.BEFORE, Said.INCIDENT),
                count(eras, Era.LAST_YEAR, Said.INCIDENT),
                change(eras, Era.BEFORE, volumes, frame),
                change(eras, Era.LAST_YEAR, volumes, frame));
    }

    private static Estimate change(EraTally eras, Era earlier, Volumes volumes, ReviewFrame frame) {
        var elapsed = frame.elapsed();
        int now = count(eras, Era.NOW, Said.INCIDENT);
        int then = count(eras, earlier, Said.INCIDENT);
        if (elapsed.isEmpty() || now + then == 0) {
            return Estimate.ABSENT;
        }
        var days = earlier.days(frame);
        var workNow = volumes.of(elapsed.get());
        var workThen = volumes.of(days);
        boolean byVolume = workNow.isPresent() && workThen.isPresent();
        var counts = new BeforeAfter(
                now,
                byVolume ? workNow.getAsDouble() : elapsed.get().days(),
                then,
                byVolume ? workThen.getAsDouble() : days.days());
        return new RateRatio(counts)
                .midP(Confidence.NINETY_FIVE)
                .map(evidence -> Estimate.of(evidence.ratio(), Optional.of(evidence.interval())))
                .orElse(Estimate.ABSENT);
    }

    private static Resolution resolution(EraTally eras, ReviewFrame frame) {
        var now = eras.in(Era.NOW).resolution();
        var before = eras.in(Era.BEFORE).resolution();
        var lastYear = eras.in(Era.LAST_YEAR).resolution();
        return new Resolution(
                now.distribution(frame),
                before.distribution(frame),
                lastYear.distribution(frame),
                ExecutiveInvolvement.ratio(now, before),
                ExecutiveInvolvement.ratio(now, lastYear));
    }

    private static List<Share> shares(EraTally eras, PromiseTally promises, ReviewFrame frame) {
        var shares = new ArrayList<Share>();
        shares.add(share(Headline.FOUND_BY_CLIENT, eras, Said.FOUND_BY_CLIENT, Said.FINDER_KNOWN));
        shares.add(share(Headline.FOUND_OUTSIDE, eras, Said.FOUND_OUTSIDE, Said.FINDER_KNOWN));
        shares.add(share(Headline.REPORTED_BEFORE_APOLOGY, eras, Said.REPORTED_FIRST, Said.APOLOGIZED));
        shares.add(share(Headline.REPLIED_IN_TIME, eras, Said.REPLIED_IN_TIME, Said.REPLY_DUE));
        shares.add(share(Headline.HEARD_BEFORE_PROPOSAL, eras, Said.HEARD_FIRST, Said.PROPOSED));
        shares.add(Share.of(
                Headline.PROMISES_KEPT,
                kept(promises, Era.NOW, frame),
                kept(promises, Era.BEFORE, frame),
                kept(promises, Era.LAST_YEAR, frame)));
        shares.add(share(Headline.RESOLVED_IN_TIME, eras, Said.RESOLVED_IN_TIME, Said.RESOLUTION_DUE));
        return shares;
    }

    private static Share share(Headline headline, EraTally eras, Said done, Said among) {
        return Share.of(
                headline,
                proportion(eras, Era.NOW, done, among),
                proportion(eras, Era.BEFORE, done, among),
                proportion(eras, Era.LAST_YEAR, done, among));
    }

    private static Proportion proportion(EraTally eras, Era era, Said done, Said among) {
        return new Proportion(count(eras, era, done), count(eras, era, among));
    }

    /** Promises due in the period that were kept, of those kept, late or broken. */
    static Proportion kept(PromiseTally promises, Era era, ReviewFrame frame) {
        int kept = 0;
        int due = 0;
        for (var promise : promises.byDay.asMap().entrySet()) {
            var state = promise.getKey().state();
            if (era.days(frame).contains(promise.getKey().day())) {
                kept += state == State.KEPT ? promise.getValue() : 0;
                due += state == State.KEPT || state == State.LATE || state == State.BROKEN ? promise.getValue() : 0;
            }
        }
        return new Proportion(kept, due);
    }

    /** A share that is compared. */
    public enum Headline {
        FOUND_BY_CLIENT,
        FOUND_OUTSIDE,
        REPORTED_BEFORE_APOLOGY,
        REPLIED_IN_TIME,
        HEARD_BEFORE_PROPOSAL,
        PROMISES_KEPT,
        RESOLVED_IN_TIME
    }

    /**
     * Incidents.
     *
     * @param againstBefore the rate now over the rate then, per unit of work, or per day where a volume is not known
     * @param againstLastYear likewise
     */
    public record Volume(int now, int before, int lastYear, Estimate againstBefore, Estimate againstLastYear) {}

    /**
     * Business minutes from detection to resolution.
     *
     * @param againstBefore Peto's ratio of resolution rates, above 1 being faster now; absent where either has none resolved
     * @param againstLastYear likewise
     */
    public record Resolution(
            Distribution now,
            Distribution before,
            Distribution lastYear,
            Estimate againstBefore,
            Estimate againstLastYear) {}

    /**
     * One share.
     *
     * @param againstBefore the share now less the share then, −1 to 1, with Newcombe's interval; absent where either is
     * @param againstLastYear likewise
     */
    public record Share(
            Headline headline,
            Proportion now,
            Proportion before,
            Proportion lastYear,
            Estimate againstBefore,
            Estimate againstLastYear) {
        static Share of(Headline headline, Proportion now, Proportion before, Proportion lastYear) {
            return new Share(headline, now, before, lastYear, difference(now, before), difference(now, lastYear));
        }

        private static Estimate difference(Proportion now, Proportion then) {
            var difference = new ProportionDifference(now, then);
            return Estimate.of(difference.difference(), difference.interval());
        }
    }
}
