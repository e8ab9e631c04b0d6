package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.List;
import org.nidoto.core.statistics.RelationshipChecklist;

/**
 * Limits that no source lays down: somebody has to choose them, and the company may choose otherwise.
 *
 * @param charts how incidents over time are charted
 * @param effects how a measure's effect is judged
 * @param models from how much data on the effect of a measure is looked for by a model
 * @param minimums from how many cases on something is said at all
 * @param losses which causes hold most, and when a sum of losses can be trusted
 * @param windows the days within which something counts as recent
 * @param spans how many months are looked at
 * @param summary how much the first page of a review says
 * @param checklist what facts about a client weigh (関係リスク点検表)
 * @param enoughToOrder incidents from which causes are put in an order, at least 1
 * @param trustedCompleteness the share of filled cells, 0 to 1, below which a figure is for reference only (参考値)
 */
public record HouseChoices(
        Charts charts,
        Effects effects,
        Models models,
        Minimums minimums,
        Losses losses,
        Windows windows,
        Spans spans,
        Summary summary,
        RelationshipChecklist.Scale checklist,
        int enoughToOrder,
        double trustedCompleteness)
        implements Serializable {
    /** What stands unless a company chooses otherwise. */
    public static final HouseChoices DEFAULT = new HouseChoices(
            new Charts(2, 25, 1.3, 12, 12, 6, 10, false),
            new Effects(30, 0.5, 0.8, 1095, 0.05),
            new Models(3, 2, 20, 100, 12, 8, 200, 1.3, 5),
            new Minimums(10, 20, 8, 5, 5, 0.8, 3, 3),
            new Losses(80, 0.5, 3, 5, 3),
            Windows.DEFAULT,
            new Spans(24, 12, 24, 12, 12, 3, 12),
            new Summary(5, 4),
            RelationshipChecklist.Scale.HOUSE,
            30,
            0.8);

    public HouseChoices {
        require(enoughToOrder >= 1, "enough-to-order", enoughToOrder, "1 or more");
        requireShare("trusted-completeness", trustedCompleteness);
    }

    /**
     * Control charts.
     *
     * @param rareBelow the mean of incidents a month below which the days between incidents are charted, not the months, above 0
     * @param largeAbove the mean above which counts may turn out over-dispersed, at least {@code rareBelow}
     * @param overdispersedAbove Laney's σ_z above which large counts have wider limits, at least 1
     * @param phasePoints the points from which a phase's limits are more than on trial, at least 1
     * @param baselineMonths how many months before the period make the centre and the limits, at least {@code leastMonths}
     * @param leastMonths with fewer of them there are no limits, at least 2
     * @param runPoints the points off the centre from which runs are judged, at least 3
     * @param rulesOnRequest whether Nelson's rules are read beside Anhøj's
     */
    public record Charts(
            double rareBelow,
            double largeAbove,
            double overdispersedAbove,
            int phasePoints,
            int baselineMonths,
            int leastMonths,
            int runPoints,
            boolean rulesOnRequest)
            implements Serializable {
        public Charts {
            require(rareBelow > 0, "charts.rare-below", rareBelow, "more than 0");
            require(largeAbove >= rareBelow, "charts.large-above", largeAbove, "rare-below or more");
            require(overdispersedAbove >= 1, "charts.overdispersed-above", overdispersedAbove, "1 or more");
            require(phasePoints >= 1, "charts.phase-points", phasePoints, "1 or more");
            require(leastMonths >= 2, "charts.least-months", leastMonths, "2 or more");
            require(baselineMonths >= leastMonths, "charts.baseline-months", baselineMonths, "least-months or more");
            require(runPoints >= 3, "charts.run-points", runPoints, "3 or more");
        }
    }

    /**
     * The effect of measures.
     *
     * @param bundleDays measures adopted at most so many days apart in the same departments for the same causes are one bundle (施策群)
     * @param targetRatio the rate after over the rate before that a measure aims at, between 0 and 1; 0.5 for a halving
     * @param power the chance of showing the target, between 0 and 1, from which silence speaks
     * @param longestWait the days after adoption that anybody would wait for a verdict, at least 1
     * @param falseSignals the share of false signals to put up with among the tests of one question, between 0 and 1
     */
    public record Effects(int bundleDays, double targetRatio, double power, int longestWait, double falseSignals)
            implements Serializable {
        public Effects {
            require(bundleDays >= 0, "effects.bundle-days", bundleDays, "0 or more");
            require(targetRatio > 0 && targetRatio < 1, "effects.target-ratio", targetRatio, "between 0 and 1");
            require(power > 0 && power < 1, "effects.power", power, "between 0 and 1");
            require(longestWait >= 1, "effects.longest-wait", longestWait, "1 or more");
            require(falseSignals > 0 && falseSignals < 1, "effects.false-signals", falseSignals, "between 0 and 1");
        }
    }

    /**
     * Models of a measure's effect.
     *
     * @param wedgeDepartments departments from which the stepped wedge is fitted, at least 2
     * @param wedgeDates dates of adoption from which it is, at least 1
     * @param wedgeEvents incidents from which it is, at least 1
     * @param wedgeMost departments above which it is not, since it takes too long, at least {@code wedgeDepartments}
     * @param seriesBefore months before from which the interrupted series is fitted, at least 3
     * @param seriesAfter months after from which it is, at least 1
     * @param manyEvents incidents above which counts may be over-dispersed, at least 0
     * @param dispersedAbove φ above which they are, at least 1
     * @param robustUnits clients from which the cumulated incidents have the robust interval, below it the Poisson one, at least 2
     */
    public record Models(
            int wedgeDepartments,
            int wedgeDates,
            int wedgeEvents,
            int wedgeMost,
            int seriesBefore,
            int seriesAfter,
            int manyEvents,
            double dispersedAbove,
            int robustUnits)
            implements Serializable {
        public Models {
            require(wedgeDepartments >= 2, "models.wedge-departments", wedgeDepartments, "2 or more");
            require(wedgeDates >= 1, "models.wedge-dates", wedgeDates, "1 or more");
            require(wedgeEvents >= 1, "models.wedge-events", wedgeEvents, "1 or more");
            require(wedgeMost >= wedgeDepartments, "models.wedge-most", wedgeMost, "wedge-departments or more");
            require(seriesBefore >= 3, "models.series-before", seriesBefore, "3 or more");
            require(seriesAfter >= 1, "models.series-after", seriesAfter, "1 or more");
            require(manyEvents >= 0, "models.many-events", manyEvents, "0 or more");
            require(dispersedAbove >= 1, "models.dispersed-above", dispersedAbove, "1 or more");
            require(robustUnits >= 2, "models.robust-units", robustUnits, "2 or more");
        }
    }

    /**
     * The fewest cases that say anything.
     *
     * @param compare cases in each of two periods from which they are tested against each other, at least 1
     * @param ninetieth cases from which a 90th percentile is given, at least 1
     * @param trendMonths months from which a trend is judged, at least 4
     * @param growthEvents incidents from which growth is modelled, at least 2
     * @param assessed cases from which a department is named for breaking a rule, at least 1
     * @param orderKept the share of them, 0 to 1, below which it is
     * @param whys the why depth (なぜの段数) from which an analysis does not end at a person, at least 1
     * @param unaddressed incidents from which a cause without a measure is put to the meeting, at least 1
     */
    public record Minimums(
            int compare,
            int ninetieth,
            int trendMonths,
            int growthEvents,
            int assessed,
            double orderKept,
            int whys,
            int unaddressed)
            implements Serializable {
        public Minimums {
            require(compare >= 1, "minimums.compare", compare, "1 or more");
            require(ninetieth >= 1, "minimums.ninetieth", ninetieth, "1 or more");
            require(trendMonths >= 4, "minimums.trend-months", trendMonths, "4 or more");
            require(growthEvents >= 2, "minimums.growth-events", growthEvents, "2 or more");
            require(assessed >= 1, "minimums.assessed", assessed, "1 or more");
            requireShare("minimums.order-kept", orderKept);
            require(whys >= 1, "minimums.whys", whys, "1 or more");
            require(unaddressed >= 1, "minimums.unaddressed", unaddressed, "1 or more");
        }
    }

    /**
     * Causes that weigh most.
     *
     * @param vitalPercent the percentage of incidents, and of losses, that the vital few hold, 1 to 100
     * @param oneCase the share of one incident above which a sum of losses hangs on it (1件の大口に依存), between 0 and 1
     * @param tooFew effective incidents below which it does too, at least 1
     * @param few effective incidents below which it is rough (目安), at least {@code tooFew}
     * @param top how many of the most frequent causes of two periods are held against each other, at least 1
     */
    public record Losses(int vitalPercent, double oneCase, double tooFew, double few, int top) implements Serializable {
        public Losses {
            require(vitalPercent >= 1 && vitalPercent <= 100, "losses.vital-percent", vitalPercent, "1 to 100");
            require(oneCase > 0 && oneCase < 1, "losses.one-case", oneCase, "between 0 and 1");
            require(tooFew >= 1, "losses.too-few", tooFew, "1 or more");
            require(few >= tooFew, "losses.few", few, "too-few or more");
            require(top >= 1, "losses.top", top, "1 or more");
        }
    }

    /**
     * Windows of days.
     *
     * @param recurrence the windows within which a recurrence counts, ascending, each at least 1 day
     * @param recentPromises how far back missed promises and late replies count against a client, at least 1
     * @param recentRecurrences how far back recurrences count against a client, at least 1
     * @param duplicateHours hours within which two like incidents may be one, at least 1
     */
    public record Windows(List<Integer> recurrence, int recentPromises, int recentRecurrences, int duplicateHours)
            implements Serializable {
        static final Windows DEFAULT = new Windows(List.of(90, 180, 365), 90, 180, 24);

        public Windows {
            recurrence = List.copyOf(recurrence);
            boolean ascending = !recurrence.isEmpty() && recurrence.get(0) >= 1;
            for (int i = 1; i < recurrence.size(); i++) {
                ascending &= recurrence.get(i) > recurrence.get(i - 1);
            }
            require(ascending, "windows.recurrence", recurrence, "days from 1 on, ascending");
            require(recentPromises >= 1, "windows.recent-promises", recentPromises, "1 or more");
            require(recentRecurrences >= 1, "windows.recent-recurrences", recentRecurrences, "1 or more");
            require(duplicateHours >= 1, "windows.duplicate-hours", duplicateHours, "1 or more");
        }

        /** The window that the summary speaks of. */
        public int headline() {
            return recurrence.get(0);
        }
    }

    /**
     * Spans of months.
     *
     * @param charted how far courses over time reach back, at least 12
     * @param baseline before the decision on a measure, to compare with what came after, at least 1
     * @param series before it, for the interrupted series, at least 3
     * @param clients whole months up to the as-of day that clients' rates rest on, at least 1
     * @param risk before the decision on a measure, within which an incident makes a department one that should adopt it, at least 1
     * @param late how long volumes of work may still come in, before a month without is unknown for the company, at least 0
     * @param coverage months up to the as-of day whose volumes weigh a department in the coverage of a measure, at least 1
     */
    public record Spans(int charted, int baseline, int series, int clients, int risk, int late, int coverage)
            implements Serializable {
        public Spans {
            require(charted >= 12, "spans.charted", charted, "12 or more");
            require(baseline >= 1, "spans.baseline", baseline, "1 or more");
            require(series >= 3, "spans.series", series, "3 or more");
            require(clients >= 1, "spans.clients", clients, "1 or more");
            require(risk >= 1, "spans.risk", risk, "1 or more");
            require(late >= 0, "spans.late", late, "0 or more");
            require(coverage >= 1, "spans.coverage", coverage, "1 or more");
        }
    }

    /**
     * What a review's first page holds at most.
     *
     * @param findings sentences, at least 3: how many incidents, that they are few, and that the data is incomplete are always said
     * @param decisions decisions that the meeting is asked for, at least 1
     */
    public record Summary(int findings, int decisions) implements Serializable {
        public Summary {
            require(findings >= 3, "summary.findings", findings, "3 or more");
            require(decisions >= 1, "summary.decisions", decisions, "1 or more");
        }
    }

    private static void requireShare(String key, double share) {
        require(share >= 0 && share <= 1, key, share, "0 to 1");
    }

    private static void require(boolean holds, String key, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(key + ": " + value + " cannot be; expected " + expected);
        }
    }
}
