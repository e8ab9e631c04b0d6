package org.nidoto.core.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** Where a monotone function crosses zero, to about fifteen digits; deterministic (Brent 1973). */
final class Roots {
    private static final double RELATIVE = 1e-15;
    private static final double ABSOLUTE = 1e-15;
    private static final double FUNCTION = 1e-18;

    private Roots() {}

    /**
     * The positive number at which the function is zero, sought on the log scale.
     *
     * @param lower above 0, where the function's sign differs from that at {@code upper}
     */
    static double positive(DoubleUnaryOperator function, double lower, double upper) {
        if (function.applyAsDouble(lower) == 0) {
            return lower;
        }
        if (function.applyAsDouble(upper) == 0) {
            return upper;
        }
        var solver = new BrentSolver(RELATIVE, ABSOLUTE, FUNCTION);
        return Math.exp(solver.findRoot(t -> function.applyAsDouble(Math.exp(t)), Math.log(lower), Math.log(upper)));
    }

    /**
     * The probability at which the function is zero, sought on the logit scale.
     *
     * @param lower above 0, where the function's sign differs from that at {@code upper}
     * @param upper below 1
     */
    static double probability(DoubleUnaryOperator function, double lower, double upper) {
        if (function.applyAsDouble(lower) == 0) {
            return lower;
        }
        if (function.applyAsDouble(upper) == 0) {
            return upper;
        }
        var solver = new BrentSolver(RELATIVE, ABSOLUTE, FUNCTION);
        return logistic(solver.findRoot(t -> function.applyAsDouble(logistic(t)), logit(lower), logit(upper)));
    }

    private static double logit(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
