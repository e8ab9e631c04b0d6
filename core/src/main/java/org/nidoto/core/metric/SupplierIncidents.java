package org.nidoto.core.metric;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.EraTally.Era;
import org.nidoto.core.metric.EraTally.Said;
import org.nidoto.core.metric.PeriodComparisons.Against;
import org.nidoto.core.metric.PeriodComparisons.Quantity;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.ProportionDifference;
import org.nidoto.core.statistics.TextOrder;

/**
 * Incidents that external providers caused (外部提供者に起因するインシデント): those whose log names a supplier.
 *
 * @param caused those of the period, of all its incidents
 * @param before the same in the period before
 * @param lastYear the same a year earlier
 * @param againstBefore the share now less the share before, −1 to 1, with Newcombe's interval; absent where either is
 * @param againstLastYear likewise
 * @param suppliers every one that caused an incident in the period or the one before, most incidents first, ties by name
 */
public record SupplierIncidents(
        Proportion caused,
        Proportion before,
        Proportion lastYear,
        Estimate againstBefore,
        Estimate againstLastYear,
        List<Row> suppliers) {
    public SupplierIncidents {
        suppliers = List.copyOf(suppliers);
    }

    static SupplierIncidents of(SupplierTally tally, EraTally eras, PeriodComparing comparing) {
        var now = share(tally, eras, Era.NOW);
        var before = share(tally, eras, Era.BEFORE);
        var lastYear = share(tally, eras, Era.LAST_YEAR);
        return new SupplierIncidents(
                now,
                before,
                lastYear,
                difference(now, before),
                difference(now, lastYear),
                suppliers(tally, eras, comparing));
    }

    private static Proportion share(SupplierTally tally, EraTally eras, Era era) {
        return new Proportion(tally.of(era), eras.in(era).said().of(Said.INCIDENT));
    }

    private static Estimate difference(Proportion now, Proportion then) {
        var difference = new ProportionDifference(now, then);
        return Estimate.of(difference.difference(), difference.interval());
    }

    private static List<Row> suppliers(SupplierTally tally, EraTally eras, PeriodComparing comparing) {
        var names = tally.caused.keys().stream()
                .filter(by -> by.era() != Era.LAST_YEAR)
                .map(SupplierTally.CausedBy::supplier)
                .distinct()
                .toList();
        names.forEach(supplier -> comparing.share(
                Quantity.SUPPLIER_CAUSED,
                era -> new Proportion(
                        tally.of(era, supplier), eras.in(era).said().of(Said.INCIDENT))));
        var compared = comparing.corrected().figures();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Row(
                        names.get(i),
                        tally.of(Era.NOW, names.get(i)),
                        tally.of(Era.BEFORE, names.get(i)),
                        tally.of(Era.LAST_YEAR, names.get(i)),
                        causes(tally, names.get(i), comparing.frame()),
                        compared.get(i).before(),
                        compared.get(i).lastYear()))
                .sorted(Comparator.comparing(Row::incidents)
                        .thenComparing(Row::before)
                        .reversed()
                        .thenComparing(Row::supplier, TextOrder.BY_CODE_POINT))
                .toList();
    }

    private static List<Cause> causes(SupplierTally tally, String supplier, ReviewFrame frame) {
        return tally.caused.asMap().entrySet().stream()
                .filter(by ->
                        by.getKey().era() == Era.NOW && by.getKey().supplier().equals(supplier))
                .map(by -> new Cause(frame.codes().label(by.getKey().cause()), by.getValue()))
                .sorted(Comparator.comparing(Cause::incidents)
                        .reversed()
                        .thenComparing(cause -> cause.cause().code(), TextOrder.BY_CODE_POINT))
                .toList();
    }

    /**
     * One supplier.
     *
     * @param supplier its name as the log has it
     * @param causes what its incidents of the period were caused by, most frequent first
     * @param againstBefore its share of all incidents against the period before; corrected with {@code againstLastYear} over all suppliers
     * @param againstLastYear the same against the same period a year earlier
     */
    public record Row(
            String supplier,
            int incidents,
            int before,
            int lastYear,
            List<Cause> causes,
            Against againstBefore,
            Against againstLastYear) {
        public Row {
            causes = List.copyOf(causes);
        }
    }

    /** How many incidents had the cause; others and unknown under the label of code {@code other}. */
    public record Cause(Label cause, int incidents) {}
}
