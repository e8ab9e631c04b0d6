package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A log-linear model of counts, fitted by iteratively reweighted least squares.
 *
 * @see <a href="https://doi.org/10.1201/9780203753736">McCullagh & Nelder (1989), Generalized Linear Models, chapter 6</a>
 */
final class PoissonRegression {
    private static final double CONVERGED = 1e-12;

    /** What the deviance of a nearly perfect fit jitters by, for each count. */
    private static final double ROUNDING = 1e-15;

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 30;

    /** A logarithm of a rate that is less certain than this is on its way to infinity. */
    private static final double WIDEST_ERROR = 100;

    private final double[] coefficients;
    private final double[][] covariance;
    private final double[] counts;
    private final double[] means;

    private PoissonRegression(double[] coefficients, double[][] covariance, double[] counts, double[] means) {
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.counts = counts;
        this.means = means;
    }

    /**
     * Fits counts to a design.
     *
     * @param design a row for each count; its columns linearly independent, see {@link NormalEquations#independent}
     * @param counts 0 or more
     * @param exposures above 0, in the rows' order
     * @return empty where a coefficient runs off to infinity, because some combination of columns has no count at all
     */
    static Optional<PoissonRegression> fit(double[][] design, double[] counts, double[] exposures) {
        var means = Arrays.stream(counts).map(count -> count + 0.1).toArray();
        var coefficients = step(design, counts, exposures, means);
        means = means(design, coefficients, exposures);
        double deviance = deviance(counts, means);
        double rounding = ROUNDING * Arrays.stream(counts).sum();
        for (int i = 0; i < MOST_STEPS; i++) {
            var next = step(design, counts, exposures, means);
            var nextMeans = means(design, next, exposures);
            for (int half = 0; half < MOST_HALVINGS && isWorse(deviance(counts, nextMeans), deviance); half++) {
                next = midway(coefficients, next);
                nextMeans = means(design, next, exposures);
            }
            double before = deviance;
            coefficients = next;
            means = nextMeans;
            deviance = deviance(counts, means);
            if (Math.abs(deviance - before) < CONVERGED * (Math.abs(deviance) + 0.1) + rounding) {
                break;
            }
        }
        return fitted(design, counts, means, coefficients);
    }

    private static Optional<PoissonRegression> fitted(
            double[][] design, double[] counts, double[] means, double[] coefficients) {
        var equations = NormalEquations.of(design, means, new double[means.length]);
        if (equations.isSingular()) {
            return Optional.empty();
        }
        var fit = new PoissonRegression(coefficients, equations.inverse(), counts, means);
        boolean isFinite =
                IntStream.range(0, coefficients.length).allMatch(column -> fit.standardError(column) < WIDEST_ERROR);
        return isFinite ? Optional.of(fit) : Optional.empty();
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    /** Of a coefficient, if counts scatter as Poisson counts do. */
    double standardError(int column) {
        return Math.sqrt(covariance[column][column]);
    }

    /** Rows less coefficients. */
    int degreesOfFreedom() {
        return means.length - coefficients.length;
    }

    /** Twice the log-likelihood that is missing to a perfect fit. */
    double deviance() {
        return deviance(counts, means);
    }

    /** Each row's residual, in standard deviations of its count. */
    double[] residuals() {
        var residuals = new double[counts.length];
        Arrays.setAll(residuals, i -> (counts[i] - means[i]) / Math.sqrt(means[i]));
        return residuals;
    }

    /** Pearson's φ: chi-squared over its degrees of freedom; empty without any. */
    OptionalDouble dispersion() {
        double chiSquared =
                Arrays.stream(residuals()).map(residual -> residual * residual).sum();
        return degreesOfFreedom() > 0 ? OptionalDouble.of(chiSquared / degreesOfFreedom()) : OptionalDouble.empty();
    }

    private static double[] step(double[][] design, double[] counts, double[] exposures, double[] means) {
        var working = new double[counts.length];
        for (int i = 0; i < working.length; i++) {
            working[i] = Math.log(means[i] / exposures[i]) + (counts[i] - means[i]) / means[i];
        }
        return NormalEquations.of(design, means, working).solution();
    }

    private static boolean isWorse(double deviance, double before) {
        return !(deviance <= before + 1e-8 * (Math.abs(before) + 0.1));
    }

    private static double[] midway(double[] from, double[] to) {
        var middle = new double[from.length];
        Arrays.setAll(middle, i -> (from[i] + to[i]) / 2);
        return middle;
    }

    private static double[] means(double[][] design, double[] coefficients, double[] exposures) {
        var means = new double[exposures.length];
        for (int i = 0; i < means.length; i++) {
            double log = 0;
            for (int j = 0; j < coefficients.length; j++) {
                log += design[i][j] * coefficients[j];
            }
            means[i] = exposures[i] * Math.exp(log);
        }
        return means;
    }

    private static double deviance(double[] counts, double[] means) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double logs = counts[i] == 0 ? 0 : counts[i] * Math.log(counts[i] / means[i]);
            sum += 2 * (logs - (counts[i] - means[i]));
        }
        return sum;
    }
}
