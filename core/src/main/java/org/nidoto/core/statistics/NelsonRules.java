package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The classic rules for patterns on a control chart, for those who ask for them; together they give many more false alarms than
 * {@link RunAnalysis}. Each yields the positions, from 1, of the points that complete its pattern.
 *
 * @see <a href="https://doi.org/10.1080/00224065.1984.11978921">Nelson (1984), JQT 16:237</a>
 * @see <a href="https://www.england.nhs.uk/publication/making-data-count/">NHS, Making Data Count, for seven in a row</a>
 */
public final class NelsonRules {
    private final double[] values;
    private final double[] z;

    /**
     * The rules on values in order of time.
     *
     * @param sigma the standard deviation that chance alone gives, above 0
     */
    public NelsonRules(double[] values, double center, double sigma) {
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("rules by standard deviations need one above 0, not " + sigma);
        }
        this.values = values.clone();
        this.z = Arrays.stream(values).map(value -> (value - center) / sigma).toArray();
    }

    /** Rule 1: beyond three standard deviations. */
    public List<Integer> beyondThreeSigma() {
        return complete(1, i -> Math.abs(z[i]) > 3);
    }

    /** Rule 2: nine in a row on one side. */
    public List<Integer> nineOnOneSide() {
        return onOneSide(9);
    }

    /** The NHS variant of rule 2: seven in a row on one side. */
    public List<Integer> sevenOnOneSide() {
        return onOneSide(7);
    }

    /** Rule 3: six in a row that rise, or that fall. */
    public List<Integer> sixRisingOrFalling() {
        return complete(
                6,
                i -> steps(i).allMatch(j -> values[j] > values[j - 1])
                        || steps(i).allMatch(j -> values[j] < values[j - 1]));
    }

    /** Rule 5: two of three beyond two standard deviations on one side, the last one among them. */
    public List<Integer> twoOfThreeBeyondTwoSigma() {
        return mostOf(3, 2, 2);
    }

    /** Rule 6: four of five beyond one standard deviation on one side, the last one among them. */
    public List<Integer> fourOfFiveBeyondOneSigma() {
        return mostOf(5, 4, 1);
    }

    private List<Integer> onOneSide(int points) {
        return complete(
                points,
                i -> count(i, points, value -> value > 0) == points || count(i, points, value -> value < 0) == points);
    }

    private List<Integer> mostOf(int points, int enough, double beyond) {
        return complete(
                points,
                i -> (z[i] > beyond && count(i, points, value -> value > beyond) >= enough)
                        || (z[i] < -beyond && count(i, points, value -> value < -beyond) >= enough));
    }

    private List<Integer> complete(int points, IntPredicate pattern) {
        return Signals.where(z.length, i -> i >= points - 1 && pattern.test(i));
    }

    private long count(int last, int points, DoublePredicate condition) {
        return Arrays.stream(z, last - points + 1, last + 1).filter(condition).count();
    }

    private static IntStream steps(int last) {
        return IntStream.rangeClosed(last - 4, last);
    }
}
