package org.nidoto.batch.intake.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.nidoto.batch.intake.Places;
import org.nidoto.batch.intake.RefusedFile;
import org.nidoto.batch.intake.RowFormat;
import org.nidoto.batch.intake.RowFormats;
import org.nidoto.batch.intake.RowOutcome;
import org.nidoto.batch.intake.Sha256;
import org.nidoto.batch.intake.Shaped;
import org.nidoto.batch.intake.Shaper;
import org.nidoto.batch.intake.SourceFile;
import org.nidoto.batch.intake.SourceRow;
import org.nidoto.batch.intake.StrictFormat;
import org.nidoto.batch.intake.bulk.BulkAccount.Outcome;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.WrongProfile;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.Told;

/** Reads and judges one file, a block of rows at a time; what it remembers is hashes of the numbers of the file's incidents. */
public final class FileJudge {
    private static final int BLOCK = 1000;

    private final BulkFile file;
    private final BulkOrder order;
    private final SourceFile source;
    private final Shaper shaper;
    private final RowFormat<?> format;
    private final IntByHash lineOfIncident = new IntByHash();
    private final Places unkept = new Places(Map.of());
    private final Set<String> doubtful = new HashSet<>();
    private final List<RejectedRow> notTaken = new ArrayList<>();
    private boolean ended;
    private boolean broken;
    private boolean doubtsAll;
    private long entries;
    private long taken;
    private long filtered;
    private long rejected;
    private long duplicate;

    private FileJudge(BulkFile file, BulkOrder order, SourceFile source) {
        this.file = file;
        this.order = order;
        this.source = source;
        this.shaper = source.shaper(file.kind(), order.zone());
        var plain = RowFormats.of(file.kind(), file.source(), order.zone());
        var codes = file.codes();
        this.format = codes == null ? plain : new StrictFormat<>(plain, file.kind(), codes);
    }

    /**
     * Opens a file that has been opened before, when it was entered in the books.
     *
     * @throws IOException where it cannot be read any more, or not as the same kind of file
     */
    public static FileJudge open(BulkFile file, BulkOrder order) throws IOException {
        var path = Path.of(file.path());
        try {
            var profile = file.profile();
            return new FileJudge(
                    file,
                    order,
                    profile == null
                            ? SourceFile.open(path, file.name(), Optional.of(file.kind()))
                            : SourceFile.open(path, file.name(), Profiles.read(Path.of(profile))));
        } catch (RefusedFile refused) {
            throw new IOException(refused.sentence(order.language()), refused);
        } catch (WrongProfile wrong) {
            throw new IOException(wrong.sentence(order.language()), wrong);
        }
    }

