package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A chart of rates over periods whose exposure differs, with Laney's wider or narrower limits where counts vary more or less than
 * Poisson.
 *
 * @param center events per exposure of the baseline; empty without exposure
 * @param sigmaZ Laney's σ_z: 1 for Poisson counts, above it over-dispersed; empty for fewer than two periods or without events
 * @param periods the periods in order of time
 * @see <a href="https://doi.org/10.1081/QEN-120003555">Laney (2002), Quality Engineering 14:531</a>
 */
public record UChart(OptionalDouble center, OptionalDouble sigmaZ, List<Period> periods) {
    /** Events of one period and the exposure they happened in; 0 where it is not known. */
    public record Count(int events, double exposure) {}

    /**
     * One period on the chart; everything is empty without exposure.
     *
     * @param rate events per exposure
     * @param threeSigma the familiar lines of the rate
     * @param laney lines of the rate widened or narrowed by σ_z; empty without it
     * @param exact exact Poisson limits of the count, whole numbers
     */
    public record Period(
            Count count,
            OptionalDouble rate,
            Optional<Limits> threeSigma,
            Optional<Limits> laney,
            Optional<Limits> exact) {
        static final Function<Count, Period> WITHOUT_EXPOSURE = count ->
                new Period(count, OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public UChart {
        periods = List.copyOf(periods);
    }

    /** A chart whose periods all set its limits, screened. */
    public static UChart of(List<Count> counts) {
        return of(counts, counts.size(), true, CChart.TAIL);
    }

    /**
     * A chart of periods in order of time.
     *
     * @param baseline how many of the first periods set centre, σ_z and limits
     * @param screened whether moving ranges that are themselves signals are left out of σ_z once
     * @param tail the chance of a false signal on each side, of the exact limits
     */
    public static UChart of(List<Count> counts, int baseline, boolean screened, double tail) {
        var base = counts.stream()
                .limit(baseline)
                .filter(count -> count.exposure() > 0)
                .toList();
        double exposure = base.stream().mapToDouble(Count::exposure).sum();
        if (exposure == 0) {
            var periods = counts.stream().map(Period.WITHOUT_EXPOSURE).toList();
            return new UChart(OptionalDouble.empty(), OptionalDouble.empty(), periods);
        }
        double center = base.stream().mapToLong(Count::events).sum() / exposure;
        var sigmaZ = sigmaZ(base, center, screened);
        var periods = new ArrayList<Period>();
        for (var count : counts) {
            periods.add(
                    count.exposure() > 0 ? period(count, center, sigmaZ, tail) : Period.WITHOUT_EXPOSURE.apply(count));
        }
        return new UChart(OptionalDouble.of(center), sigmaZ, periods);
    }

    private static OptionalDouble sigmaZ(List<Count> base, double center, boolean screened) {
        if (center == 0) {
            return OptionalDouble.empty();
        }
        var z = base.stream()
                .mapToDouble(
                        count -> (count.events() / count.exposure() - center) / Math.sqrt(center / count.exposure()))
                .toArray();
        return MovingRange.of(z, screened)
                .map(range -> OptionalDouble.of(range.sigma()))
                .orElse(OptionalDouble.empty());
    }

    private static Period period(Count count, double center, OptionalDouble sigmaZ, double tail) {
        double sigma = Math.sqrt(center / count.exposure());
        return new Period(
                count,
                OptionalDouble.of(count.events() / count.exposure()),
                Optional.of(Limits.threeSigma(center, sigma)),
                sigmaZ.stream()
                        .mapToObj(wider -> Limits.threeSigma(center, sigma * wider))
                        .findFirst(),
                Optional.of(PoissonLimits.of(center * count.exposure(), tail)));
    }

    /** Positions from 1 of the rates outside the 3σ lines. */
    public List<Integer> beyondThreeSigma() {
        return signals(Period::threeSigma, period -> period.rate().orElse(0));
    }

    /** Positions from 1 of the rates outside Laney's lines. */
    public List<Integer> beyondLaney() {
        return signals(Period::laney, period -> period.rate().orElse(0));
    }

    /** Positions from 1 of the counts outside the exact limits. */
    public List<Integer> signals() {
        return signals(Period::exact, period -> (double) period.count().events());
    }

    private List<Integer> signals(Function<Period, Optional<Limits>> limits, Function<Period, Double> value) {
        return Signals.where(
                periods.size(),
                i -> limits.apply(periods.get(i))
                        .filter(lines -> lines.isSignal(value.apply(periods.get(i))))
                        .isPresent());
    }
}
