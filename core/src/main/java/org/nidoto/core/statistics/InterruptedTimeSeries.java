package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The step in a series of counts at a date, apart from the trend it was on.
 *
 * @param coefficients intercept, step, trend, and what else was asked for
 * @param degreesOfFreedom periods less coefficients
 * @param deviance of the fit
 * @param dispersion Pearson's φ, which scales standard errors; empty without degrees of freedom
 * @param residualLag1 correlation of each period's residual with the next one's: a warning where far from 0; empty for a perfect fit
 * @see <a href="https://doi.org/10.1093/ije/dyw098">Lopez Bernal, Cummins & Gasparrini (2017), Int J Epidemiol 46:348</a>
 * @see <a href="https://doi.org/10.1046/j.1365-2710.2002.00430.x">Wagner et al. (2002), J Clin Pharm Ther 27:299</a>
 */
public record InterruptedTimeSeries(
        List<Coefficient> coefficients,
        int degreesOfFreedom,
        double deviance,
        OptionalDouble dispersion,
        OptionalDouble residualLag1) {
    private static final int STEP = 1;

    /** What may be added to step and trend. */
    public enum Term {
        /** A change of the trend at the date. */
        SLOPE,
        /** Two pairs of waves through the year. */
        HARMONIC
    }

    /**
     * One period, such as a month.
     *
     * @param time its number, ascending
     * @param month of the calendar, 1 to 12; only {@link Term#HARMONIC} asks
     * @param events incidents
     * @param exposure volume of work, or days; 0 leaves the period out
     * @param after 0 before the date, 1 from it on
     * @param timeAfter 0 before the date, then how long it is past; only {@link Term#SLOPE} asks
     */
    public record Period(double time, int month, int events, double exposure, double after, double timeAfter) {}

    /**
     * One coefficient, on the log scale.
     *
     * @param name {@code (Intercept)}, {@code post}, {@code time}, {@code tpost}, {@code s1}, {@code c1}, {@code s2} or {@code c2}
     * @param poissonError standard error if counts scatter as chance has it
     * @param error standard error with the scatter there is; empty without degrees of freedom
     */
    public record Coefficient(String name, double value, double poissonError, OptionalDouble error) {}

    /** Fits the series; empty where a term cannot be told from the others, or nothing happened on one side of the date. */
    public static Optional<InterruptedTimeSeries> of(Collection<Period> periods, Set<Term> terms) {
        var used = periods.stream().filter(period -> period.exposure > 0).toList();
        var names = names(terms);
        var design = used.stream().map(period -> row(period, terms)).toArray(double[][]::new);
        if (!hasEvents(used, 0) || !hasEvents(used, 1) || NormalEquations.independent(design).length < names.size()) {
            return Optional.empty();
        }
        return PoissonRegression.fit(
                        design,
                        used.stream().mapToDouble(Period::events).toArray(),
                        used.stream().mapToDouble(Period::exposure).toArray())
                .map(fit -> new InterruptedTimeSeries(
                        coefficients(names, fit),
                        fit.degreesOfFreedom(),
                        fit.deviance(),
                        fit.dispersion(),
                        lag1(fit.residuals())));
    }

    /** Whether the series has so many periods before and after; 12 and 8 by the house's choice. */
    public static boolean isWorthFitting(Collection<Period> periods, int fewestBefore, int fewestAfter) {
        long after = periods.stream()
                .filter(period -> period.exposure > 0 && period.after > 0)
                .count();
        long before = periods.stream()
                .filter(period -> period.exposure > 0 && period.after == 0)
                .count();
        return before >= fewestBefore && after >= fewestAfter;
    }

    /** The rate just after the date over the rate that the trend led to. */
    public double ratio() {
        return Math.exp(coefficients.get(STEP).value());
    }

    /** Of {@link #ratio}, with the scatter there is; empty without degrees of freedom. */
    public Optional<Interval> interval(Confidence confidence) {
        double value = coefficients.get(STEP).value();
        return coefficients.get(STEP).error().stream()
                .map(error -> confidence.z() * error)
                .mapToObj(reach -> new Interval(Math.exp(value - reach), Math.exp(value + reach)))
                .findFirst();
    }

    private static boolean hasEvents(List<Period> periods, double after) {
        return periods.stream().anyMatch(period -> period.after == after && period.events > 0);
    }

    private static List<String> names(Set<Term> terms) {
        var names = new ArrayList<>(List.of("(Intercept)", "post", "time"));
        if (terms.contains(Term.SLOPE)) {
            names.add("tpost");
        }
        if (terms.contains(Term.HARMONIC)) {
            names.addAll(List.of("s1", "c1", "s2", "c2"));
        }
        return names;
    }

    private static double[] row(Period period, Set<Term> terms) {
        var row = new ArrayList<>(List.of(1.0, period.after, period.time));
        if (terms.contains(Term.SLOPE)) {
            row.add(period.timeAfter);
        }
        if (terms.contains(Term.HARMONIC)) {
            double angle = 2 * Math.PI * period.month / 12;
            row.addAll(List.of(Math.sin(angle), Math.cos(angle), Math.sin(2 * angle), Math.cos(2 * angle)));
        }
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Coefficient> coefficients(List<String> names, PoissonRegression fit) {
        var coefficients = new ArrayList<Coefficient>();
        for (int j = 0; j < names.size(); j++) {
            double error = fit.standardError(j);
            coefficients.add(new Coefficient(
                    names.get(j),
                    fit.coefficient(j),
                    error,
                    fit.dispersion().stream().map(phi -> error * Math.sqrt(phi)).findFirst()));
        }
        return List.copyOf(coefficients);
    }

    private static OptionalDouble lag1(double[] residuals) {
        double products = 0;
        for (int i = 1; i < residuals.length; i++) {
            products += residuals[i] * residuals[i - 1];
        }
        double squares = Arrays.stream(residuals).map(it -> it * it).sum();
        return squares > 0 ? OptionalDouble.of(products / squares) : OptionalDouble.empty();
    }
}
