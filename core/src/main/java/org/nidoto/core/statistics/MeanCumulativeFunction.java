package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many events a unit has had on average by each time, with units followed for different lengths.
 *
 * @param units how many are followed
 * @param events how many events they had
 * @param points one for each time at which an event happened, ascending; none without events
 * @see <a href="https://doi.org/10.1080/00401706.1995.10484300">Lawless & Nadeau (1995), Technometrics 37:158</a>
 * @see "Nelson (1995), Confidence limits for recurrence data, Technometrics 37:147"
 */
public record MeanCumulativeFunction(int units, int events, List<Point> points) {
    /**
     * The function at one time.
     *
     * @param time of the events
     * @param atRisk units followed at least that long
     * @param events at that time
     * @param mean events by that time, on average
     * @param robustError standard error that allows for units being different; empty with a single unit
     * @param poissonError standard error if events came at random
     */
    public record Point(
            double time, int atRisk, int events, double mean, OptionalDouble robustError, double poissonError) {
        /** From the robust error, on the log scale; empty with a single unit. */
        public Optional<Interval> robustInterval(Confidence confidence) {
            return robustError.stream()
                    .mapToObj(error -> interval(error, confidence))
                    .findFirst();
        }

        /** From the Poisson error, on the log scale. */
        public Interval poissonInterval(Confidence confidence) {
            return interval(poissonError, confidence);
        }

        private Interval interval(double error, Confidence confidence) {
            double factor = Math.exp(confidence.z() * error / mean);
            return new Interval(mean / factor, mean * factor);
        }
    }

    /** From the units' histories; events at one time give one point. */
    public static MeanCumulativeFunction of(Collection<History> histories) {
        var units = histories.stream().map(Unit::new).toList();
        var times = histories.stream()
                .flatMap(history -> history.events().stream())
                .distinct()
                .sorted()
                .toList();
        var points = new ArrayList<Point>(times.size());
        double mean = 0;
        double poissonVariance = 0;
        for (double time : times) {
            var atRisk =
                    units.stream().filter(unit -> unit.history.end() >= time).toList();
            int happened = atRisk.stream().mapToInt(unit -> unit.countAt(time)).sum();
            double increment = (double) happened / atRisk.size();
            atRisk.forEach(unit -> unit.add(increment, atRisk.size()));
            mean += increment;
            poissonVariance += increment / atRisk.size();
            points.add(new Point(time, atRisk.size(), happened, mean, robustError(units), Math.sqrt(poissonVariance)));
        }
        return new MeanCumulativeFunction(
                units.size(), points.stream().mapToInt(Point::events).sum(), List.copyOf(points));
    }

    /**
     * What is shown: the robust interval from so many units, below that the Poisson one, since few units cannot tell how they differ.
     *
     * @param robustUnits at least 2
     */
    public Interval interval(Point point, Confidence confidence, int robustUnits) {
        return units < robustUnits
                ? point.poissonInterval(confidence)
                : point.robustInterval(confidence).orElseThrow();
    }

    private static OptionalDouble robustError(List<Unit> units) {
        return units.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(units.stream()
                        .mapToDouble(unit -> unit.excess * unit.excess)
                        .sum()));
    }

    /** One unit on its way through time: what it had beyond the others, each event weighed by how many could have had it. */
    private static final class Unit {
        final History history;
        double excess;
        private int next;
        private int now;

        Unit(History history) {
            this.history = history;
        }

        int countAt(double time) {
            now = 0;
            while (next < history.events().size() && history.events().get(next) == time) {
                next++;
                now++;
            }
            return now;
        }

        void add(double increment, int atRisk) {
            excess += (now - increment) / atRisk;
        }
    }
}
