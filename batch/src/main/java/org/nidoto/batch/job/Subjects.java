package org.nidoto.batch.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.store.KnowledgeTime;
import org.nidoto.batch.store.Records;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;

/** Knows what can be reported on, before a run is started for it. */
public final class Subjects {
    private final Engine engine;
    private final Records records;
    private final KnowledgeTime knowledge;
    private final Settings settings;

    Subjects(Engine engine, Records records, KnowledgeTime knowledge, Settings settings) {
        this.engine = engine;
        this.records = records;
        this.knowledge = knowledge;
        this.settings = settings;
    }

    /**
     * The code of a client that is written as a code or a name; empty where no list and no incident known by then has it. Where incidents are
     * not kept in the database, that none has it shows only when they are counted.
     *
     * @param knownAt the instant after which nothing is known; empty for everything that is known
     */
    public Optional<String> client(String written, Instant asOf, Optional<Instant> knownAt) {
        var at = knownAt.or(knowledge::latest).orElse(asOf);
        var label = new CodeBook(List.of(), records.clients().knownAt(at), List.of()).label(new ClientCode(written));
        boolean known = label.registered()
                || engine.keepsRaw(RecordKind.INCIDENTS)
                || !records.incidents().knownAt(at, "client", written).isEmpty();
        return known ? Optional.of(label.code()) : Optional.empty();
    }

    /**
     * Those of the numbers that no incident has which had been detected by the as-of instant, as known at the given one or now; none where
     * incidents are not kept in the database.
     */
    public List<String> unknownIncidents(List<String> numbers, Instant asOf, Optional<Instant> knownAt) {
        var at = knownAt.or(knowledge::latest).orElse(asOf);
        if (engine.keepsRaw(RecordKind.INCIDENTS)) {
            return List.of();
        }
        var zone = settings.figures().zone();
        return numbers.stream()
                .filter(number -> records.incidents().knownAt(at, "incident_id", number).stream()
                        .allMatch(incident ->
                                incident.milestones().detected().earliest(zone).isAfter(asOf)))
                .toList();
    }
}
