package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Which units differ from the pooled rate by more than their exposure explains. It is no league table: within the limits there is no
 * order.
 *
 * @param target the pooled rate; empty where no unit has exposure
 * @param dispersion φ of the units' distances from the target, the outermost tenths drawn in; empty without incidents or exposure
 * @param points one for each unit, in the order given
 * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter (2005), Stat Med 24:1185</a>
 */
public record Funnel(OptionalDouble target, OptionalDouble dispersion, List<Point> points) {
    private static final double DRAWN_IN = 0.1;
    private static final Confidence ALERT = Confidence.NINETY_FIVE;
    private static final Confidence ALARM = new Confidence(0.998);

    /** On which side of which limit a unit is. */
    public enum Signal {
        ALARM_HIGH,
        ALERT_HIGH,
        NONE,
        ALERT_LOW,
        ALARM_LOW
    }

    /**
     * One unit.
     *
     * @param unit what it had
     * @param expected incidents at the pooled rate; 0 without exposure
     * @param alert the limits of its rate at 95 %; empty without exposure
     * @param alarm the limits of its rate at 99.8 %; empty without exposure
     * @param p two-sided mid-p against the pooled rate; empty without exposure
     * @param adjustedP after Benjamini–Hochberg over the units; empty without exposure
     */
    public record Point(
            PoissonRate unit,
            double expected,
            Optional<Interval> alert,
            Optional<Interval> alarm,
            OptionalDouble p,
            OptionalDouble adjustedP) {
        /** The gravest signal; none without exposure. */
        public Signal signal() {
            double rate = unit.rate().orElse(0);
            if (alarm.isEmpty() || alert.isEmpty()) {
                return Signal.NONE;
            }
            if (rate > alarm.get().upper()) {
                return Signal.ALARM_HIGH;
            }
            if (rate < alarm.get().lower()) {
                return Signal.ALARM_LOW;
            }
            if (rate > alert.get().upper()) {
                return Signal.ALERT_HIGH;
            }
            return rate < alert.get().lower() ? Signal.ALERT_LOW : Signal.NONE;
        }
    }

    /** Compares units with their pooled rate, to which those without exposure contribute nothing. */
    public static Funnel of(Collection<PoissonRate> units) {
        var exposed = units.stream().filter(unit -> unit.exposure() > 0).toList();
        double exposure = exposed.stream().mapToDouble(PoissonRate::exposure).sum();
        double target =
                exposure > 0 ? exposed.stream().mapToDouble(PoissonRate::events).sum() / exposure : 0;
        var tested = List.copyOf(units);
        var p = tested.stream().map(unit -> p(unit, target)).toList();
        var adjusted = new TestFamily(p).benjaminiHochberg();
        var points = IntStream.range(0, tested.size())
                .mapToObj(i -> point(tested.get(i), target, p.get(i), adjusted.get(i)))
                .toList();
        return new Funnel(
                exposure > 0 ? OptionalDouble.of(target) : OptionalDouble.empty(), dispersion(exposed, target), points);
    }

    /** How many units have exposure. */
    public int units() {
        return (int) points.stream().filter(point -> point.unit.exposure() > 0).count();
    }

    /** Whether units differ by more than chance on the whole, so that the limits below are too narrow. */
    public boolean isOverdispersed() {
        return dispersion.orElse(0) > 1 && units() * dispersion.orElse(0) > units() - 1;
    }

    /** The upper 99.8 % limit of a unit's rate widened by φ; empty where units are not over-dispersed or it has no exposure. */
    public OptionalDouble widenedAlarm(PoissonRate unit) {
        if (!isOverdispersed() || unit.exposure() == 0) {
            return OptionalDouble.empty();
        }
        double rate = target.orElseThrow();
        return OptionalDouble.of(rate + ALARM.z() * Math.sqrt(dispersion.orElseThrow() * rate / unit.exposure()));
    }

    private static Point point(PoissonRate unit, double target, OptionalDouble p, OptionalDouble adjusted) {
        return new Point(
                unit, target * unit.exposure(), limits(unit, target, ALERT), limits(unit, target, ALARM), p, adjusted);
    }

    private static Optional<Interval> limits(PoissonRate unit, double target, Confidence confidence) {
        if (unit.exposure() == 0) {
            return Optional.empty();
        }
        double mean = target * unit.exposure();
        return Optional.of(new Interval(
                count(confidence.tail(), mean) / unit.exposure(),
                count(1 - confidence.tail(), mean) / unit.exposure()));
    }

    /** The count below which the probability lies, interpolated between whole counts as in the source's appendix A.1.1. */
    private static double count(double probability, double mean) {
        if (mean == 0) {
            return 0;
        }
        var poisson = PoissonDistribution.of(mean);
        int whole = poisson.inverseCumulativeProbability(probability);
        double over = poisson.cumulativeProbability(whole) - probability;
        return Math.max(0, whole - over / poisson.probability(whole));
    }

    private static OptionalDouble p(PoissonRate unit, double target) {
        if (unit.exposure() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                Tails.ofPoisson(unit.events(), target * unit.exposure()).centralMidP());
    }

    private static OptionalDouble dispersion(List<PoissonRate> units, double target) {
        if (target == 0) {
            return OptionalDouble.empty();
        }
        var distances = units.stream()
                .mapToDouble(unit -> distance(unit.events(), target * unit.exposure()))
                .toArray();
        double lowest = QuantileMethod.TYPE_7.of(distances, DRAWN_IN).orElseThrow();
        double highest = QuantileMethod.TYPE_7.of(distances, 1 - DRAWN_IN).orElseThrow();
        return Arrays.stream(distances)
                .map(distance -> Math.min(Math.max(distance, lowest), highest))
                .map(distance -> distance * distance)
                .average();
    }

    private static double distance(int events, double expected) {
        return (events - expected) / Math.sqrt(expected);
    }
}
