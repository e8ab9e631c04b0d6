package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.NightTally;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.statistics.TextOrder;

/**
 * What is counted of all records, in one pass over the incidents. Tallies of parts of the incidents merge into the tally of the whole,
 * whatever the parts and their order.
 */
public final class BulkTally implements Serializable {
    private final List<Counted> counted = new ArrayList<>();
    private final Map<Long, BulkChanges> changes = new TreeMap<>();
    private final Map<Long, Long> waiting = new TreeMap<>();
    private final List<BulkAwaited> awaited = new ArrayList<>();
    private final Map<Long, Map<Long, String>> marks = new TreeMap<>();

    public BulkTally(List<BulkCount> counts) {
        counts.forEach(count -> counted.add(new Counted(count)));
    }

    /** Takes in one incident with its contacts, of which there may be no incident: in all versions that any file has. */
    public void add(IncidentId id, Iterable<BulkEntry> entries, BulkHistory history) {
        var ofIncident = new ArrayList<BulkEntry>();
        var ofContacts = new TreeMap<Integer, List<BulkEntry>>();
        for (var entry : entries) {
            (entry.record().isIncident()
                            ? ofIncident
                            : ofContacts.computeIfAbsent(history.place(entry), place -> new ArrayList<>()))
                    .add(entry);
        }
        ofIncident.sort(Comparator.comparingInt(history::place));
        var incident = steps(ofIncident, RecordKind.INCIDENTS, id, history);
        var contacts = apart(ofContacts, history).stream()
                .map(versions -> steps(versions, RecordKind.CONTACTS, id, history))
                .toList();
        if (incident.isEmpty()) {
            await(id, contacts);
        } else {
            counted.forEach(count -> count.add(incident, contacts));
        }
    }

    private List<List<BulkEntry>> apart(SortedMap<Integer, List<BulkEntry>> byFile, BulkHistory history) {
        var contacts = new EqualContacts();
        byFile.values().forEach(ofOneFile -> {
            ofOneFile.sort(Comparator.comparingLong(BulkEntry::number));
            contacts.take(ofOneFile, (entry, mark) -> {
                if (history.file(entry).fresh()) {
                    marks.computeIfAbsent(entry.file(), file -> new TreeMap<>()).put(entry.number(), mark);
                }
            });
        });
        return contacts.versions();
    }

    private List<BulkHistory.Step> steps(
            List<BulkEntry> versions, RecordKind kind, IncidentId id, BulkHistory history) {
        if (versions.isEmpty()) {
            return List.of();
        }
        var steps = history.steps(versions, kind, id);
        steps.stream()
                .filter(step -> step.file().fresh())
                .forEach(step -> changes.merge(step.file().number(), BulkChanges.of(step.change()), BulkChanges::plus));
        return steps;
    }

    private void await(IncidentId id, List<List<BulkHistory.Step>> contacts) {
        var since = new TreeMap<Instant, Long>();
        for (var steps : contacts) {
            Version.last(steps).ifPresent(version -> {
                since.merge(version.file().recordedAt(), 1L, Long::sum);
                waiting.merge(version.file().number(), 1L, Long::sum);
            });
        }
        if (!since.isEmpty()) {
            awaited.add(new BulkAwaited(id, since));
        }
    }

    /** Takes in what another tally of the same counts has counted. */
    public BulkTally merge(BulkTally other) {
        for (int i = 0; i < counted.size(); i++) {
            counted.get(i).merge(other.counted.get(i));
        }
        other.changes.forEach((file, more) -> changes.merge(file, more, BulkChanges::plus));
        other.waiting.forEach((file, more) -> waiting.merge(file, more, Long::sum));
        awaited.addAll(other.awaited);
        other.marks.forEach((file, more) ->
                marks.computeIfAbsent(file, unused -> new TreeMap<>()).putAll(more));
        return this;
    }

    /** What was counted, in the order of the counts. */
    public List<Counted> counted() {
        return List.copyOf(counted);
    }

    /** What the records of a fresh file came to. */
    public BulkChanges changes(long file) {
        return changes.getOrDefault(file, BulkChanges.NONE);
    }

    /** How many contacts of a file wait, by its number; files of which none does are left out. */
    public Map<Long, Long> waiting() {
        return Map.copyOf(waiting);
    }

    /** The keys of a fresh file's rejected contacts, by the numbers of their entries. */
    public Map<Long, String> marks(long file) {
        return marks.getOrDefault(file, Map.of());
    }

    /** What is waited for, the longest first. */
    public List<BulkAwaited> awaited() {
        return awaited.stream()
                .sorted(Comparator.comparing(BulkAwaited::since)
                        .thenComparing(parent -> parent.incident().number(), TextOrder.BY_CODE_POINT)
                        .thenComparing(BulkAwaited::incident))
                .toList();
    }

    /** The version of a record that is in force. */
    private record Version(BulkFile file, BulkEntry entry) {
        static Optional<Version> last(List<BulkHistory.Step> steps) {
            return in(steps, Instant.MAX);
        }

        /** An unchanged record stays the version of the file that brought it. */
        static Optional<Version> in(List<BulkHistory.Step> steps, Instant knownAt) {
            var inForce = Optional.<Version>empty();
            for (var step : steps) {
                if (!step.isKnownAt(knownAt)) {
                    break;
                }
                var entry = step.entry();
                if (entry == null) {
                    inForce = Optional.empty();
                } else if (step.change() != BulkHistory.Change.UNCHANGED) {
                    inForce = Optional.of(new Version(step.file(), entry));
                }
            }
            return inForce;
        }
    }

    /** What came of one count. */
    public static final class Counted implements Serializable {
        private final BulkCount count;
        private final ReviewTally review;
        private final NightTally night;
        private final FactSearch search;

        Counted(BulkCount count) {
            this.count = count;
            this.review = new ReviewTally(count.frame());
            this.search = count.search().anew();
            var before = count.night();
            this.night = new NightTally(
                    count.frame(), before == null ? Optional.empty() : Optional.ofNullable(before.asOf()));
        }

        void add(List<BulkHistory.Step> incident, List<List<BulkHistory.Step>> contacts) {
            Version.in(incident, count.knownAt()).ifPresent(version -> {
                var frame = count.frame();
                var made = contacts.stream()
                        .flatMap(steps -> Version.in(steps, count.knownAt()).stream())
                        .map(contact -> contact.entry().record().contact())
                        .toList();
                var fact = IncidentFact.of(
                        version.entry().record().incident(), made, frame.codes(), frame.asOf(), frame.zone());
                review.add(fact);
                search.look(fact);
                if (count.night() != null) {
                    night.add(fact, isNews(incident));
                }
            });
        }

        private boolean isNews(List<BulkHistory.Step> incident) {
            var before = count.night();
            var known = before == null ? null : before.knownAt();
            return known == null || !incident.get(0).isKnownAt(known);
        }

        void merge(Counted other) {
            review.merge(other.review);
            night.merge(other.night);
            search.merge(other.search);
        }

        public ReviewTally review() {
            return review;
        }

        /** Nothing was counted into it where the count asked for no digest. */
        public NightTally night() {
            return night;
        }

        public FactSearch search() {
            return search;
        }
    }
}
