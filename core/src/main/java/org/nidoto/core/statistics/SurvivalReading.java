package org.nidoto.core.statistics;

import java.util.Optional;

/**
 * A Kaplan–Meier curve read off at one time.
 *
 * @param step the last step at or before that time; before the first one everybody is still under way
 * @param atRisk how many were followed up to that time or longer; the share is worth little where these are few
 */
public record SurvivalReading(SurvivalStep step, long atRisk) {
    /** The share still under way, 0 to 1. */
    public double surviving() {
        return step.surviving();
    }

    /** The log(−log) band at 95 %; empty where everybody or nobody is still under way. */
    public Optional<Interval> band() {
        return step.band();
    }

    /** The log(−log) band at another confidence; empty where everybody or nobody is still under way. */
    public Optional<Interval> band(Confidence confidence) {
        return step.band(confidence);
    }
}