    /** The records of the next block of rows, of which there may be none; empty after the last. */
    public Optional<List<BulkEntry>> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        var rows = block();
        ended = rows.size() < BLOCK;
        var shaped = new ArrayList<>(shaper.take(rows));
        if (ended) {
            if (!broken) {
                shaped.addAll(shaper.end());
            }
            source.close();
        }
        var found = new ArrayList<BulkEntry>();
        for (var group : shaped) {
            take(group, format, found);
        }
        return Optional.of(found);
    }

    private List<SourceRow> block() {
        try {
            return source.readBlock(BLOCK);
        } catch (IOException unreadable) {
            broken = true;
            return List.of();
        }
    }

    private <T> void take(Shaped group, RowFormat<T> as, List<BulkEntry> found) {
        var judged = Judged.of(group, as);
        int rows = judged.rows().size();
        if (judged.superseded()) {
            duplicate += rows;
        } else if (judged.outcomes().isEmpty()) {
            filtered += rows;
        } else if (!judged.faults().isEmpty()) {
            rejected += rows;
            judged.outcomes().forEach(outcome -> doubt(outcome.row()));
            var mark = mark(judged, found);
            judged.rows().forEach(row -> report(row, mark, false, judged.faultsOf(row)));
        } else {
            accept(judged, found);
        }
    }

    private <T> void accept(Judged<T> judged, List<BulkEntry> found) {
        var records = judged.outcomes().stream()
                .map(outcome -> ((RowOutcome.Accepted<T>) outcome).record())
                .toList();
        var first = records.stream().flatMap(record -> line(record).stream()).findFirst();
        if (first.isPresent()) {
            var why = List.of(Fault.repeats(first.get()));
            duplicate += judged.rows().size();
            judged.rows().forEach(row -> report(row, kept(row), true, why));
            return;
        }
        taken += judged.rows().size();
        for (int i = 0; i < records.size(); i++) {
            int line = Math.toIntExact(judged.outcomes().get(i).row().line());
            number(records.get(i)).ifPresent(number -> lineOfIncident.putIfAbsent(number, line));
            found.add(entry(records.get(i), false));
        }
    }

    /** The line on which the file has the incident already; contacts with equal keys are told apart by their order. */
    private Optional<Long> line(Object record) {
        return number(record)
                .map(lineOfIncident::get)
                .filter(line -> line != IntByHash.NONE)
                .map(Integer::longValue);
    }

    private static Optional<UUID> number(Object record) {
        return record instanceof Incident incident
                ? Optional.of(Sha256.first128Bits(incident.id().number()))
                : Optional.empty();
    }

    private BulkEntry entry(Object record, boolean notTaken) {
        return BulkEntry.of(file.number(), entries++, record, notTaken);
    }

    /** The key of a rejected contact's row; a row that does not show which contacts it holds is told by its cells. */
    private <T> List<MarkPart> mark(Judged<T> judged, List<BulkEntry> found) {
        var row = judged.rows().get(0);
        if (!file.kind().countsEquals()) {
            return List.of();
        }
        if (row.key().isPresent() || row.keptKey().isPresent()) {
            return kept(row);
        }
        var parts = new ArrayList<MarkPart>();
        for (var outcome : judged.outcomes()) {
            var about = about(outcome);
            if (about.isPresent()) {
                var entry = entry(about.get(), true);
                found.add(entry);
                parts.add(new MarkPart.Open(entry.number()));
            } else {
                parts.add(new MarkPart.Told(unkept.unkept(row)));
            }
        }
        return parts;
    }

    private static <T> Optional<T> about(RowOutcome<T> outcome) {
        return outcome instanceof RowOutcome.Accepted<T> accepted
                ? Optional.of(accepted.record())
                : ((RowOutcome.Rejected<T>) outcome).about();
    }

    private static List<MarkPart> kept(SourceRow row) {
        return row.keptKey()
                .<List<MarkPart>>map(key -> List.of(new MarkPart.Told(key)))
                .orElse(List.of());
    }

    /** Remembers that a record that the row may be about is not gone. */
    private void doubt(SourceRow row) {
        if (file.complete()) {
            row.cell(file.kind().columns().get(0)).ifPresentOrElse(doubtful::add, () -> doubtsAll = true);
        }
    }

    private void report(SourceRow row, List<MarkPart> mark, boolean repeats, List<Fault> faults) {
        if (file.fresh()) {
            var reason = Told.by(language ->
                    faults.stream().map(fault -> fault.reason(language)).collect(Collectors.joining(" / ")));
            boolean own = row.key().isPresent();
            notTaken.add(new RejectedRow(
                    row.line(),
                    repeats,
                    own ? row.rejectedCells() : row.ownCells(),
                    own ? List.of() : mark,
                    reason.text()));
        }
    }

    /** The rows that were not taken since the last call; none of a file that is not fresh. */
    public List<RejectedRow> notTaken() {
        var rows = List.copyOf(notTaken);
        notTaken.clear();
        return rows;
    }

    /** What became of the file; final when {@link #next} has told the end. */
    public BulkAccount account() {
        return new BulkAccount(
                file.number(),
                outcome(),
                taken + filtered + rejected + duplicate,
                taken,
                filtered,
                rejected,
                duplicate,
                Set.copyOf(doubtful),
                !doubtsAll);
    }

    private Outcome outcome() {
        if (broken) {
            return Outcome.UNREADABLE;
        }
        long read = taken + filtered + rejected + duplicate;
        boolean tooMany = file.fresh()
                && !source.isMended()
                && read >= order.maximumRejectShareFrom()
                && rejected > order.maximumRejectShare() * read;
        return tooMany ? Outcome.TOO_MANY_REJECTS : Outcome.TAKEN;
    }
}
