package org.nidoto.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.CauseLoss;
import org.nidoto.core.statistics.CauseLoss.Footing;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.LossPareto;

/**
 * The causes of the period's incidents by what they cost (損失額のパレート図), dearest first, in the company's currency.
 *
 * <p>Sums of earlier periods stand beside it untested: a sum hangs on single large cases, for which the catalogue has no test.
 *
 * @param total of all causes
 * @param before what the incidents of the period before cost
 * @param lastYear the same a year earlier
 */
public record LossRanking(double total, List<Row> rows, Earlier before, Earlier lastYear) {
    public LossRanking {
        rows = List.copyOf(rows);
    }

    static LossRanking of(LossTally tally, CauseTally before, CauseTally lastYear, ReviewFrame frame) {
        var pareto = LossPareto.of(tally.byCause().entrySet().stream()
                .map(cause -> new CauseLoss(
                        cause.getKey().value(),
                        cause.getValue().incidents(),
                        cause.getValue().sum().doubleValue(),
                        cause.getValue().squares().doubleValue(),
                        cause.getValue().largest().doubleValue()))
                .toList());
        return new LossRanking(
                pareto.total(),
                pareto.bars().stream().map(bar -> row(bar, frame)).toList(),
                new Earlier(before.loss().doubleValue(), before.lossKnown()),
                new Earlier(lastYear.loss().doubleValue(), lastYear.lossKnown()));
    }

    private static Row row(LossPareto.Bar bar, ReviewFrame frame) {
        var loss = bar.loss();
        var choices = frame.rules().choices().losses();
        return new Row(
                frame.codes().label(new CauseCode(loss.cause())),
                loss.incidents(),
                Estimate.of(OptionalDouble.of(loss.sum()), loss.interval()),
                bar.share(),
                bar.cumulativeShare(),
                loss.effectiveIncidents(),
                loss.largestShare(),
                loss.footing(new CauseLoss.Trust(choices.oneCase(), choices.tooFew(), choices.few())));
    }

    /** How many of the first causes hold so many percent of the loss; empty where nothing was lost. */
    public OptionalInt vital(int percent) {
        return IntStream.rangeClosed(1, rows.size())
                .filter(count -> rows.get(count - 1).cumulative().orElse(0) >= percent / 100.0)
                .findFirst();
    }

    /**
     * An earlier period.
     *
     * @param total the sum of the known losses
     * @param known incidents whose loss is known
     */
    public record Earlier(double total, int known) {}

    /**
     * One cause.
     *
     * @param incidents those whose loss is known
     * @param loss their sum with Fay and Feuer's interval; no interval without loss
     * @param share its part of the total, 0 to 1; empty where nothing was lost
     * @param cumulative the part of it and the causes before it
     * @param effectiveIncidents Kish's effective number of incidents; empty without loss
     * @param largestShare the part that one incident holds at most; empty without loss
     * @param footing how far the sum can be trusted; empty without loss
     */
    public record Row(
            Label cause,
            long incidents,
            Estimate loss,
            OptionalDouble share,
            OptionalDouble cumulative,
            OptionalDouble effectiveIncidents,
            OptionalDouble largestShare,
            Optional<Footing> footing) {}
}
