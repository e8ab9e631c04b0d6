package org.nidoto.core.statistics;

import java.util.OptionalDouble;

/** Which control chart suits counts of incidents. */
public enum ChartKind {
    /** {@link TChart} or {@link GChart}: too few events a period for a chart of counts. */
    GAPS,
    /** {@link CChart}: every period has the same exposure. */
    COUNTS,
    /** {@link UChart} with exact limits. */
    RATES,
    /** {@link UChart} with Laney's limits: many events that vary more than Poisson. */
    LANEY_RATES;

    /**
     * Where one chart gives way to the next.
     *
     * @param few events a period below which gaps are charted
     * @param many events a period above which counts may vary more than Poisson
     * @param overDispersed σ_z above which they do
     */
    public record Choice(double few, double many, double overDispersed) {
        /** The house's choice. */
        public static final Choice HOUSE = new Choice(2, 25, 1.3);
    }

    /** By the house's choice. */
    public static ChartKind of(double mean, OptionalDouble sigmaZ, boolean constantExposure) {
        return of(mean, sigmaZ, constantExposure, Choice.HOUSE);
    }

    /**
     * The chart that suits.
     *
     * @param mean the mean expected count per period in the baseline
     * @param sigmaZ Laney's σ_z; empty where it cannot be told
     * @param constantExposure whether every period has the same exposure
     */
    public static ChartKind of(double mean, OptionalDouble sigmaZ, boolean constantExposure, Choice choice) {
        if (mean < choice.few) {
            return GAPS;
        }
        if (mean > choice.many && sigmaZ.orElse(1) > choice.overDispersed) {
            return LANEY_RATES;
        }
        return constantExposure ? COUNTS : RATES;
    }
}
