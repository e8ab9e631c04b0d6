package org.nidoto.core.metric;

import java.util.List;
import org.nidoto.core.statistics.RelationshipChecklist;

/**
 * Limits that no source lays down: somebody has to choose them, and the company may choose otherwise.
 *
 * @param charts how incidents over time are charted
 * @param effects how a measure's effect is judged
 * @param windows the days within which something counts as recent
 * @param checklist what facts about a client weigh (関係リスク点検表)
 * @param enoughToOrder incidents from which causes are put in an order, at least 1
 * @param trustedCompleteness the share of filled cells, 0 to 1, below which a figure is for reference only (参考値)
 */
public record HouseChoices(
        Charts charts,
        Effects effects,
        Windows windows,
        RelationshipChecklist.Scale checklist,
        int enoughToOrder,
        double trustedCompleteness) {
    /** What stands unless a company chooses otherwise. */
    public static final HouseChoices DEFAULT = new HouseChoices(
            new Charts(2, 25, 1.3, 12),
            new Effects(30, 0.5, 0.8, 1095, 0.05),
            Windows.DEFAULT,
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
     */
    public record Charts(double rareBelow, double largeAbove, double overdispersedAbove, int phasePoints) {
        public Charts {
            require(rareBelow > 0, "charts.rare-below", rareBelow, "more than 0");
            require(largeAbove >= rareBelow, "charts.large-above", largeAbove, "rare-below or more");
            require(overdispersedAbove >= 1, "charts.overdispersed-above", overdispersedAbove, "1 or more");
            require(phasePoints >= 1, "charts.phase-points", phasePoints, "1 or more");
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
    public record Effects(int bundleDays, double targetRatio, double power, int longestWait, double falseSignals) {
        public Effects {
            require(bundleDays >= 0, "effects.bundle-days", bundleDays, "0 or more");
            require(targetRatio > 0 && targetRatio < 1, "effects.target-ratio", targetRatio, "between 0 and 1");
            require(power > 0 && power < 1, "effects.power", power, "between 0 and 1");
            require(longestWait >= 1, "effects.longest-wait", longestWait, "1 or more");
            require(falseSignals > 0 && falseSignals < 1, "effects.false-signals", falseSignals, "between 0 and 1");
        }
    }

    /**
     * Windows of days.
     *
     * @param recurrence the windows within which a recurrence counts, ascending, each at least 1 day
     * @param recentPromises how far back missed promises and late replies count against a client, at least 1
     * @param recentRecurrences how far back recurrences count against a client, at least 1
     */
    public record Windows(List<Integer> recurrence, int recentPromises, int recentRecurrences) {
        static final Windows DEFAULT = new Windows(List.of(90, 180, 365), 90, 180);

        public Windows {
            recurrence = List.copyOf(recurrence);
            boolean ascending = !recurrence.isEmpty() && recurrence.get(0) >= 1;
            for (int i = 1; i < recurrence.size(); i++) {
                ascending &= recurrence.get(i) > recurrence.get(i - 1);
            }
            require(ascending, "windows.recurrence", recurrence, "days from 1 on, ascending");
            require(recentPromises >= 1, "windows.recent-promises", recentPromises, "1 or more");
            require(recentRecurrences >= 1, "windows.recent-recurrences", recentRecurrences, "1 or more");
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
