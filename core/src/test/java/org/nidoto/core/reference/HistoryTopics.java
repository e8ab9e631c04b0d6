package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nidoto.core.statistics.CrowAmsaa;
import org.nidoto.core.statistics.History;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.MeanCumulativeFunction;
import org.nidoto.core.statistics.TrendTest;

/** 22, 23 and 24: events along the lives of units. */
final class HistoryTopics {
    private HistoryTopics() {}

    static Map<String, Object> meanCumulativeFunction(ReferenceCase given) {
        var ends = given.rows().stream()
                .filter(row -> row.text("type").equals("end"))
                .collect(Collectors.groupingBy(row -> row.text("unit")));
        var histories = ends.entrySet().stream()
                .map(unit -> new History(
                        unit.getValue().stream()
                                .mapToDouble(row -> row.number("time"))
                                .max()
                                .orElseThrow(),
                        events(given.rows().stream()
                                .filter(row -> row.text("type").equals("event"))
                                .filter(row -> row.text("unit").equals(unit.getKey()))
                                .toList())))
                .toList();
        var function = MeanCumulativeFunction.of(histories);
        return answer(
                "units", function.units(),
                "events", function.events(),
                "rows",
                        function.points().stream()
                                .map(point -> point(given, point))
                                .toList());
    }

    private static Map<String, Object> point(ReferenceCase given, MeanCumulativeFunction.Point point) {
        var interval = point.robustInterval(given.confidence());
        return answer(
                "time", point.time(),
                "n_risk", point.atRisk(),
                "n_event", point.events(),
                "mcf", point.mean(),
                "se_robust", point.robustError(),
                "lower", interval.map(Interval::lower),
                "upper", interval.map(Interval::upper),
                "se_poisson", point.poissonError());
    }

    static Map<String, Object> trendTest(ReferenceCase given) {
        var histories = given.params().path("ends").properties().stream()
                .map(end -> new History(
                        end.getValue().asDouble(),
                        events(given.rows().stream()
                                .filter(row -> row.text("unit").equals(end.getKey()))
                                .toList())))
                .toList();
        var test = TrendTest.of(histories, truncation(given));
        return answer(
                "n_used", test.events(),
                "laplace_u", test.laplace(),
                "laplace_p", test.laplaceP(),
                "laplace_p_exact", test.exactP(),
                "milhdbk_chisq", test.milHdbk189(),
                "milhdbk_df", test.degreesOfFreedom(),
                "milhdbk_p_improving", test.pImproving(),
                "milhdbk_p", test.milHdbk189P());
    }

    static Map<String, Object> crowAmsaa(ReferenceCase given) {
        var history = new History(given.number("T").orElseThrow(), events(given.rows()));
        return CrowAmsaa.of(history, truncation(given))
                .map(curve -> crowAmsaa(given, curve))
                .orElseGet(() -> answer("n", history.events().size(), "beta", Optional.empty()));
    }

    private static Map<String, Object> crowAmsaa(ReferenceCase given, CrowAmsaa curve) {
        var beta = curve.betaInterval(given.confidence());
        return answer(
                "n", curve.events(),
                "beta", curve.beta(),
                "beta_unbiased", curve.unbiasedBeta(),
                "lambda", curve.lambda(),
                "growth_rate", curve.growthRate(),
                "beta_lower", beta.lower(),
                "beta_upper", beta.upper(),
                "intensity_end", curve.intensityAtEnd(),
                "mtbe_end", curve.timeBetweenEventsAtEnd(),
                "mtbe_end_modified", curve.unbiasedTimeBetweenEventsAtEnd(),
                "intensity_mean", curve.meanIntensity(),
                "cvm", curve.cramerVonMises());
    }

    private static List<Double> events(List<Row> rows) {
        return rows.stream().map(row -> row.number("time")).toList();
    }

    private static History.Truncation truncation(ReferenceCase given) {
        return given.params().has("truncation")
                ? History.Truncation.valueOf(given.text("truncation").toUpperCase(Locale.ROOT))
                : History.Truncation.TIME;
    }
}
