package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nidoto.batch.intake.Fault;
import org.nidoto.batch.intake.Judged;
import org.nidoto.batch.intake.RowOutcome;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.RowOutcome.Rejected;
import org.nidoto.batch.intake.SourceRow;
import org.nidoto.batch.store.Versions.NewVersion;
import org.nidoto.batch.store.Versions.Version;
import org.nidoto.core.incident.Told;

/**
 * One file on its way into the store, block by block. Each call is made in a transaction of the caller's; until {@link #accept} nothing of
 * it is visible, and {@link #refuse} takes all of it out again.
 *
 * @param <T> the kind of record it holds
 */
public final class FileImport<T> {
    private final SourceFiles files;
    private final Versions<T> versions;
    private final FileAccount file;
    private final Map<String, Version> inForce;
    private final Map<String, Long> lineOfKey = new HashMap<>();
    private final Optional<Places> places;
    private final MendedHashes hashes;
    private final Set<String> doubtful = new HashSet<>();
    private boolean unreadable;

    FileImport(SourceFiles files, Versions<T> versions, FileAccount file) {
        this.files = files;
        this.versions = versions;
        this.file = file;
        this.inForce = versions.inForce(file.source());
        this.hashes = new MendedHashes(inForce);
        this.places = versions.store().countsEquals() ? Optional.of(new Places(inForce)) : Optional.empty();
    }

    /** Starts to import a file that has been entered. */
    public static FileImport<?> start(SourceFiles files, Records records, FileAccount file) {
        return new FileImport<>(files, records.of(file.kind().orElseThrow()), file);
    }

    /** A record with its key in this file. */
    private record Keyed(String key, Cells cells, int ordinal, long line, boolean hashed) {}

    /** What a block comes to. */
    private static final class Block {
        final List<NewVersion> fresh = new ArrayList<>();
        final List<SourceFiles.RejectedRow> reported = new ArrayList<>();
        long taken;
        long filtered;
        long rejected;
        long duplicate;
        long added;
        long unchanged;
    }

    /** Stores a block of judged rows: new and changed records as versions, the rest as rejected rows. */
    public void take(List<Judged<T>> judged) {
        var block = new Block();
        judged.forEach(rows -> take(rows, block));
        versions.append(file.id(), file.source(), block.fresh);
        files.reject(file.id(), block.reported);
        long read = block.taken + block.filtered + block.rejected + block.duplicate;
        files.addCounts(
                file.id(),
                new FileAccount.Rows(read, block.taken, block.filtered, block.rejected, block.duplicate),
                new FileAccount.RecordCounts(block.added, block.fresh.size() - block.added, block.unchanged, 0, 0));
    }

    private void take(Judged<T> judged, Block block) {
        int rows = judged.rows().size();
        if (judged.superseded()) {
            block.duplicate += rows;
            return;
        }
        if (judged.outcomes().isEmpty()) {
            block.filtered += rows;
            return;
        }
        if (!judged.faults().isEmpty()) {
            block.rejected += rows;
            judged.outcomes().forEach(outcome -> doubt(outcome.row()));
            judged.rows().forEach(row -> row.key().ifPresent(hashes::rejected));
            var mark = places.flatMap(known -> mark(judged, known));
            judged.rows().forEach(row -> block.reported.add(reject(row, mark, false, judged.faultsOf(row))));
            return;
        }
        var records = keyed(judged);
        var firstLine = records.stream()
                .flatMap(record -> Optional.ofNullable(lineOfKey.get(record.key())).stream())
                .findFirst();
        if (firstLine.isPresent()) {
            block.duplicate += rows;
            judged.rows()
                    .forEach(row -> block.reported.add(
                            reject(row, row.keptKey(), true, List.of(Fault.repeats(firstLine.get())))));
            return;
        }
        block.taken += rows;
        records.forEach(record -> store(record, block));
    }

