package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weighted least squares by Cholesky's decomposition, columns scaled to length 1 first.
 */
final class NormalEquations {
    /** Below this share of a column's length left over, the column is a combination of the ones before it. */
    private static final double DEPENDENT = 1e-10;

    /** The factor of the scaled cross products; a column that depends on earlier ones has 0 on the diagonal. */
    private final double[][] lower;

    private final double[] right;
    private final double[] scale;

    private NormalEquations(double[][] lower, double[] right, double[] scale) {
        this.lower = lower;
        this.right = right;
        this.scale = scale;
    }

    static NormalEquations of(double[][] design, double[] weights, double[] response) {
        int columns = design.length == 0 ? 0 : design[0].length;
        var products = new double[columns][columns];
        var right = new double[columns];
        for (int i = 0; i < design.length; i++) {
            add(design[i], weights[i], response[i], products, right);
        }
        var scale = new double[columns];
        Arrays.setAll(scale, j -> products[j][j] > 0 ? 1 / Math.sqrt(products[j][j]) : 0);
        Arrays.setAll(right, j -> right[j] * scale[j]);
        return new NormalEquations(cholesky(products, scale), right, scale);
    }

    /** The columns that no earlier column accounts for, ascending. */
    static int[] independent(double[][] design) {
        var ones = new double[design.length];
        Arrays.fill(ones, 1);
        var lower = of(design, ones, new double[design.length]).lower;
        return IntStream.range(0, lower.length).filter(j -> lower[j][j] > 0).toArray();
    }

    /** Whether a column depends on the others under these weights, so that there is no solution. */
    boolean isSingular() {
        return IntStream.range(0, lower.length).anyMatch(j -> !(lower[j][j] > 0));
    }

    double[] solution() {
        var solution = backward(forward(right));
        Arrays.setAll(solution, j -> solution[j] * scale[j]);
        return solution;
    }

    double[][] inverse() {
        var inverse = new double[scale.length][];
        for (int j = 0; j < scale.length; j++) {
            var unit = new double[scale.length];
            unit[j] = scale[j];
            var column = backward(forward(unit));
            Arrays.setAll(column, i -> column[i] * scale[i]);
            inverse[j] = column;
        }
        return inverse;
    }

    /** Most designs are nearly all zeros, so only the columns that a row fills are touched. */
    private static void add(double[] row, double weight, double response, double[][] products, double[] right) {
        var filled = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
        for (int j : filled) {
            right[j] += weight * row[j] * response;
            for (int k : filled) {
                products[j][k] += weight * row[j] * row[k];
            }
        }
    }

    private static double[][] cholesky(double[][] products, double[] scale) {
        var lower = new double[scale.length][scale.length];
        for (int j = 0; j < scale.length; j++) {
            for (int k = 0; k <= j; k++) {
                double left = products[j][k] * scale[j] * scale[k];
                for (int i = 0; i < k; i++) {
                    left -= lower[j][i] * lower[k][i];
                }
                if (k < j) {
                    lower[j][k] = lower[k][k] == 0 ? 0 : left / lower[k][k];
                } else {
                    lower[j][j] = left > DEPENDENT ? Math.sqrt(left) : 0;
                }
            }
        }
        return lower;
    }

    private double[] forward(double[] given) {
        var solved = new double[given.length];
        for (int j = 0; j < given.length; j++) {
            double left = given[j];
            for (int i = 0; i < j; i++) {
                left -= lower[j][i] * solved[i];
            }
            solved[j] = left / lower[j][j];
        }
        return solved;
    }

    private double[] backward(double[] given) {
        var solved = new double[given.length];
        for (int j = given.length - 1; j >= 0; j--) {
            double left = given[j];
            for (int i = j + 1; i < given.length; i++) {
                left -= lower[i][j] * solved[i];
            }
            solved[j] = left / lower[j][j];
        }
        return solved;
    }
}
