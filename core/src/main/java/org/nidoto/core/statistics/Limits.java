package org.nidoto.core.statistics;

/**
 * The lines of a control chart within which a process varies by chance.
 *
 * @param lower a value below it is a signal
 * @param upper a value above it is a signal
 */
public record Limits(double lower, double upper) {
    public Limits {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("control limits must be in order, not " + lower + " and " + upper);
        }
    }

    /** Three standard deviations to each side, but never below 0. */
    static Limits threeSigma(double center, double sigma) {
        return new Limits(Math.max(0, center - 3 * sigma), center + 3 * sigma);
    }

    /** Whether the value is a signal; one exactly on a line is none. */
    public boolean isSignal(double value) {
        return value > upper || value < lower;
    }
}