    private List<Keyed> keyed(Judged<T> judged) {
        var keyed = new ArrayList<Keyed>();
        for (var outcome : judged.outcomes()) {
            var cells = versions.store().cells(((Accepted<T>) outcome).record());
            int record = keyed.size();
            int ordinal = places.map(known -> place(outcome.row(), record, cells, known))
                    .orElse(0);
            keyed.add(new Keyed(
                    versions.key(cells, ordinal),
                    cells,
                    ordinal,
                    outcome.row().line(),
                    outcome.row().key().isPresent()));
        }
        return keyed;
    }

    private void store(Keyed record, Block block) {
        lineOfKey.put(record.key(), record.line());
        var content = record.cells().content();
        var old = inForce.get(record.key());
        if (old != null && old.content().equals(content) && !old.withdrawn()) {
            block.unchanged++;
            return;
        }
        if (old == null) {
            block.added++;
            places.ifPresent(known -> known.added(versions.naturalKey(record.cells())));
            if (record.hashed()) {
                hashes.added(record.cells().content(1));
            }
        }
        block.fresh.add(new NewVersion(
                record.line(), content, old == null ? null : old.id(), record.cells(), record.ordinal()));
    }

    private int place(SourceRow row, int record, Cells cells, Places known) {
        var key = versions.naturalKey(cells);
        return marked(row).map(mark -> known.of(key, mark, record)).orElseGet(() -> known.of(key, cells.content()));
    }

    /** The mark of a mended row; a key that its profile made is none. */
    private static Optional<String> marked(SourceRow row) {
        return row.key().isPresent() ? Optional.empty() : row.keptKey();
    }

    /** By what rejected rows find their records' places once they are mended; empty where they have a key that their profile made. */
    private Optional<String> mark(Judged<T> judged, Places known) {
        var row = judged.rows().get(0);
        if (row.key().isPresent() || row.keptKey().isPresent()) {
            return row.keptKey();
        }
        var mark = judged.outcomes().stream()
                .map(outcome -> about(outcome)
                        .map(record ->
                                known.kept(versions.naturalKey(versions.store().cells(record))))
                        .orElseGet(() -> known.unkept(row)))
                .collect(Collectors.joining(" "));
        known.rejected(mark, judged.outcomes().size());
        return Optional.of(mark);
    }

    private static <T> Optional<T> about(RowOutcome<T> outcome) {
        return outcome instanceof Accepted<T> accepted
                ? Optional.of(accepted.record())
                : ((Rejected<T>) outcome).about();
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
        var gone = new ArrayList<Version>();
        inForce.forEach((key, version) -> {
            boolean kept =
                    lineOfKey.containsKey(key) || version.withdrawn() || isDoubtful(key) || overtaken.contains(key);
            if (!kept) {
                gone.add(version);
            }
        });
        withdraw(gone);
    }

    /** Keys of records that a mended row brought, and that the file itself has now under other keys. */
    private List<String> overtaken() {
        if (file.mended()) {
            return List.of();
        }
        var overtaken = new ArrayList<>(hashes.overtaken(lineOfKey::containsKey));
        places.ifPresent(known -> overtaken.addAll(known.overtaken()));
        return overtaken;
    }

    private void withdraw(List<Version> gone) {
        versions.withdraw(file.id(), gone);
        files.addCounts(file.id(), FileAccount.Rows.NONE, new FileAccount.RecordCounts(0, 0, 0, gone.size(), 0));
    }

    private boolean isDoubtful(String key) {
        return doubtful.contains(key.substring(0, key.indexOf('\u001f')));
    }

    /** Makes the file's records visible, all at once, and closes the versions they replace. */
    public void accept() {
        withdraw(overtaken().stream()
                .map(key -> Objects.requireNonNull(inForce.get(key)))
                .toList());
        versions.closeReplaced(file.id());
        files.accept(file.id());
    }

    /** Takes everything of the file out again and marks it refused, for a reason in a sentence. */
    public void refuse(Told reason) {
        versions.remove(file.id());
        files.refuse(file.id(), reason);
    }
}
