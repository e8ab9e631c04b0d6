package org.nidoto.core.statistics;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Facts that speak for a client being in danger, as points; a house definition, neither fitted nor a probability.
 *
 * @param rate 0 to 2, for having more incidents than the company's mean
 * @param recurrence 0 to 3, for recurrences in 180 days
 * @param promise 0 to 3, for promises missed in 90 days
 * @param silence 0 to 3, for the current silence
 * @param severe 0 to 3, for severe incidents that are open or overdue
 * @param firstReply 0 to 2, for late first replies in 90 days
 */
public record RelationshipChecklist(int rate, int recurrence, int promise, int silence, int severe, int firstReply) {
    private static final int RED_SCORE = 7;
    private static final int AMBER_SCORE = 3;
    private static final int GRAVEST = 3;

    /** Clients by name: red first, then by score, then by name in code point order. */
    public static final Comparator<Map.Entry<String, RelationshipChecklist>> MOST_URGENT_FIRST =
            Comparator.<Map.Entry<String, RelationshipChecklist>, Level>comparing(
                            client -> client.getValue().level())
                    .thenComparing(client -> -client.getValue().score())
                    .thenComparing(Map.Entry::getKey, TextOrder.BY_CODE_POINT);

    /** How urgent it is, the most urgent first. */
    public enum Level {
        RED,
        AMBER,
        GREEN
    }

    /**
     * What is known of one client.
     *
     * @param probabilityAboveMean that their rate is above the company's, see {@link GammaPoisson}; empty where clients do not differ
     * @param recurrences in 180 days
     * @param promisesMissed in 90 days, late or broken
     * @param silenceHours the current silence, in the unit of the limit; empty where nothing is open
     * @param severeOpen severe incidents that are open
     * @param severeOverdue severe incidents that are open past their target
     * @param lateFirstReplies in 90 days
     */
    public record Facts(
            OptionalDouble probabilityAboveMean,
            int recurrences,
            int promisesMissed,
            OptionalDouble silenceHours,
            int severeOpen,
            int severeOverdue,
            int lateFirstReplies) {}

    /** The points of one client, with the hours of silence that are the limit. */
    public static RelationshipChecklist of(Facts facts, double silenceLimitHours) {
        if (!(silenceLimitHours > 0)) {
            throw new IllegalArgumentException("a silence limit must be above 0 hours, not " + silenceLimitHours);
        }
        return new RelationshipChecklist(
                forRate(facts.probabilityAboveMean.orElse(0)),
                oneOrMore(facts.recurrences, 2, 3),
                oneOrMore(facts.promisesMissed, 2, 3),
                forSilence(facts.silenceHours.orElse(0), silenceLimitHours),
                forSevere(facts),
                oneOrMore(facts.lateFirstReplies, 1, 2));
    }

    /** All points together, 0 to 16. */
    public int score() {
        return points().sum();
    }

    /** Red from 7 points, or for a fact at 3 with any other fact beside it; amber from 3 points. */
    public Level level() {
        boolean grave = points().anyMatch(points -> points == GRAVEST);
        long facts = points().filter(points -> points > 0).count();
        if (score() >= RED_SCORE || (grave && facts >= 2)) {
            return Level.RED;
        }
        return score() >= AMBER_SCORE ? Level.AMBER : Level.GREEN;
    }

    private IntStream points() {
        return IntStream.of(rate, recurrence, promise, silence, severe, firstReply);
    }

    private static int forRate(double probability) {
        if (probability >= 0.975) {
            return 2;
        }
        return probability >= 0.9 ? 1 : 0;
    }

    private static int forSilence(double hours, double limit) {
        if (hours > 2 * limit) {
            return 3;
        }
        if (hours > limit) {
            return 2;
        }
        return hours > 0.8 * limit ? 1 : 0;
    }

    private static int forSevere(Facts facts) {
        if (facts.severeOverdue > 0) {
            return 3;
        }
        return facts.severeOpen > 0 ? 2 : 0;
    }

    private static int oneOrMore(int count, int forOne, int forMore) {
        if (count <= 0) {
            return 0;
        }
        return count == 1 ? forOne : forMore;
    }
}
