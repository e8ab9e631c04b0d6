package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nidoto.core.statistics.InterruptedTimeSeries;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.OverdispersedRatio;
import org.nidoto.core.statistics.SteppedWedge;

/** 28, 29 and 39: effects from counts by period. */
final class RegressionTopics {
    private RegressionTopics() {}

    static Map<String, Object> steppedWedge(ReferenceCase given) {
        var cells = given.rows().stream()
                .map(row -> new SteppedWedge.Cell(
                        row.text("dept"),
                        row.text("period"),
                        row.integer("events"),
                        row.number("exposure"),
                        row.number("adopted")))
                .toList();
        return SteppedWedge.of(cells)
                .map(effect -> steppedWedge(given, effect))
                .orElseGet(() -> answer(
                        "rows_used", SteppedWedge.informative(cells).size(),
                        "rr", Optional.empty(),
                        "reason", "adoption indicator not identifiable (collinear with department and period)"));
    }

    private static Map<String, Object> steppedWedge(ReferenceCase given, SteppedWedge effect) {
        var poisson = effect.poissonInterval(given.confidence());
        var quasi = effect.interval(given.confidence());
        return answer(
                "rows_used", effect.cellsUsed(),
                "parameters", effect.parameters(),
                "log_rr", effect.logRatio(),
                "se", effect.standardError(),
                "rr", effect.ratio(),
                "lower", poisson.lower(),
                "upper", poisson.upper(),
                "deviance", effect.deviance(),
                "pearson_phi", effect.dispersion(),
                "df", effect.degreesOfFreedom(),
                "lower_quasi", quasi.lower(),
                "upper_quasi", quasi.upper(),
                "p_quasi", effect.p());
    }

    static Map<String, Object> interruptedTimeSeries(ReferenceCase given) {
        var terms = EnumSet.noneOf(InterruptedTimeSeries.Term.class);
        for (var term : given.list("terms")) {
            switch (term.asString()) {
                case "slope" -> terms.add(InterruptedTimeSeries.Term.SLOPE);
                case "harmonic" -> terms.add(InterruptedTimeSeries.Term.HARMONIC);
                default -> {}
            }
        }
        var series = InterruptedTimeSeries.of(
                        given.rows().stream().map(RegressionTopics::period).toList(), terms)
                .orElseThrow();
        var interval = series.interval(given.confidence());
        return answer(
                "df", series.degreesOfFreedom(),
                "deviance", series.deviance(),
                "phi", series.dispersion(),
                "coef", byName(series, InterruptedTimeSeries.Coefficient::value),
                "se_quasi", byName(series, InterruptedTimeSeries.Coefficient::error),
                "se_poisson", byName(series, InterruptedTimeSeries.Coefficient::poissonError),
                "rr_level", series.ratio(),
                "rr_level_lower", interval.map(Interval::lower),
                "rr_level_upper", interval.map(Interval::upper),
                "residual_lag1", series.residualLag1());
    }

    private static InterruptedTimeSeries.Period period(Row row) {
        return new InterruptedTimeSeries.Period(
                row.number("time"),
                (int) row.optionalNumber("month").orElse(1),
                row.integer("events"),
                row.number("exposure"),
                row.number("post"),
                row.optionalNumber("tpost").orElse(0));
    }

    private static Map<String, Object> byName(
            InterruptedTimeSeries series, Function<InterruptedTimeSeries.Coefficient, Object> what) {
        var values = new LinkedHashMap<String, Object>();
        series.coefficients().forEach(it -> values.put(it.name(), what.apply(it)));
        return values;
    }

    static Map<String, Object> overdispersedRatio(ReferenceCase given) {
        var periods = given.rows().stream()
                .map(row -> new OverdispersedRatio.Period(
                        row.number("post") == 1, row.integer("events"), row.number("exposure")))
                .toList();
        return OverdispersedRatio.of(periods)
                .map(ratio -> overdispersedRatio(given, ratio))
                .orElseGet(
                        () -> answer("rr", Optional.empty(), "reason", "zero total in one phase: use 25-rate-ratio"));
    }

    private static Map<String, Object> overdispersedRatio(ReferenceCase given, OverdispersedRatio ratio) {
        var interval = ratio.interval(given.confidence());
        var poisson = ratio.poissonInterval(given.confidence());
        return answer(
                "rr", ratio.ratio(),
                "phi", ratio.dispersion(),
                "df", ratio.degreesOfFreedom(),
                "se_log_poisson", ratio.poissonError(),
                "se_log", ratio.standardErrorOfLog(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper),
                "p", ratio.p(),
                "poisson_lower", poisson.lower(),
                "poisson_upper", poisson.upper());
    }
}
