package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.text.ChoiceWord;

/** The company's own choices, with the values that this review used. */
final class ChoicesTable {
    private ChoicesTable() {}

    static List<Row> rows(Composition page) {
        return Stream.of(charts(page), effects(page), spans(page), others(page))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> charts(Composition page) {
        var words = page.wording();
        var choices = page.review().rules().choices();
        var charts = choices.charts();
        return List.of(
                row(
                        page.say(ChoiceWord.CHARTS),
                        page.say(
                                ChoiceWord.CHARTS_VALUE,
                                number(charts.rareBelow()),
                                number(charts.largeAbove()),
                                number(charts.overdispersedAbove()))),
                row(page.say(ChoiceWord.PHASES), words.count(charts.phasePoints())),
                row(
                        page.say(ChoiceWord.BASELINE),
                        page.say(ChoiceWord.BASELINE_VALUE, charts.baselineMonths(), charts.leastMonths())),
                row(
                        page.say(ChoiceWord.RUNS),
                        page.say(
                                charts.rulesOnRequest() ? ChoiceWord.RUNS_WITH_NELSON : ChoiceWord.RUNS_VALUE,
                                charts.runPoints())));
    }

    private static List<Row> effects(Composition page) {
        var words = page.wording();
        var effects = page.review().rules().choices().effects();
        var models = page.review().rules().choices().models();
        return List.of(
                row(page.say(ChoiceWord.BUNDLE), words.count(effects.bundleDays())),
                row(page.say(ChoiceWord.TARGET_RATIO), number(effects.targetRatio())),
                row(page.say(ChoiceWord.POWER), words.percent(effects.power())),
                row(page.say(ChoiceWord.LONGEST_WAIT), words.count(effects.longestWait())),
                row(page.say(ChoiceWord.FALSE_SIGNALS), words.percent(effects.falseSignals())),
                row(
                        page.say(ChoiceWord.WEDGE),
                        page.say(
                                ChoiceWord.WEDGE_VALUE,
                                models.wedgeDepartments(),
                                models.wedgeDates(),
                                models.wedgeEvents(),
                                models.wedgeMost())),
                row(
                        page.say(ChoiceWord.SERIES),
                        page.say(ChoiceWord.SERIES_VALUE, models.seriesBefore(), models.seriesAfter())),
                row(
                        page.say(ChoiceWord.DISPERSION),
                        page.say(ChoiceWord.DISPERSION_VALUE, models.manyEvents(), number(models.dispersedAbove()))));
    }

    private static List<Row> spans(Composition page) {
        var words = page.wording();
        var choices = page.review().rules().choices();
        var spans = choices.spans();
        var minimums = choices.minimums();
        return List.of(
                row(
                        page.say(ChoiceWord.SPANS),
                        page.say(
                                ChoiceWord.SPANS_VALUE,
                                spans.charted(),
                                spans.clients(),
                                spans.coverage(),
                                spans.late())),
                row(
                        page.say(ChoiceWord.SUMMARY),
                        page.say(
                                ChoiceWord.SUMMARY_VALUE,
                                choices.summary().findings(),
                                choices.summary().decisions())),
                row(
                        page.say(ChoiceWord.EFFECT_SPANS),
                        page.say(ChoiceWord.EFFECT_SPANS_VALUE, spans.baseline(), spans.series(), spans.risk())),
                row(
                        page.say(ChoiceWord.ROBUST),
                        page.say(ChoiceWord.ROBUST_VALUE, choices.models().robustUnits())),
                row(page.say(ChoiceWord.WHYS), words.count(minimums.whys())),
                row(page.say(ChoiceWord.ORDER_KEPT), words.percent(minimums.orderKept())),
                row(page.say(ChoiceWord.UNADDRESSED), words.count(minimums.unaddressed())),
                row(
                        page.say(ChoiceWord.DUPLICATES),
                        words.count(choices.windows().duplicateHours())));
    }

    private static List<Row> others(Composition page) {
        var words = page.wording();
        var choices = page.review().rules().choices();
        var windows = choices.windows();
        var scale = choices.checklist();
        var minimums = choices.minimums();
        var losses = choices.losses();
        return List.of(
                row(page.say(ChoiceWord.RECURRENCE_WINDOWS), joined(windows.recurrence())),
                row(
                        page.say(ChoiceWord.RECENT),
                        page.say(ChoiceWord.RECENT_VALUE, windows.recentPromises(), windows.recentRecurrences())),
                row(page.say(ChoiceWord.ENOUGH_TO_ORDER), words.count(choices.enoughToOrder())),
                row(
                        page.say(ChoiceWord.MINIMUMS),
                        page.say(
                                ChoiceWord.MINIMUMS_VALUE,
                                minimums.compare(),
                                minimums.ninetieth(),
                                minimums.trendMonths(),
                                minimums.growthEvents(),
                                minimums.assessed())),
                row(
                        page.say(ChoiceWord.LOSSES),
                        page.say(
                                ChoiceWord.LOSSES_VALUE,
                                losses.vitalPercent(),
                                words.percent(losses.oneCase()),
                                number(losses.tooFew()),
                                number(losses.few()),
                                losses.top())),
                row(page.say(ChoiceWord.TRUSTED), words.percent(choices.trustedCompleteness())),
                row(
                        page.say(ChoiceWord.POINTS),
                        page.say(
                                ChoiceWord.POINTS_VALUE,
                                joined(scale.rate()),
                                joined(scale.recurrence()),
                                joined(scale.promise()),
                                joined(scale.silence()),
                                joined(scale.severe()),
                                joined(scale.firstReply()))),
                row(
                        page.say(ChoiceWord.LEVELS),
                        page.say(ChoiceWord.LEVELS_VALUE, scale.red(), scale.amber(), scale.grave())));
    }

    /** As short as it can be: 2, not 2.0. */
    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }
}
