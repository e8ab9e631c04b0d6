package org.nidoto.core.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.CauseTally.Analysis;
import org.nidoto.core.statistics.CauseCount;
import org.nidoto.core.statistics.Proportion;

/**
 * Which causes the period's incidents had: why they happened, and why nobody caught them.
 *
 * @param occurrence the Pareto of occurrence causes (発生原因)
 * @param escape the Pareto of escape causes (流出原因)
 * @param byDepartment incidents per department and occurrence cause, departments and causes in the order of the Pareto and the tree
 * @param personBlaming confirmed analyses that end at a person (個人要因止まり), of all confirmed ones
 * @param provisional incidents whose occurrence cause is provisional, of those that have one
 * @param loss what the incidents cost
 */
public record CauseBreakdown(
        Pareto occurrence,
        Pareto escape,
        List<Cell> byDepartment,
        Proportion personBlaming,
        Proportion provisional,
        Loss loss) {
    public CauseBreakdown {
        byDepartment = List.copyOf(byDepartment);
    }

    static CauseBreakdown of(CauseTally tally, ReviewFrame frame) {
        var occurrence =
                pareto(tally.occurrence.by(CauseTally.DepartmentCause::cause), tally.previousOccurrence, frame);
        return new CauseBreakdown(
                occurrence,
                pareto(tally.escape, tally.previousEscape, frame),
                cells(tally.occurrence, occurrence, frame),
                new Proportion(tally.analyses.of(Analysis.PERSON_BLAMING), tally.analyses.of(Analysis.CONFIRMED)),
                new Proportion(tally.analyses.of(Analysis.PROVISIONAL), tally.analyses.of(Analysis.STATED)),
                loss(tally, occurrence.total(), frame.codes()));
    }

    private static Pareto pareto(Counts<CauseCode> causes, Counts<CauseCode> previous, ReviewFrame frame) {
        var counts = causes.asMap().entrySet().stream()
                .map(cause -> new CauseCount(
                        cause.getKey().value(), cause.getValue(), cause.getKey().equals(ReviewFrame.other())))
                .toList();
        var pareto = org.nidoto.core.statistics.Pareto.of(
                counts, frame.rules().choices().losses().vitalPercent());
        var rows = new ArrayList<Row>();
        for (var bar : pareto.bars()) {
            var cause = new CauseCode(bar.code());
            rows.add(new Row(
                    frame.codes().label(cause),
                    bar.rank().isEmpty(),
                    Math.toIntExact(bar.count()),
                    bar.share(),
                    bar.cumulativeShare(),
                    bar.rank(),
                    previous.of(cause),
                    rows.size() < pareto.vitalFew()));
        }
        return new Pareto(rows, Math.toIntExact(pareto.total()), pareto.vitalFew(), pareto.thresholdReached());
    }

    private static List<Cell> cells(Counts<CauseTally.DepartmentCause> counts, Pareto occurrence, ReviewFrame frame) {
        var order = occurrence.rows().stream().map(row -> row.cause().code()).toList();
        return counts.asMap().entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<CauseTally.DepartmentCause, Integer> cell) ->
                                        cell.getKey().department(),
                                frame.departmentOrder())
                        .thenComparing(
                                cell -> order.indexOf(cell.getKey().cause().value())))
                .map(cell -> new Cell(
                        frame.codes().label(cell.getKey().department()),
                        frame.codes().label(cell.getKey().cause()),
                        cell.getValue()))
                .toList();
    }

    private static Loss loss(CauseTally tally, int incidents, CodeBook codes) {
        var largest = tally.largest()
                .map(costly ->
                        new Single(costly.incident(), costly.title(), codes.label(costly.client()), costly.amount()));
        var share = largest.isPresent() && tally.loss().signum() > 0
                ? OptionalDouble.of(
                        largest.get().amount().doubleValue() / tally.loss().doubleValue())
                : OptionalDouble.empty();
        return new Loss(tally.loss(), new Proportion(tally.lossKnown(), incidents), largest, share);
    }

    /**
     * Counts by cause, descending, ties by code, others and unknown last.
     *
     * @param total incidents of the period
     * @param vitalFew how many of the first rows hold 80 % of the total, unless chosen otherwise, or all named ones where they never do
     * @param reached whether the named causes hold as much at all; if not, 「その他」 wants classifying first
     */
    public record Pareto(List<Row> rows, int total, int vitalFew, boolean reached) {
        public Pareto {
            rows = List.copyOf(rows);
        }

        /** The named causes that no other has more incidents than: one, several where counts are equal, none where none is named. */
        public List<Row> mostFrequent() {
            var named = rows.stream().filter(row -> !row.other()).toList();
            int most = named.stream().mapToInt(Row::incidents).max().orElse(0);
            return named.stream().filter(row -> row.incidents() == most).toList();
        }
    }

    /**
     * One bar.
     *
     * @param cause the cause; for others and unknown the label of code {@code other}
     * @param other whether it is the bar of others and unknown
     * @param share 0 to 1
     * @param cumulative share of this and all bars before it, 0 to 1
     * @param rank competition rank from 1; empty for others
     * @param previous incidents of the cause in the period before
     */
    public record Row(
            Label cause,
            boolean other,
            int incidents,
            double share,
            double cumulative,
            OptionalInt rank,
            int previous,
            boolean vital) {}

    /** Incidents of one cause in one department. */
    public record Cell(Label department, Label cause, int incidents) {}

    /**
     * What the incidents cost, in the company's currency.
     *
     * @param known how many incidents state a loss, of all
     * @param largest the largest single loss; empty where none is stated
     * @param largestShare its share of the total, 0 to 1; over one half, the total hangs on one case (1件の大口に依存)
     */
    public record Loss(BigDecimal total, Proportion known, Optional<Single> largest, OptionalDouble largestShare) {}

    /** One incident's loss. */
    public record Single(IncidentId incident, String title, Label client, BigDecimal amount) {}
}
