package org.nidoto.core.statistics;

/**
 * Incidents of one unit before and after something changed, with the exposure in which they happened.
 *
 * @param after incidents after the change
 * @param exposureAfter volume of work, or days, after it; 0 where it has not started
 * @param before incidents before the change
 * @param exposureBefore volume of work, or days, before it, in the same unit; 0 where there is no baseline
 */
public record BeforeAfter(int after, double exposureAfter, int before, double exposureBefore) {
    public BeforeAfter {
        if (after < 0 || before < 0 || !(exposureAfter >= 0) || !(exposureBefore >= 0)) {
            throw new IllegalArgumentException("counts and exposures must be 0 or more, not " + after + "/"
                    + exposureAfter + " after and " + before + "/" + exposureBefore + " before");
        }
    }

    /** Both units together. */
    public BeforeAfter plus(BeforeAfter other) {
        return new BeforeAfter(
                after + other.after,
                exposureAfter + other.exposureAfter,
                before + other.before,
                exposureBefore + other.exposureBefore);
    }

    /** Whether both sides have exposure, so that they can be compared. */
    public boolean isComparable() {
        return exposureAfter > 0 && exposureBefore > 0;
    }

    /** Whether the unit tells anything about the ratio: both sides have exposure, and an incident happened. */
    boolean isInformative() {
        return isComparable() && after + before > 0;
    }

    int total() {
        return after + before;
    }
}
