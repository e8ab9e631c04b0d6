package org.nidoto.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Moment;

/**
 * A client that management should know about, with the facts that say why.
 *
 * @param points the relationship checklist's points (関係リスク点検表), 0 to 16; a house definition, not a probability
 * @param facts what earned the points, and what else stands out
 */
public record ClientConcern(Label client, Level level, int points, List<Fact> facts) {
    public ClientConcern {
        facts = List.copyOf(facts);
    }

    static List<ClientConcern> of(
            ClientTally tally, PromiseTally promises, Recurrences recurrences, Volumes volumes, ReviewFrame frame) {
        return new ClientConcerns(
                        tally, promises, recurrences.recentByClient(), new ClientRates(tally, volumes, frame), frame)
                .all();
    }

    /** Whether the client asked for the top, and nobody has gone. */
    public boolean waitsForTheTop() {
        return facts.stream()
                .anyMatch(fact -> fact instanceof Fact.ExecutiveRequested asked
                        && asked.visitedAt().isEmpty());
    }

    /**
     * How urgent it is. The points decide; a client whose call for the top is unanswered, or who reduced or ended the contract, is at
     * least amber.
     */
    public enum Level {
        RED,
        AMBER
    }

    /** One fact about a client. */
    public sealed interface Fact {
        /** Promises late or broken in the 90 days before the as-of instant. */
        record MissedPromises(int missed) implements Fact {}

        /** Minutes of business time since the last contact while an incident is open. */
        record Silence(long businessMinutes, long limitMinutes) implements Fact {}

        /** Recurrences in the 180 days before the as-of instant. */
        record Recurrences(int recurrences) implements Fact {}

        /** Open incidents of severity S. */
        record SevereOpen(int open, int overdue) implements Fact {}

        /** First replies later than their target in the 90 days before the as-of instant. */
        record LateFirstReplies(int late) implements Fact {}

        /** How probable it is, 0 to 1, that the client has more incidents per volume of work than the company's mean. */
        record RateAboveMean(double probability) implements Fact {}

        /**
         * The client asked for the top in the period, or asked before it and still waits.
         *
         * @param visitedAt when the top went; empty while nobody has
         * @param daysWaiting days since the request; empty once somebody went
         */
        record ExecutiveRequested(Moment requestedAt, Optional<Moment> visitedAt, OptionalLong daysWaiting)
                implements Fact {}

        /** The contract was reduced or terminated over an incident of the period or one that is open. */
        record Contract(ContractOutcome outcome) implements Fact {}
    }
}
