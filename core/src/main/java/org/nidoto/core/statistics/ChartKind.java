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

    private static final double FEW = 2;
    private static final double MANY = 25;
    private static final double OVER_DISPERSED = 1.3;

    /**
     * The house choice, with the house limits 2, 25 and 1.3.
     *
     * @param mean the mean expected count per period in the baseline
     * @param sigmaZ Laney's σ_z; empty where it cannot be told
     * @param constantExposure whether every period has the same exposure
     */
    public static ChartKind of(double mean, OptionalDouble sigmaZ, boolean constantExposure) {
        if (mean < FEW) {
            return GAPS;
        }
        if (mean > MANY && sigmaZ.orElse(1) > OVER_DISPERSED) {
            return LANEY_RATES;
        }
        return constantExposure ? COUNTS : RATES;
    }
}
