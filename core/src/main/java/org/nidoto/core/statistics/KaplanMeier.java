package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The share not yet there as time goes on, learnt from those who arrived and those still under way. Whoever is still under way is
 * censored: counted as long as seen, never dropped and never counted as arrived. At equal times events come before censorings.
 *
 * <p>Without anybody there are no steps, and every quantile is absent.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958), JASA 53:457</a>
 * @see <a href="https://doi.org/10.2307/2530286">Brookmeyer and Crowley (1982), Biometrics 38:29, for quantiles' intervals</a>
 */
public final class KaplanMeier {
    /** How far the curve may be from 1 − p and still stand exactly there, as in R's quantile.survfit. */
    private static final double EXACTLY = 1.5e-8;

    private final double[] times;
    private final long[] atRisk;
    private final List<SurvivalStep> steps;
    private final long events;

    private KaplanMeier(Collection<FollowUp> sorted) {
        this.times = sorted.stream().mapToDouble(FollowUp::time).toArray();
        this.atRisk = new long[sorted.size()];
        this.steps = new ArrayList<>();
        this.events = sorted.stream().mapToLong(FollowUp::events).sum();
        long left = events + sorted.stream().mapToLong(FollowUp::censored).sum();
        var curve = SurvivalStep.START;
        int i = 0;
        for (var at : sorted) {
            atRisk[i++] = left;
            if (at.events() > 0) {
                curve = curve.next(at.time(), left, at.events());
                steps.add(curve);
            }
            left -= at.events() + at.censored();
        }
    }

    /** The curve of these follow-ups, in any order; the same time may come more than once. */
    public static KaplanMeier of(Iterable<FollowUp> followUps) {
        var byTime = new TreeMap<Double, FollowUp>();
        followUps.forEach(followUp -> byTime.merge(followUp.time() + 0.0, followUp, FollowUp::plus));
        byTime.values().removeIf(followUp -> followUp.events() + followUp.censored() == 0);
        return new KaplanMeier(byTime.values());
    }

    /**
     * The curve of an exact distribution over whole minutes.
     *
     * @param reached how many reached the milestone after each number of minutes
     * @param open how many are open since each number of minutes
     */
    public static KaplanMeier ofMinutes(Map<Long, Long> reached, Map<Long, Long> open) {
        var followUps = new ArrayList<FollowUp>(reached.size() + open.size());
        reached.forEach((minute, count) -> followUps.add(new FollowUp(minute, count, 0)));
        open.forEach((minute, count) -> followUps.add(new FollowUp(minute, 0, count)));
        return of(followUps);
    }

    /** How many were followed up. */
    public long n() {
        return atRisk.length == 0 ? 0 : atRisk[0];
    }

    /** How many reached the milestone. */
    public long events() {
        return events;
    }

    /** How many had not reached it when last seen. */
    public long censored() {
        return n() - events;
    }

    /** The curve's steps, one at each time at which somebody reached the milestone, in order of time. */
    public List<SurvivalStep> steps() {
        return List.copyOf(steps);
    }

    /** When the share {@code p} had reached the milestone, with its interval at 95 %; absent where the curve does not come so far. */
    public Estimate quantile(double p) {
        return quantile(p, Confidence.NINETY_FIVE);
    }

    /**
     * When the share {@code p} had reached the milestone: the first time at which the curve is at or below 1 − p, or the middle
     * of the flat stretch where it is exactly there. The interval inverts the log(−log) band in the same way.
     *
     * @param p above 0, below 1
     * @return value and ends each absent where their curve does not come so far
     */
    public Estimate quantile(double p, Confidence confidence) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a quantile needs a share above 0 and below 1, not " + p);
        }
        double z = confidence.z();
        return new Estimate(
                firstAtOrBelow(1 - p, SurvivalStep::surviving),
                firstAtOrBelow(1 - p, step -> step.bandLower(z)),
                firstAtOrBelow(1 - p, step -> step.bandUpper(z)));
    }

    private OptionalDouble firstAtOrBelow(double level, ToDoubleFunction<SurvivalStep> curve) {
        SurvivalStep first = null;
        for (var step : steps) {
            double here = curve.applyAsDouble(step);
            if (first == null && here <= level + EXACTLY) {
                first = step;
            }
            if (here <= level - EXACTLY) {
                return OptionalDouble.of((first == null ? step.time() : first.time() + step.time()) / 2);
            }
        }
        return first == null ? OptionalDouble.empty() : OptionalDouble.of((first.time() + times[times.length - 1]) / 2);
    }

    /** The curve at a time, 0 or more; past the last follow-up it stays where it was. */
    public SurvivalReading at(double time) {
        var last = steps.stream()
                .takeWhile(step -> step.time() <= time)
                .reduce(SurvivalStep.START, (before, step) -> step);
        int next = 0;
        while (next < times.length && times[next] < time) {
            next++;
        }
        return new SurvivalReading(last, next == times.length ? 0 : atRisk[next]);
    }

    /**
     * The mean time within a horizon, those not there by then counted with the whole horizon; the curve stays flat past the last
     * follow-up.
     *
     * @param horizon above 0, in the unit of the follow-up times
     * @return empty without anybody
     * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston and Parmar (2013), BMC Med Res Methodol 13:152</a>
     */
    public Optional<RestrictedMean> restrictedMean(double horizon) {
        if (n() == 0) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        double right = horizon;
        for (int i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            if (step.time() <= horizon) {
                area += step.surviving() * (right - step.time());
                variance += area * area * step.greenwoodIncrement();
                right = step.time();
            }
        }
        return Optional.of(new RestrictedMean(horizon, area + right, Math.sqrt(variance)));
    }
}
