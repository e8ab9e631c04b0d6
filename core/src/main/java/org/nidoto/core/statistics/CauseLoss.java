package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What incidents of one cause cost, each incident taken as one Poisson event that weighs its loss.
 *
 * @param cause the cause's code
 * @param incidents how many incidents have a known loss
 * @param sum what they cost together, in the unit of money of the input
 * @param sumOfSquares the sum of their squared losses
 * @param largest the largest single loss
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19970415)16:7%3C791::AID-SIM500%3E3.0.CO;2-%23">Fay and Feuer (1997), Stat
 *     Med 16:791</a>
 */
public record CauseLoss(String cause, long incidents, double sum, double sumOfSquares, double largest) {
    /** How far a sum of losses can be trusted. A house rule. */
    public enum Footing {
        /** 「1件の大口に依存」: fewer than 3 effective incidents, or one holds more than half. */
        ONE_LARGE_LOSS,
        /** 「目安」: fewer than 5 effective incidents. */
        ROUGH,
        /** Many incidents carry it. */
        BROAD
    }

    public CauseLoss {
        if (incidents < 0 || !(sum >= 0) || !(largest >= 0)) {
            throw new IllegalArgumentException("losses must not be negative: " + sum + " for " + cause);
        }
    }

    /** The losses of single incidents, each 0 or more; their order does not matter to the last digit. */
    public static CauseLoss of(String cause, double... losses) {
        var sorted = losses.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double squares = 0;
        for (double loss : sorted) {
            if (!(loss >= 0)) {
                throw new IllegalArgumentException("a loss must not be negative: " + loss + " for " + cause);
            }
            sum += loss;
            squares += loss * loss;
        }
        return new CauseLoss(cause, sorted.length, sum, squares, sorted.length == 0 ? 0 : sorted[sorted.length - 1]);
    }

    /** An exact distribution: how many incidents cost each amount. */
    public static CauseLoss ofCounts(String cause, Map<Long, Long> incidentsByLoss) {
        double sum = 0;
        double squares = 0;
        double largest = 0;
        long incidents = 0;
        for (var entry : new TreeMap<>(incidentsByLoss).entrySet()) {
            double loss = (double) entry.getKey();
            double count = (double) entry.getValue();
            incidents += entry.getValue();
            sum += count * loss;
            squares += count * loss * loss;
            largest = loss;
        }
        return new CauseLoss(cause, incidents, sum, squares, largest);
    }

    /** Kish's effective number of incidents, 1 to {@code incidents}: how many equal losses would vary as much. Empty without loss. */
    public OptionalDouble effectiveIncidents() {
        return sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum * sum / sumOfSquares);
    }

    /** The part of the sum that one incident holds at most, 0 to 1; empty without loss. */
    public OptionalDouble largestShare() {
        return sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(largest / sum);
    }

    /**
     * When a sum is trusted.
     *
     * @param oneCase the share of one incident above which it is not
     * @param tooFew effective incidents below which it is not
     * @param few effective incidents below which it is rough
     */
    public record Trust(double oneCase, double tooFew, double few) {
        /** A half, 3 and 5: house choices. */
        public static final Trust HOUSE = new Trust(0.5, 3, 5);
    }

    /** How far the sum can be trusted; empty without loss. */
    public Optional<Footing> footing(Trust trust) {
        if (sum == 0) {
            return Optional.empty();
        }
        double effective = effectiveIncidents().orElseThrow();
        if (effective < trust.tooFew || largestShare().orElseThrow() > trust.oneCase) {
            return Optional.of(Footing.ONE_LARGE_LOSS);
        }
        return Optional.of(effective < trust.few ? Footing.ROUGH : Footing.BROAD);
    }

    /** Fay and Feuer's gamma interval of the sum at 95 %; empty without loss. */
    public Optional<Interval> interval() {
        return interval(Confidence.NINETY_FIVE);
    }

    /** Fay and Feuer's gamma interval of the sum at another confidence; empty without loss. */
    public Optional<Interval> interval(Confidence confidence) {
        if (sum == 0) {
            return Optional.empty();
        }
        double tail = confidence.tail();
        double above = sum + largest;
        double aboveSquares = sumOfSquares + largest * largest;
        double lower = GammaDistribution.of(sum * sum / sumOfSquares, 1).inverseCumulativeProbability(tail);
        double upper = GammaDistribution.of(above * above / aboveSquares, 1).inverseSurvivalProbability(tail);
        return Optional.of(new Interval(lower * sumOfSquares / sum, upper * aboveSquares / above));
    }
}
