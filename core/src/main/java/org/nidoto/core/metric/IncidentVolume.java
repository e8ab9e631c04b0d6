package org.nidoto.core.metric;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.PoissonRate;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.RateRatio;

/**
 * How many incidents were detected in the period, per volume of work, and whether that is more than ordinary variation.
 *
 * @param incidents detected in the period, cancelled ones left out
 * @param previous detected in the period of equal length before; for a quarter, the quarter before
 * @param lastYear detected in the same period a year earlier
 * @param cancelled detected in the period and taken back since
 * @param exposure the volume of work of the period's days up to the as-of day, part months counted by days; empty where a month's volume
 *     is not known
 * @param perThousand incidents per thousand units of work with its mid-p interval; absent without volumes
 * @param change the rate now over the rate in the period before, per unit of work, or per day without volumes
 * @param signal what the control chart of months says of the period
 * @param months the months up to the period's end, oldest first, with their limits
 * @param foundByClient how many the client found (顧客発見率), of those whose finder is known
 * @param foundOutside how many the client or a third party found (社外発見率), of those whose finder is known
 */
public record IncidentVolume(
        int incidents,
        int previous,
        int lastYear,
        int cancelled,
        OptionalLong exposure,
        Estimate perThousand,
        Estimate change,
        Signal signal,
        List<Month> months,
        Proportion foundByClient,
        Proportion foundOutside) {
    public IncidentVolume {
        months = List.copyOf(months);
    }

    static IncidentVolume of(VolumeTally tally, ReviewFrame frame, Volumes volumes) {
        int now = tally.detectedIn(frame.period());
        int before = tally.detectedIn(frame.previous());
        var exposure = frame.elapsed().map(volumes::of).orElse(OptionalDouble.empty());
        var chart = new MonthlyChart(tally, frame, volumes);
        return new IncidentVolume(
                now,
                before,
                tally.detectedIn(frame.lastYear()),
                tally.cancelledIn(frame.period()),
                exposure.isPresent() ? OptionalLong.of(Math.round(exposure.getAsDouble())) : OptionalLong.empty(),
                perThousand(now, exposure),
                change(now, before, frame, volumes),
                chart.signal(),
                chart.months(),
                tally.foundByClient(),
                tally.foundOutside());
    }

    private static Estimate perThousand(int incidents, OptionalDouble exposure) {
        if (exposure.isEmpty()) {
            return Estimate.ABSENT;
        }
        var rate = new PoissonRate(incidents, exposure.getAsDouble() / 1000);
        return Estimate.of(rate.rate(), rate.midP());
    }

    /**
     * The rate per thousand with Garwood's exact interval, which is wider than the mid-p one; absent without volumes.
     *
     * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936), Biometrika 28:437</a>
     */
    public Estimate perThousandExactly() {
        if (perThousand.value().isEmpty() || exposure.isEmpty()) {
            return Estimate.ABSENT;
        }
        double rate = perThousand.value().getAsDouble();
        var exact = new PoissonRate(incidents, rate > 0 ? incidents / rate : exposure.getAsLong() / 1000.0);
        return Estimate.of(perThousand.value(), exact.exact());
    }

    private static Estimate change(int now, int before, ReviewFrame frame, Volumes volumes) {
        var elapsed = frame.elapsed();
        if (elapsed.isEmpty()) {
            return Estimate.ABSENT;
        }
        var workNow = volumes.of(elapsed.get());
        var workBefore = volumes.of(frame.previous());
        boolean byVolume = workNow.isPresent() && workBefore.isPresent();
        var counts = new BeforeAfter(
                now,
                byVolume ? workNow.getAsDouble() : elapsed.get().days(),
                before,
                byVolume ? workBefore.getAsDouble() : frame.previous().days());
        return new RateRatio(counts)
                .midP(Confidence.NINETY_FIVE)
                .filter(evidence -> now + before > 0)
                .map(evidence -> Estimate.of(evidence.ratio(), Optional.of(evidence.interval())))
                .orElse(Estimate.ABSENT);
    }

    /** What a control chart says of a period. */
    public enum Signal {
        /** Too few months before it to say anything. */
        UNKNOWN,
        WITHIN_ORDINARY_VARIATION,
        WORSE,
        BETTER
    }

    /**
     * One month of the control chart.
     *
     * @param incidents detected in the month
     * @param center the expected count at the month's volume of work; absent with its limits where there is no baseline
     * @param outside whether the count lies outside the limits
     */
    public record Month(YearMonth month, int incidents, Estimate center, boolean outside) {}
}
