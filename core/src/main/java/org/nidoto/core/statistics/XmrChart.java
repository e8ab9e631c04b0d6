package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * An individuals chart (XmR): what a series of single values does by chance, ±3·MR̄/1.128 around their mean on the scale chosen.
 *
 * @param n how many values
 * @param center their mean, carried back from the scale; empty without values, or where the scale cannot hold one of them
 * @param movingRange on the scale; empty for fewer than two values
 * @param limits carried back from the scale; empty for fewer than two values
 * @param signals positions from 1 of the values outside the limits
 * @see MovingRange
 */
public record XmrChart(
        int n,
        OptionalDouble center,
        Optional<MovingRange> movingRange,
        Optional<Limits> limits,
        List<Integer> signals) {
    /** The scale on which values vary evenly to both sides. */
    public enum Scale {
        PLAIN {
            @Override
            double to(double value) {
                return value;
            }

            @Override
            double from(double scaled) {
                return scaled;
            }
        },
        /** For durations, which are skewed to the right; every value must be above 0. */
        LOG {
            @Override
            double to(double value) {
                return Math.log(value);
            }

            @Override
            double from(double scaled) {
                return Math.exp(scaled);
            }
        },
        /** For times between events (Nelson 1994, JQT 26:239); every value must be 0 or more. */
        GAP {
            @Override
            double to(double value) {
                return Math.pow(value, 1 / 3.6);
            }

            @Override
            double from(double scaled) {
                return Math.pow(Math.max(0, scaled), 3.6);
            }
        };

        abstract double to(double value);

        abstract double from(double scaled);
    }

    public XmrChart {
        signals = List.copyOf(signals);
    }

    /**
     * A chart of values in order of time.
     *
     * @param screened whether moving ranges that are themselves signals are left out once
     * @param baseline how many of the first values set centre and limits; all of them where there are fewer
     */
    public static XmrChart of(double[] values, Scale scale, boolean screened, int baseline) {
        var scaled = Arrays.stream(values).map(scale::to).toArray();
        if (!Arrays.stream(scaled).allMatch(Double::isFinite)) {
            return new XmrChart(values.length, OptionalDouble.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        var base = Arrays.copyOf(scaled, Math.min(baseline, scaled.length));
        var mean = DoubleStream.of(base).average();
        var ranges = MovingRange.of(base, screened);
        var center = mean.isEmpty() ? mean : OptionalDouble.of(scale.from(mean.getAsDouble()));
        if (ranges.isEmpty()) {
            return new XmrChart(values.length, center, ranges, Optional.empty(), List.of());
        }
        double reach = 3 * ranges.get().sigma();
        var limits = new Limits(mean.orElseThrow() - reach, mean.orElseThrow() + reach);
        return new XmrChart(
                values.length,
                center,
                ranges,
                Optional.of(new Limits(scale.from(limits.lower()), scale.from(limits.upper()))),
                Signals.where(values.length, i -> limits.isSignal(scaled[i])));
    }

    /** A chart whose values all set centre and limits, screened. */
    public static XmrChart of(double[] values, Scale scale) {
        return of(values, scale, true, values.length);
    }
}
