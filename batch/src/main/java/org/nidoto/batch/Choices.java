package org.nidoto.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nidoto.core.metric.HouseChoices;
import org.nidoto.core.statistics.RelationshipChecklist;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits that no source lays down, below the key {@code nidoto.figures.choices}; {@link HouseChoices} says what each means and can be.
 *
 * @param enoughToOrder incidents from which causes are put in an order
 * @param trustedCompleteness the share of filled cells below which a figure is for reference only
 */
public record Choices(
        @DefaultValue Charts charts,
        @DefaultValue Effects effects,
        @DefaultValue Models models,
        @DefaultValue Minimums minimums,
        @DefaultValue Losses losses,
        @DefaultValue Windows windows,
        @DefaultValue Spans spans,
        @DefaultValue Summary summary,
        @DefaultValue Checklist checklist,
        @DefaultValue("30") int enoughToOrder,
        @DefaultValue("0.8") double trustedCompleteness) {
    public Choices {
        house(
                charts,
                effects,
                models,
                minimums,
                losses,
                windows,
                spans,
                summary,
                checklist,
                enoughToOrder,
                trustedCompleteness);
    }

    /** Control charts. */
    public record Charts(
            @DefaultValue("2") double rareBelow,
            @DefaultValue("25") double largeAbove,
            @DefaultValue("1.3") double overdispersedAbove,
            @DefaultValue("12") int phasePoints,
            @DefaultValue("12") int baselineMonths,
            @DefaultValue("6") int leastMonths,
            @DefaultValue("10") int runPoints,
            @DefaultValue("false") boolean rulesOnRequest) {}

    /** The effect of measures. */
    public record Effects(
            @DefaultValue("30") int bundleDays,
            @DefaultValue("0.5") double targetRatio,
            @DefaultValue("0.8") double power,
            @DefaultValue("1095") int longestWait,
            @DefaultValue("0.05") double falseSignals) {}

    /** Models of a measure's effect. */
    public record Models(
            @DefaultValue("3") int wedgeDepartments,
            @DefaultValue("2") int wedgeDates,
            @DefaultValue("20") int wedgeEvents,
            @DefaultValue("100") int wedgeMost,
            @DefaultValue("12") int seriesBefore,
            @DefaultValue("8") int seriesAfter,
            @DefaultValue("200") int manyEvents,
            @DefaultValue("1.3") double dispersedAbove,
            @DefaultValue("5") int robustUnits) {}

    /** The fewest cases that say anything. */
    public record Minimums(
            @DefaultValue("10") int compare,
            @DefaultValue("20") int ninetieth,
            @DefaultValue("8") int trendMonths,
            @DefaultValue("5") int growthEvents,
            @DefaultValue("5") int assessed,
            @DefaultValue("0.8") double orderKept,
            @DefaultValue("3") int whys,
            @DefaultValue("3") int unaddressed) {}

    /** Causes that weigh most. */
    public record Losses(
            @DefaultValue("80") int vitalPercent,
            @DefaultValue("0.5") double oneCase,
            @DefaultValue("3") double tooFew,
            @DefaultValue("5") double few,
            @DefaultValue("3") int top) {}

    /** Windows of days. */
    public record Windows(
            @DefaultValue({"90", "180", "365"}) List<Integer> recurrence,
            @DefaultValue("90") int recentPromises,
            @DefaultValue("180") int recentRecurrences,
            @DefaultValue("24") int duplicateHours) {}

    /** Spans of months. */
    public record Spans(
            @DefaultValue("24") int charted,
            @DefaultValue("12") int baseline,
            @DefaultValue("24") int series,
            @DefaultValue("12") int clients,
            @DefaultValue("12") int risk,
            @DefaultValue("3") int late,
            @DefaultValue("12") int coverage) {}

    /** What a review's first page holds at most. */
    public record Summary(
            @DefaultValue("5") int findings,
            @DefaultValue("4") int decisions) {}

    /** The points of the relationship checklist, the lightest case first. */
    public record Checklist(
            @DefaultValue({"1", "2"}) List<Integer> rate,
            @DefaultValue({"2", "3"}) List<Integer> recurrence,
            @DefaultValue({"2", "3"}) List<Integer> promise,
            @DefaultValue({"1", "2", "3"}) List<Integer> silence,
            @DefaultValue({"2", "3"}) List<Integer> severe,
            @DefaultValue({"1", "2"}) List<Integer> firstReply,
            @DefaultValue("7") int red,
            @DefaultValue("3") int amber,
            @DefaultValue("3") int grave) {}

    /** As metrics take them. */
    HouseChoices house() {
        return house(
                charts,
                effects,
                models,
                minimums,
                losses,
                windows,
                spans,
                summary,
                checklist,
                enoughToOrder,
                trustedCompleteness);
    }

    private static HouseChoices house(
            Charts charts,
            Effects effects,
            Models models,
            Minimums minimums,
            Losses losses,
            Windows windows,
            Spans spans,
            Summary summary,
            Checklist checklist,
            int enoughToOrder,
            double trusted) {
        return new HouseChoices(
                new HouseChoices.Charts(
                        charts.rareBelow,
                        charts.largeAbove,
                        charts.overdispersedAbove,
                        charts.phasePoints,
                        charts.baselineMonths,
                        charts.leastMonths,
                        charts.runPoints,
                        charts.rulesOnRequest),
                new HouseChoices.Effects(
                        effects.bundleDays,
                        effects.targetRatio,
                        effects.power,
                        effects.longestWait,
                        effects.falseSignals),
                new HouseChoices.Models(
                        models.wedgeDepartments,
                        models.wedgeDates,
                        models.wedgeEvents,
                        models.wedgeMost,
                        models.seriesBefore,
                        models.seriesAfter,
                        models.manyEvents,
                        models.dispersedAbove,
                        models.robustUnits),
                new HouseChoices.Minimums(
                        minimums.compare,
                        minimums.ninetieth,
                        minimums.trendMonths,
                        minimums.growthEvents,
                        minimums.assessed,
                        minimums.orderKept,
                        minimums.whys,
                        minimums.unaddressed),
                new HouseChoices.Losses(losses.vitalPercent, losses.oneCase, losses.tooFew, losses.few, losses.top),
                new HouseChoices.Windows(
                        windows.recurrence, windows.recentPromises, windows.recentRecurrences, windows.duplicateHours),
                new HouseChoices.Spans(
                        spans.charted,
                        spans.baseline,
                        spans.series,
                        spans.clients,
                        spans.risk,
                        spans.late,
                        spans.coverage),
                new HouseChoices.Summary(summary.findings, summary.decisions),
                new RelationshipChecklist.Scale(
                        checklist.rate,
                        checklist.recurrence,
                        checklist.promise,
                        checklist.silence,
                        checklist.severe,
                        checklist.firstReply,
                        checklist.red,
                        checklist.amber,
                        checklist.grave),
                enoughToOrder,
                trusted);
    }

    /** Every choice by its key below {@code choices}. */
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        texts.put("charts.rare-below", Double.toString(charts.rareBelow));
        texts.put("charts.large-above", Double.toString(charts.largeAbove));
        texts.put("charts.overdispersed-above", Double.toString(charts.overdispersedAbove));
        texts.put("charts.phase-points", Integer.toString(charts.phasePoints));
        texts.put("charts.baseline-months", Integer.toString(charts.baselineMonths));
        texts.put("charts.least-months", Integer.toString(charts.leastMonths));
        texts.put("charts.run-points", Integer.toString(charts.runPoints));
        texts.put("charts.rules-on-request", Boolean.toString(charts.rulesOnRequest));
        texts.put("models.wedge-departments", Integer.toString(models.wedgeDepartments));
        texts.put("models.wedge-dates", Integer.toString(models.wedgeDates));
        texts.put("models.wedge-events", Integer.toString(models.wedgeEvents));
        texts.put("models.wedge-most", Integer.toString(models.wedgeMost));
        texts.put("models.series-before", Integer.toString(models.seriesBefore));
        texts.put("models.series-after", Integer.toString(models.seriesAfter));
        texts.put("models.many-events", Integer.toString(models.manyEvents));
        texts.put("models.dispersed-above", Double.toString(models.dispersedAbove));
        texts.put("models.robust-units", Integer.toString(models.robustUnits));
        texts.put("minimums.compare", Integer.toString(minimums.compare));
        texts.put("minimums.ninetieth", Integer.toString(minimums.ninetieth));
        texts.put("minimums.trend-months", Integer.toString(minimums.trendMonths));
        texts.put("minimums.growth-events", Integer.toString(minimums.growthEvents));
        texts.put("minimums.assessed", Integer.toString(minimums.assessed));
        texts.put("minimums.order-kept", Double.toString(minimums.orderKept));
        texts.put("minimums.whys", Integer.toString(minimums.whys));
        texts.put("minimums.unaddressed", Integer.toString(minimums.unaddressed));
        texts.put("losses.vital-percent", Integer.toString(losses.vitalPercent));
        texts.put("losses.one-case", Double.toString(losses.oneCase));
        texts.put("losses.too-few", Double.toString(losses.tooFew));
        texts.put("losses.few", Double.toString(losses.few));
        texts.put("losses.top", Integer.toString(losses.top));
        texts.put("effects.bundle-days", Integer.toString(effects.bundleDays));
        texts.put("effects.target-ratio", Double.toString(effects.targetRatio));
        texts.put("effects.power", Double.toString(effects.power));
        texts.put("effects.longest-wait", Integer.toString(effects.longestWait));
        texts.put("effects.false-signals", Double.toString(effects.falseSignals));
        texts.put("windows.recurrence", joined(windows.recurrence));
        texts.put("windows.recent-promises", Integer.toString(windows.recentPromises));
        texts.put("windows.recent-recurrences", Integer.toString(windows.recentRecurrences));
        texts.put("windows.duplicate-hours", Integer.toString(windows.duplicateHours));
        texts.put("spans.charted", Integer.toString(spans.charted));
        texts.put("spans.baseline", Integer.toString(spans.baseline));
        texts.put("spans.series", Integer.toString(spans.series));
        texts.put("spans.clients", Integer.toString(spans.clients));
        texts.put("spans.risk", Integer.toString(spans.risk));
        texts.put("spans.late", Integer.toString(spans.late));
        texts.put("spans.coverage", Integer.toString(spans.coverage));
        texts.put("summary.findings", Integer.toString(summary.findings));
        texts.put("summary.decisions", Integer.toString(summary.decisions));
        texts.put("checklist.rate", joined(checklist.rate));
        texts.put("checklist.recurrence", joined(checklist.recurrence));
        texts.put("checklist.promise", joined(checklist.promise));
        texts.put("checklist.silence", joined(checklist.silence));
        texts.put("checklist.severe", joined(checklist.severe));
        texts.put("checklist.first-reply", joined(checklist.firstReply));
        texts.put("checklist.red", Integer.toString(checklist.red));
        texts.put("checklist.amber", Integer.toString(checklist.amber));
        texts.put("checklist.grave", Integer.toString(checklist.grave));
        texts.put("enough-to-order", Integer.toString(enoughToOrder));
        texts.put("trusted-completeness", Double.toString(trustedCompleteness));
        return texts;
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
