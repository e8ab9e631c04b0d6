package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nidoto.batch.intake.Fault;
import org.nidoto.batch.intake.RowOutcome;
import org.nidoto.batch.intake.SourceRow;
import org.nidoto.batch.store.Versions.NewVersion;
import org.nidoto.batch.store.Versions.Version;

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
    private final Locale language;
    private final Map<String, Version> inForce;
    private final Map<String, Long> lineOfKey = new HashMap<>();
    private final Map<String, Integer> equals = new HashMap<>();

    FileImport(SourceFiles files, Versions<T> versions, FileAccount file, Locale language) {
        this.files = files;
        this.versions = versions;
        this.file = file;
        this.language = language;
        this.inForce = versions.inForce(file.source());
    }

    /** Starts to import a file that has been entered. */
    public static FileImport<?> start(SourceFiles files, Records records, FileAccount file, Locale language) {
        return new FileImport<>(files, records.of(file.kind().orElseThrow()), file, language);
    }

    /** Stores a block of judged rows: new and changed records as versions, the rest as rejected rows. */
    public void take(List<RowOutcome<T>> outcomes) {
        var fresh = new ArrayList<NewVersion>();
        var rejected = new ArrayList<SourceFiles.RejectedRow>();
        long duplicates = 0;
        long added = 0;
        long unchanged = 0;
        for (var outcome : outcomes) {
            if (outcome instanceof RowOutcome.Rejected<T> bad) {
                rejected.add(reject(bad.row(), false, bad.faults()));
                continue;
            }
            var taken = (RowOutcome.Accepted<T>) outcome;
            var cells = versions.store().cells(taken.record());
            int ordinal = ordinal(cells);
            var key = versions.key(cells, ordinal);
            var firstLine = lineOfKey.putIfAbsent(key, taken.row().line());
            if (firstLine != null) {
                rejected.add(reject(taken.row(), true, List.of(Fault.repeats(firstLine))));
                duplicates++;
                continue;
            }
            var content = cells.content();
            var old = inForce.get(key);
            if (old != null && old.content().equals(content)) {
                unchanged++;
                continue;
            }
            added += old == null ? 1 : 0;
            fresh.add(new NewVersion(taken.row().line(), content, old == null ? null : old.id(), cells, ordinal));
        }
        versions.append(file.id(), file.source(), fresh);
        files.reject(file.id(), rejected);
        var rows = new FileAccount.Rows(
                outcomes.size(), fresh.size() + unchanged, 0, rejected.size() - duplicates, duplicates);
        files.addCounts(file.id(), rows, new FileAccount.RecordCounts(added, fresh.size() - added, unchanged, 0, 0));
    }

    private int ordinal(Cells cells) {
        return versions.store().countsEquals() ? equals.merge(versions.key(cells, 0), 1, Integer::sum) - 1 : 0;
    }

    private SourceFiles.RejectedRow reject(SourceRow row, boolean duplicate, List<Fault> faults) {
        var reasons = faults.stream().map(fault -> fault.reason(language)).toList();
        return new SourceFiles.RejectedRow(row.line(), duplicate, row.ownCells(), String.join(" / ", reasons));
    }

    /** What has become of the file so far. */
    public FileAccount account() {
        return files.get(file.id());
    }

    /** Makes the file's records visible, all at once, and closes the versions they replace. */
    public void accept() {
        versions.closeReplaced(file.id());
        files.accept(file.id());
    }

    /** Takes everything of the file out again and marks it refused, for a reason in a sentence. */
    public void refuse(String reason) {
        versions.remove(file.id());
        files.refuse(file.id(), reason);
    }
}
