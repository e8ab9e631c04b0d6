package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nidoto.batch.intake.Fault;
import org.nidoto.batch.intake.IntByHash;
import org.nidoto.batch.intake.Judged;
import org.nidoto.batch.intake.Judgement;
import org.nidoto.batch.intake.Known;
import org.nidoto.batch.intake.Sha256;
import org.nidoto.batch.intake.SourceRow;
import org.nidoto.batch.store.StoredBlock.Keyed;
import org.nidoto.batch.store.Versions.Gone;
import org.nidoto.batch.store.Versions.NewVersion;
import org.nidoto.core.incident.Told;

/**
 * One file on its way into the store, block by block. Each call is made in a transaction of the caller's; until {@link #accept} nothing of
 * it is visible, and {@link #refuse} takes all of it out again.
 *
 * @param <T> the kind of record it holds
 */
public final class FileImport<T> {
    private static final int BLOCK = 1000;

    private final SourceFiles files;
    private final Versions<T> versions;
    private final FileAccount file;
    private final InForce inForce;
    private final IntByHash freshLines = new IntByHash();
    private final Optional<RowPlaces<T>> places;
    private final MendedHashes hashes;
    private final Set<String> doubtful = new HashSet<>();
    private boolean unreadable;
    private boolean begun;
    private boolean replaced;

    FileImport(SourceFiles files, Versions<T> versions, FileAccount file) {
        this.files = files;
        this.versions = versions;
        this.file = file;
        this.inForce = versions.inForce(file.kind().orElseThrow(), file.source());
        this.hashes = new MendedHashes(versions.mendedInForce(file.kind().orElseThrow(), file.source()));
        this.places = versions.store().countsEquals()
                ? Optional.of(new RowPlaces<>(versions, file.source()))
                : Optional.empty();
    }

    /** Starts to import a file that has been entered. */
    public static FileImport<?> start(SourceFiles files, Records records, FileAccount file) {
        return new FileImport<>(files, records.of(file.kind().orElseThrow()), file);
    }

    /** Whether a row with that print would make again what is in force of its record; safe for several threads. */
    public boolean isKnown(UUID print) {
        return inForce.findPrint(print) != InForce.NONE;
    }

    /** Makes of a judgement what can be made without a look at what is there; safe for several threads. */
    public Ready<T> ready(Judgement<T> judgement) {
        return Ready.of(judgement, versions);
    }

    /** Stores a block of judged rows: new and changed records as versions, the rest as rejected rows. */
    public void take(List<Ready<T>> judgements) {
        if (begun) {
            files.hurry();
        }
        begun = true;
        var block = new StoredBlock();
        judgements.forEach(ready -> take(ready, block));
        store(block);
        versions.append(file.id(), file.source(), block.fresh);
        versions.enter(file.id(), block.entries);
        files.reject(file.id(), block.reported);
        if (!block.fresh.isEmpty()) {
            files.addVersions(
                    file.id(),
                    block.fresh.get(0).id(),
                    block.fresh.get(block.fresh.size() - 1).id());
        }
        files.addCounts(file.id(), block.rows(), block.records());
    }

    private void take(Ready<T> ready, StoredBlock block) {
        ready.judgement().ifPresentOrElse(judgement -> take(judgement, block), () -> takeRecords(ready, block));
    }

    private void take(Judgement<T> judgement, StoredBlock block) {
        if (judgement instanceof Known<T> known) {
            takeKnown(known, block);
        } else {
            leave((Judged<T>) judgement, block);
        }
    }

    /** The first row of the file about a record that says what it said before; any other is looked at like all rows. */
    private void takeKnown(Known<T> known, StoredBlock block) {
        int version = inForce.findPrint(known.print());
        if (version == InForce.NONE || inForce.line(version) > 0) {
            take(ready(known.judged().get()), block);
            return;
        }
        inForce.seen(version, known.line());
        block.taken++;
        block.unchanged++;
    }

    /** Counts rows of which nothing is kept, and reports those that cannot be taken. */
    private void leave(Judged<T> judged, StoredBlock block) {
        int rows = judged.rows().size();
        if (judged.superseded()) {
            block.duplicate += rows;
            return;
        }
        if (judged.outcomes().isEmpty()) {
            block.filtered += rows;
            return;
        }
        block.rejected += rows;
        judged.outcomes().forEach(outcome -> doubt(outcome.row()));
        judged.rows().forEach(row -> row.key().ifPresent(hashes::rejected));
        var mark = places.flatMap(known -> known.mark(judged));
        judged.rows().forEach(row -> block.reported.add(reject(row, mark, false, judged.faultsOf(row))));
    }

    private void takeRecords(Ready<T> ready, StoredBlock block) {
        var records = keyed(ready);
        for (var record : records) {
            long firstLine = line(record);
            if (firstLine > 0) {
                block.duplicate += ready.rows().size();
                ready.rows()
                        .forEach(row -> block.reported.add(
                                reject(row, row.keptKey(), true, List.of(Fault.repeats(firstLine)))));
                return;
            }
        }
        block.taken += ready.rows().size();
        records.forEach(record -> see(record, block));
    }

    private List<Keyed> keyed(Ready<T> ready) {
        var keyed = new ArrayList<Keyed>(ready.records().size());
        for (var made : ready.records()) {
            int ordinal = places.isPresent() ? places.get().of(made.row(), keyed.size(), made.cells()) : 0;
            var key = ordinal == 0 ? made.firstKey() : versions.key(made.cells(), ordinal);
            keyed.add(new Keyed(key, inForce.find(key), made, ordinal, ready.print()));
        }
        return keyed;
    }

