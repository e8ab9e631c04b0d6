package org.nidoto.core.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.EraTally.Era;
import org.nidoto.core.metric.PeriodComparisons.Against;
import org.nidoto.core.metric.PeriodComparisons.Compared;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.CauseShift;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.RankCertainty;
import org.nidoto.core.statistics.TextOrder;

/**
 * How certain the order of the occurrence causes is, and how they shifted against the period before; named causes alone.
 *
 * @param incidents of named causes in the period
 * @param mayBeOrdered whether they are enough to state an order at all
 * @param mostFrequent the cause that may be called the most frequent (最多); empty where the counts leave room for another
 * @param causes by code
 * @param byVolume whether the ratios are per volume of work; if not, per day
 * @param jaccard the part of the most frequent causes of both periods that is in both lists, 0 to 1; empty without causes
 * @param kendallTauB how alike both orders are, −1 to 1; empty where all counts of a period are equal
 */
public record CauseOrder(
        int incidents,
        boolean mayBeOrdered,
        Optional<Label> mostFrequent,
        List<Row> causes,
        boolean byVolume,
        OptionalDouble jaccard,
        OptionalDouble kendallTauB) {
    public CauseOrder {
        causes = List.copyOf(causes);
    }

    /**
     * Of three periods.
     *
     * @param lastYear what was counted of the same period a year earlier
     */
    static CauseOrder of(CauseTally tally, CauseTally lastYear, Volumes volumes, PeriodComparing comparing) {
        var frame = comparing.frame();
        var now = named(tally.occurrence.by(CauseTally.DepartmentCause::cause));
        var before = named(tally.previousOccurrence);
        var codes = new TreeMap<String, Integer>(TextOrder.BY_CODE_POINT);
        now.forEach(codes::put);
        before.keySet().forEach(code -> codes.putIfAbsent(code, 0));
        var earlier = named(lastYear.occurrence.by(CauseTally.DepartmentCause::cause));
        codes.keySet()
                .forEach(code -> comparing.cause(
                        Map.of(
                                Era.NOW,
                                now.getOrDefault(code, 0),
                                Era.BEFORE,
                                before.getOrDefault(code, 0),
                                Era.LAST_YEAR,
                                earlier.getOrDefault(code, 0)),
                        volumes));
        var compared = comparing.corrected().figures();
        var ranks = RankCertainty.of(new LinkedHashMap<>(codes));
        var workNow = frame.elapsed().map(volumes::of).orElse(OptionalDouble.empty());
        var workBefore = volumes.of(frame.previous());
        boolean byVolume = workNow.isPresent() && workBefore.isPresent();
        double exposureNow = byVolume
                ? workNow.getAsDouble()
                : frame.elapsed().map(ReviewPeriod::days).orElse(0L);
        double exposureBefore =
                byVolume ? workBefore.getAsDouble() : frame.previous().days();
        var shift = CauseShift.of(
                codes.keySet().stream()
                        .map(code -> new CauseShift.Counts(
                                code,
                                new BeforeAfter(
                                        now.getOrDefault(code, 0),
                                        exposureNow,
                                        before.getOrDefault(code, 0),
                                        exposureBefore)))
                        .toList(),
                frame.rules().choices().effects().falseSignals(),
                frame.rules().choices().losses().top(),
                Confidence.NINETY_FIVE);
        boolean enough = ranks.incidents() >= frame.rules().choices().enoughToOrder();
        return new CauseOrder(
                ranks.incidents(),
                enough,
                first(ranks, enough).map(code -> frame.codes().label(new CauseCode(code))),
                rows(ranks, shift, before, compared, frame),
                byVolume,
                shift.jaccard(),
                shift.kendallTauB());
    }

    private static Map<String, Integer> named(Counts<CauseCode> counts) {
        var named = new TreeMap<String, Integer>(TextOrder.BY_CODE_POINT);
        counts.asMap().forEach((cause, count) -> {
            if (!cause.equals(ReviewFrame.other())) {
                named.put(cause.value(), count);
            }
        });
        return named;
    }

    private static Optional<String> first(RankCertainty ranks, boolean enough) {
        return ranks.causes().stream()
                .filter(cause -> enough && cause.worst().orElse(0) == 1)
                .map(RankCertainty.Cause::code)
                .findFirst();
    }

    private static List<Row> rows(
            RankCertainty ranks,
            CauseShift shift,
            Map<String, Integer> before,
            List<Compared> compared,
            ReviewFrame frame) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ranks.causes().size(); i++) {
            var rank = ranks.causes().get(i);
            var change = shift.causes().get(i);
            rows.add(new Row(
                    frame.codes().label(new CauseCode(rank.code())),
                    rank.share().of(),
                    before.getOrDefault(rank.code(), 0),
                    Estimate.of(rank.share().share(), rank.interval()),
                    rank.best(),
                    rank.worst(),
                    change.evidence()
                            .map(evidence -> Estimate.of(evidence.ratio(), Optional.of(evidence.interval())))
                            .orElse(Estimate.ABSENT),
                    change.adjustedP(),
                    change.direction(),
                    compared.get(i).before(),
                    compared.get(i).lastYear()));
        }
        return rows;
    }

    /**
     * One cause.
     *
     * @param now incidents in the period
     * @param before incidents in the period before
     * @param share its part of the named causes, with an interval that holds for all causes at once (Goodman)
     * @param best the best rank it may have; empty without incidents
     * @param worst the worst rank it may have
     * @param change the rate now over the rate before
     * @param adjustedP two-sided, for the ratio being 1, after Benjamini–Hochberg over the causes
     * @param direction whether that is a signal
     * @param againstBefore the rate now over the rate before, where there are enough cases; corrected with {@code againstLastYear} over all
     *     causes
     * @param againstLastYear the same against the same period a year earlier
     */
    public record Row(
            Label cause,
            int now,
            int before,
            Estimate share,
            OptionalInt best,
            OptionalInt worst,
            Estimate change,
            OptionalDouble adjustedP,
            CauseShift.Direction direction,
            Against againstBefore,
            Against againstLastYear) {}
}
