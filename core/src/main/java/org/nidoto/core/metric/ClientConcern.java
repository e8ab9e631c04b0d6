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

        /** The client asked for the top; {@code visitedAt} is empty while nobody went. */
        record ExecutiveRequested(Moment requestedAt, Optional<Moment> visitedAt, OptionalLong daysWaiting)
                implements Fact {}

        /** The contract was reduced or terminated. */
        record Contract(ContractOutcome outcome) implements Fact {}
    }
}
