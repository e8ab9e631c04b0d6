package org.nidoto.core.metric;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.ClientConcern.Fact;
import org.nidoto.core.metric.ClientConcern.Level;
import org.nidoto.core.statistics.RelationshipChecklist;
import org.nidoto.core.statistics.TextOrder;

/** Finds the clients that management should know about. */
final class ClientConcerns {
    private static final double MINUTES_AN_HOUR = 60;
    private static final Comparator<ClientConcern> MOST_URGENT_FIRST = Comparator.comparing(ClientConcern::level)
            .thenComparing(ClientConcern::points, Comparator.reverseOrder())
            .thenComparing(ClientConcern::waitsForTheTop, Comparator.reverseOrder())
            .thenComparing(concern -> concern.client().code(), TextOrder.BY_CODE_POINT);

    private final ClientTally tally;
    private final PromiseTally promises;
    private final Counts<ClientCode> recurrences;
    private final ClientRates rates;
    private final ReviewFrame frame;

    ClientConcerns(
            ClientTally tally,
            PromiseTally promises,
            Counts<ClientCode> recurrences,
            ClientRates rates,
            ReviewFrame frame) {
        this.tally = tally;
        this.promises = promises;
        this.recurrences = recurrences;
        this.rates = rates;
        this.frame = frame;
    }

    private record Weighed(int points, Fact fact) {}

    List<ClientConcern> all() {
        var concerns = new ArrayList<ClientConcern>();
        tally.standings()
                .forEach((client, standing) -> concern(client, standing).ifPresent(concerns::add));
        concerns.sort(MOST_URGENT_FIRST);
        return concerns;
    }

    private Optional<ClientConcern> concern(ClientCode client, ClientStanding standing) {
        var silence = standing.silence(frame);
        var probability = rates.probabilityAboveMean(client);
        long limit = frame.rules().silenceLimit().toMinutes();
        var checklist = RelationshipChecklist.of(
                new RelationshipChecklist.Facts(
                        probability,
                        recurrences.of(client),
                        promises.missedRecently(client),
                        silence.isPresent()
                                ? OptionalDouble.of(silence.getAsLong() / MINUTES_AN_HOUR)
                                : OptionalDouble.empty(),
                        standing.severeOpen(),
                        standing.severeOverdue(),
                        standing.lateFirstReplies()),
                limit / MINUTES_AN_HOUR,
                frame.rules().choices().checklist());
        var weighed = List.of(
                new Weighed(checklist.severe(), new Fact.SevereOpen(standing.severeOpen(), standing.severeOverdue())),
                new Weighed(checklist.promise(), new Fact.MissedPromises(promises.missedRecently(client))),
                new Weighed(checklist.silence(), new Fact.Silence(silence.orElse(0), limit)),
                new Weighed(checklist.recurrence(), new Fact.Recurrences(recurrences.of(client))),
                new Weighed(checklist.firstReply(), new Fact.LateFirstReplies(standing.lateFirstReplies())),
                new Weighed(checklist.rate(), new Fact.RateAboveMean(probability.orElse(0))));
        var facts = new ArrayList<Fact>(weighed.stream()
                .filter(one -> one.points() > 0)
                .sorted(Comparator.comparing(Weighed::points).reversed())
                .map(Weighed::fact)
                .toList());
        facts.addAll(withoutPoints(standing));
        return level(checklist, standing)
                .map(level -> new ClientConcern(frame.codes().label(client), level, checklist.score(), facts));
    }

    private Optional<Level> level(RelationshipChecklist checklist, ClientStanding standing) {
        return switch (checklist.level(frame.rules().choices().checklist())) {
            case RED -> Optional.of(Level.RED);
            case AMBER -> Optional.of(Level.AMBER);
            case GREEN -> {
                boolean unanswered = standing.requests().stream().anyMatch(request -> request.visitedAt() == null);
                yield unanswered || standing.lostContract().isPresent() ? Optional.of(Level.AMBER) : Optional.empty();
            }
        };
    }

    private List<Fact> withoutPoints(ClientStanding standing) {
        var facts = new ArrayList<Fact>();
        standing.requests().stream()
                .sorted(Comparator.comparing((ClientStanding.Request request) ->
                                request.requestedAt().earliest(frame.zone()))
                        .thenComparing(ClientStanding.Request::incident))
                .map(this::executiveRequested)
                .forEach(facts::add);
        standing.lostContract().map(Fact.Contract::new).ifPresent(facts::add);
        return facts;
    }

    private Fact executiveRequested(ClientStanding.Request request) {
        Optional<Moment> visited = Optional.ofNullable(request.visitedAt());
        var waiting = visited.isPresent()
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(request.requestedAt().date(frame.zone()), frame.asOfDay()));
        return new Fact.ExecutiveRequested(request.requestedAt(), visited, waiting);
    }
}