    /** The line on which the file has the record; 0 where it has not had it yet. */
    private int line(Keyed record) {
        return record.isKnown() ? inForce.line(record.known()) : freshLines.get(record.key());
    }

    private void see(Keyed record, StoredBlock block) {
        long line = record.row().line();
        if (record.isKnown()) {
            inForce.seen(record.known(), line);
        } else {
            freshLines.putIfAbsent(record.key(), Math.toIntExact(line));
        }
        block.kept.add(record);
    }

    private void store(StoredBlock block) {
        var contents = versions.contents(block.kept.stream()
                .filter(Keyed::isKnown)
                .map(Keyed::knownVersion)
                .toList());
        block.kept.forEach(record -> store(record, contents, block));
    }

    private void store(Keyed record, Map<Long, UUID> contents, StoredBlock block) {
        var content = record.made().content();
        Long old = record.isKnown() ? record.knownVersion() : null;
        if (old != null && content.equals(contents.get(old)) && !record.isWithdrawn()) {
            block.unchanged++;
            if (!record.print().equals(RowEntry.NO_PRINT) && inForce.findPrint(record.print()) != record.known()) {
                block.entries.add(new RowEntry(record.key(), record.print(), old, false));
            }
            return;
        }
        if (old == null) {
            block.added++;
            places.ifPresent(known -> known.added(record.cells()));
            if (record.row().key().isPresent()) {
                hashes.added(record.cells().content(1));
            }
        }
        replaced |= old != null;
        long id = versions.nextId();
        block.fresh.add(new NewVersion(id, record.row().line(), content, old, record.cells(), record.ordinal()));
        block.entries.add(new RowEntry(record.key(), record.print(), id, false));
    }

    /** Remembers that a record that the row may be about is not gone. */
    private void doubt(SourceRow row) {
        file.kind()
                .flatMap(kind -> row.cell(kind.columns().get(0)))
                .ifPresentOrElse(doubtful::add, () -> unreadable = true);
    }

    private SourceFiles.RejectedRow reject(
            SourceRow row, Optional<String> mark, boolean duplicate, List<Fault> faults) {
        var marked = row.key().isPresent() ? row : mark.map(row::keyed).orElse(row);
        return new SourceFiles.RejectedRow(
                row.line(),
                duplicate,
                marked.rejectedCells(),
                Told.by(language ->
                        faults.stream().map(fault -> fault.reason(language)).collect(Collectors.joining(" / "))));
    }

    /** What has become of the file so far. */
    public FileAccount account() {
        return files.get(file.id());
    }

    /**
     * Marks as withdrawn what was there and the file does not have. Records that a rejected row may be about stay; where a rejected row does
     * not even tell which record it is about, all do.
     */
    public void withdrawTheRest() {
        if (unreadable) {
            return;
        }
        var overtaken = overtaken();
        var unseen = inForce.unseen();
        for (int from = 0; from < unseen.length; from += BLOCK) {
            var keys = versions.keys(Arrays.stream(unseen, from, Math.min(from + BLOCK, unseen.length))
                    .mapToObj(version -> (long) version)
                    .filter(version -> !overtaken.contains(version))
                    .toList());
            keys.values().removeIf(key -> doubtful.contains(key.first()));
            withdraw(keys);
        }
    }

    /** Records that a mended row brought, and that the file itself has now under other keys. */
    private Set<Long> overtaken() {
        if (file.mended()) {
            return Set.of();
        }
        var overtaken = new HashSet<Long>();
        hashes.overtaken(key -> inForce.line(inForce.find(Sha256.first128Bits(key))) > 0)
                .forEach(key -> overtaken.add((long) inForce.find(Sha256.first128Bits(key))));
        places.ifPresent(known -> known.overtaken().forEach(key -> overtaken.add((long) inForce.find(key))));
        return overtaken;
    }

    private void withdraw(Map<Long, Versions.Key> old) {
        if (old.isEmpty()) {
            return;
        }
        var gone = new ArrayList<Gone>();
        var entries = new ArrayList<RowEntry>();
        old.forEach((version, key) -> {
            if (inForce.find(key.hash()) != version) {
                throw new IllegalStateException("version %d is not in force under its key".formatted(version));
            }
            var last = new Gone(versions.nextId(), version);
            gone.add(last);
            entries.add(new RowEntry(key.hash(), RowEntry.NO_PRINT, last.id(), true));
        });
        versions.withdraw(file.id(), gone);
        replaced = true;
        versions.enter(file.id(), entries);
        files.addVersions(file.id(), gone.get(0).id(), gone.get(gone.size() - 1).id());
        files.addCounts(file.id(), FileAccount.Rows.NONE, new FileAccount.RecordCounts(0, 0, 0, gone.size(), 0));
    }

    /** Makes the file's records visible, all at once, and closes the versions they replace. */
    public void accept() {
        withdraw(versions.keys(List.copyOf(overtaken())));
        if (replaced) {
            versions.closeReplaced(file.id());
        }
        files.accept(file.id());
    }

    /** Takes everything of the file out again and marks it refused, for a reason in a sentence. */
    public void refuse(Told reason) {
        versions.remove(file.id());
        files.refuse(file.id(), reason);
    }
}
