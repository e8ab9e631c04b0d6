package org.nidoto.core.statistics;

import java.util.OptionalDouble;

/** How alike two orders of the same things are. */
final class RankCorrelation {
    private RankCorrelation() {}

    /** Kendall's τ_b, −1 to 1, ties accounted for; empty where one side does not vary. */
    static OptionalDouble tauB(int[] one, int[] other) {
        long agreement = 0;
        long untiedOne = 0;
        long untiedOther = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                int signOne = Integer.compare(one[i], one[j]);
                int signOther = Integer.compare(other[i], other[j]);
                agreement += (long) signOne * signOther;
                untiedOne += Math.abs(signOne);
                untiedOther += Math.abs(signOther);
            }
        }
        return untiedOne == 0 || untiedOther == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(agreement / Math.sqrt((double) untiedOne * untiedOther));
    }
}
