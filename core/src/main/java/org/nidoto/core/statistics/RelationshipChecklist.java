package org.nidoto.core.statistics;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
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

    /**
     * What facts weigh; the lists go from the lightest to the gravest, each point 0 or more.
     *
     * @param rate a rate above the mean with a probability from 0.9, from 0.975
     * @param recurrence one, more than one
     * @param promise one missed, more than one
     * @param silence beyond 0.8 of the limit, the limit, twice the limit
     * @param severe a severe incident open, overdue
     * @param firstReply one late, more than one
     * @param red the score from which a client is red
     * @param amber the score from which a client is amber
     * @param grave the points at which a single fact, with any other beside it, makes a client red
     */
    public record Scale(
            List<Integer> rate,
            List<Integer> recurrence,
            List<Integer> promise,
            List<Integer> silence,
            List<Integer> severe,
            List<Integer> firstReply,
            int red,
            int amber,
            int grave)
            implements Serializable {
        /** The house's own. */
        public static final Scale HOUSE = new Scale(
                List.of(1, 2), List.of(2, 3), List.of(2, 3), List.of(1, 2, 3), List.of(2, 3), List.of(1, 2), 7, 3, 3);

        public Scale {
            rate = steps("rate", rate, 2);
            recurrence = steps("recurrence", recurrence, 2);
            promise = steps("promise", promise, 2);
            silence = steps("silence", silence, 3);
            severe = steps("severe", severe, 2);
            firstReply = steps("first-reply", firstReply, 2);
            hold(amber >= 1, "amber", amber, "1 or more");
            hold(red >= amber, "red", red, "amber or more");
            hold(grave >= 1, "grave", grave, "1 or more");
        }

        private static void hold(boolean holds, String key, int points, String expected) {
            if (!holds) {
                throw new IllegalArgumentException(
                        "checklist." + key + ": " + points + " cannot be; expected " + expected);
            }
        }

        private static List<Integer> steps(String key, List<Integer> points, int size) {
            boolean rises = points.size() == size && points.get(0) >= 0;
            for (int i = 1; i < points.size(); i++) {
                rises &= points.get(i) >= points.get(i - 1);
            }
            if (!rises) {
                throw new IllegalArgumentException("checklist." + key + ": " + points + " cannot be; expected " + size
                        + " numbers from 0 on, none below the one before");
            }
            return List.copyOf(points);
        }
    }

    /** The points of one client by the house's own scale, with the hours of silence that are the limit. */
    public static RelationshipChecklist of(Facts facts, double silenceLimitHours) {
        return of(facts, silenceLimitHours, Scale.HOUSE);
    }

    /** The points of one client, with the hours of silence that are the limit. */
    public static RelationshipChecklist of(Facts facts, double silenceLimitHours, Scale scale) {
        if (!(silenceLimitHours > 0)) {
            throw new IllegalArgumentException("a silence limit must be above 0 hours, not " + silenceLimitHours);
        }
        return new RelationshipChecklist(
                forRate(facts.probabilityAboveMean.orElse(0), scale.rate),
                oneOrMore(facts.recurrences, scale.recurrence),
                oneOrMore(facts.promisesMissed, scale.promise),
                forSilence(facts.silenceHours.orElse(0), silenceLimitHours, scale.silence),
                forSevere(facts, scale.severe),
                oneOrMore(facts.lateFirstReplies, scale.firstReply));
    }

    /** All points together, 0 to 16. */
    public int score() {
        return points().sum();
    }

    /** Red from 7 points, or for a fact at 3 with any other fact beside it; amber from 3 points. */
    public Level level() {
        return level(Scale.HOUSE);
    }

    /** By the scale's own limits. */
    public Level level(Scale scale) {
        boolean grave = points().anyMatch(points -> points >= scale.grave);
        long facts = points().filter(points -> points > 0).count();
        if (score() >= scale.red || (grave && facts >= 2)) {
            return Level.RED;
        }
        return score() >= scale.amber ? Level.AMBER : Level.GREEN;
    }

    private IntStream points() {
        return IntStream.of(rate, recurrence, promise, silence, severe, firstReply);
    }

    private static int forRate(double probability, List<Integer> points) {
        if (probability >= 0.975) {
            return points.get(1);
        }
        return probability >= 0.9 ? points.get(0) : 0;
    }

    private static int forSilence(double hours, double limit, List<Integer> points) {
        if (hours > 2 * limit) {
            return points.get(2);
        }
        if (hours > limit) {
            return points.get(1);
        }
        return hours > 0.8 * limit ? points.get(0) : 0;
    }

    private static int forSevere(Facts facts, List<Integer> points) {
        if (facts.severeOverdue > 0) {
            return points.get(1);
        }
        return facts.severeOpen > 0 ? points.get(0) : 0;
    }

    private static int oneOrMore(int count, List<Integer> points) {
        if (count <= 0) {
            return 0;
        }
        return points.get(count == 1 ? 0 : 1);
    }
}
