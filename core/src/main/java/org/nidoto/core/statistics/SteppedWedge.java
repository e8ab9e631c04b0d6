package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The effect of a measure that departments adopted one after the other, apart from how departments differ and from how all of them
 * change over time: a Poisson model with department, period and adoption.
 *
 * <p>The effect is taken as the same from adoption on; where it grows with time the estimate is biased (Goodman-Bacon 2021).
 *
 * @param cellsUsed department-periods that told anything
 * @param parameters coefficients of the model
 * @param logRatio logarithm of the rate in use over the rate not in use
 * @param standardError of {@code logRatio} if counts scatter as chance has it
 * @param deviance of the fit
 * @param dispersion Pearson's φ, which widens the interval where above 1; empty without degrees of freedom
 * @param degreesOfFreedom cells less independent parameters
 * @see <a href="https://doi.org/10.1016/j.cct.2006.05.007">Hussey & Hughes (2007), Contemp Clin Trials 28:182</a>
 */
public record SteppedWedge(
        int cellsUsed,
        int parameters,
        double logRatio,
        double standardError,
        double deviance,
        OptionalDouble dispersion,
        int degreesOfFreedom) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * One department in one period.
     *
     * @param department its label
     * @param period its label
     * @param events incidents
     * @param exposure volume of work, or days; 0 leaves the cell out
     * @param adopted the share of the period in which the measure was in use there, 0 to 1
     */
    public record Cell(String department, String period, int events, double exposure, double adopted) {}

    /** The cells that tell anything: with exposure, in a department and in a period that have an incident at all. */
    public static List<Cell> informative(Collection<Cell> cells) {
        var left = cells.stream().filter(cell -> cell.exposure > 0).toList();
        while (true) {
            var kept = withEvents(withEvents(left, Cell::department), Cell::period);
            if (kept.size() == left.size()) {
                return kept;
            }
            left = kept;
        }
    }

    /**
     * Fits the model; empty where adoption cannot be told from department and period, for instance where all adopted at once, and
     * where no incident happened in use or none out of use.
     */
    public static Optional<SteppedWedge> of(Collection<Cell> cells) {
        var used = informative(cells);
        if (used.stream().noneMatch(cell -> cell.events > 0 && cell.adopted > 0)
                || used.stream().noneMatch(cell -> cell.events > 0 && cell.adopted < 1)) {
            return Optional.empty();
        }
        return SteppedWedgeDesign.of(used).fit();
    }

    /** From how many departments, adoption dates and incidents on the model is fitted. */
    public record Enough(int departments, int dates, int events) {
        /** 3, 2 and 20: house choices. */
        public static final Enough HOUSE = new Enough(3, 2, 20);
    }

    /** Whether there is enough to fit. Cells come in order of time. */
    public static boolean isWorthFitting(Collection<Cell> cells, Enough enough) {
        var used = informative(cells);
        return distinct(used, Cell::department).size() >= enough.departments
                && adoptionDates(used) >= enough.dates
                && used.stream().mapToInt(Cell::events).sum() >= enough.events;
    }

    /** Rate in use over rate not in use. */
    public double ratio() {
        return Math.exp(logRatio);
    }

    /** If counts scatter as chance has it. */
    public Interval poissonInterval(Confidence confidence) {
        return within(confidence.z() * standardError);
    }

    /** With the scatter there is, but no narrower than chance has it. */
    public Interval interval(Confidence confidence) {
        return within(confidence.z() * scaledError());
    }

    /** Two-sided, for no effect, with the scatter there is. */
    public double p() {
        return 2 * NORMAL.survivalProbability(Math.abs(logRatio) / scaledError());
    }

    /** Ratio, interval and p together, with the scatter there is. */
    public Evidence evidence(Confidence confidence) {
        return new Evidence(OptionalDouble.of(ratio()), interval(confidence), p());
    }

    private double scaledError() {
        return standardError * Math.sqrt(Math.max(1, dispersion.orElse(1)));
    }

    private Interval within(double reach) {
        return new Interval(Math.exp(logRatio - reach), Math.exp(logRatio + reach));
    }

    private static List<Cell> withEvents(List<Cell> cells, Function<Cell, String> group) {
        var totals = cells.stream().collect(Collectors.groupingBy(group, Collectors.summingInt(Cell::events)));
        return cells.stream()
                .filter(cell -> totals.getOrDefault(group.apply(cell), 0) > 0)
                .toList();
    }

    /** First periods in use, over the departments that have been out of use before; cells come in order of time. */
    private static long adoptionDates(List<Cell> cells) {
        var wasOut = new HashSet<String>();
        var adopted = new HashSet<String>();
        var dates = new HashSet<String>();
        for (var cell : cells) {
            if (cell.adopted == 0) {
                wasOut.add(cell.department);
            } else if (adopted.add(cell.department) && wasOut.contains(cell.department)) {
                dates.add(cell.period);
            }
        }
        return dates.size();
    }

    private static List<String> distinct(List<Cell> cells, Function<Cell, String> group) {
        return cells.stream().map(group).distinct().toList();
    }
}
