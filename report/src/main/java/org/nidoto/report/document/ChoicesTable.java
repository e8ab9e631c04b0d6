package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.List;
import java.util.stream.Collectors;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.text.ChoiceWord;

/** The company's own choices, with the values that this review used. */
final class ChoicesTable {
    private ChoicesTable() {}

    static List<Row> rows(Composition page) {
        var words = page.wording();
        var choices = page.review().rules().choices();
        var charts = choices.charts();
        var effects = choices.effects();
        var windows = choices.windows();
        var scale = choices.checklist();
        return List.of(
                row(
                        page.say(ChoiceWord.CHARTS),
                        page.say(
                                ChoiceWord.CHARTS_VALUE,
                                number(charts.rareBelow()),
                                number(charts.largeAbove()),
                                number(charts.overdispersedAbove()))),
                row(page.say(ChoiceWord.PHASES), words.count(charts.phasePoints())),
                row(page.say(ChoiceWord.BUNDLE), words.count(effects.bundleDays())),
                row(page.say(ChoiceWord.TARGET_RATIO), number(effects.targetRatio())),
                row(page.say(ChoiceWord.POWER), words.percent(effects.power())),
                row(page.say(ChoiceWord.LONGEST_WAIT), words.count(effects.longestWait())),
                row(page.say(ChoiceWord.FALSE_SIGNALS), words.percent(effects.falseSignals())),
                row(page.say(ChoiceWord.RECURRENCE_WINDOWS), joined(windows.recurrence())),
                row(
                        page.say(ChoiceWord.RECENT),
                        page.say(ChoiceWord.RECENT_VALUE, windows.recentPromises(), windows.recentRecurrences())),
                row(page.say(ChoiceWord.ENOUGH_TO_ORDER), words.count(choices.enoughToOrder())),
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
