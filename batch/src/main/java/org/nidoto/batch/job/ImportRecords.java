package org.nidoto.batch.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.Judged;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.RefusedFile;
import org.nidoto.batch.intake.RowFormat;
import org.nidoto.batch.intake.RowFormats;
import org.nidoto.batch.intake.Shaped;
import org.nidoto.batch.intake.Shaper;
import org.nidoto.batch.intake.SourceFile;
import org.nidoto.batch.intake.SourceRow;
import org.nidoto.batch.intake.StrictFormat;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.RecordRule;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.FileImport;
import org.nidoto.batch.store.Records;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Told;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Reads, judges and stores the received files, one after the other, a block of rows at a time: the block is Spring Batch's item, so that it
 * is committed whole or not at all. With a file's last block the file is accepted or refused, in the same transaction.
 */
final class ImportRecords {
    static final int BLOCK = 1000;

    private final ReceivedFiles received;
    private final SourceFiles files;
    private final Records records;
    private final Settings settings;
    private final Progress progress;
    private @Nullable Deque<ReceivedFiles.Received> queue;
    private @Nullable FileInHand<?> inHand;

    ImportRecords(ReceivedFiles received, SourceFiles files, Records records, Settings settings, Progress progress) {
        this.received = received;
        this.files = files;
        this.records = records;
        this.settings = settings;
        this.progress = progress;
    }

    /** One file that is being imported: where its rows come from, how they are judged, where they go. */
    private record FileInHand<T>(
            SourceFile source, Shaper shaper, RowFormat<T> format, boolean complete, FileImport<T> into) {}

    /** Rows as the file has them; {@code broken} says why reading ended before the file did. */
    record RawBlock<T>(FileInHand<T> file, List<Shaped> rows, boolean last, Optional<Told> broken) {
        JudgedBlock<T> judged() {
            return new JudgedBlock<>(
                    file,
                    rows.stream().map(row -> Judged.of(row, file.format())).toList(),
                    last,
                    broken);
        }
    }

    /** The same rows, judged. */
    record JudgedBlock<T>(FileInHand<T> file, List<Judged<T>> rows, boolean last, Optional<Told> broken) {}

    /** The next block of the file in hand, else of the next file; null after the last. */
    @Nullable
    RawBlock<?> read() throws IOException {
        if (queue == null) {
            queue = new ArrayDeque<>(received.toImport());
        }
        while (inHand == null) {
            var next = queue.poll();
            if (next == null) {
                return null;
            }
            inHand = open(next);
        }
        return block(inHand);
    }

    private FileInHand<?> open(ReceivedFiles.Received next) throws IOException {
        var account = next.account();
        var kind = account.kind().orElseThrow();
        progress.file(account.name());
        try {
            var source = ReceiveFiles.open(next.path(), account.name(), Optional.of(kind), next.profile());
            return inHand(source, format(account, next.profile()), next);
        } catch (RefusedFile refused) {
            throw new IOException(refused.sentenceWithoutValue(settings.locale()), refused);
        }
    }

    private RowFormat<?> format(FileAccount account, Optional<Profile> profile) {
        var kind = account.kind().orElseThrow();
        var format = RowFormats.of(kind, account.source(), settings.figures().zone());
        return is(RecordRule::strict, kind, profile) ? strict(format, kind, account) : format;
    }

    private <T> RowFormat<T> strict(RowFormat<T> format, RecordKind kind, FileAccount account) {
        var now = account.recordedAt();
        var book = new CodeBook(
                records.departments().knownAt(now),
                records.clients().knownAt(now),
                records.codes().knownAt(now));
        return new StrictFormat<>(format, kind, book);
    }

    private static boolean is(Predicate<RecordRule> so, RecordKind kind, Optional<Profile> profile) {
        return profile.stream()
                .flatMap(rules -> rules.records().stream())
                .anyMatch(rule -> rule.kind() == kind && so.test(rule));
    }

    @SuppressWarnings("unchecked")
    private <T> FileInHand<T> inHand(SourceFile source, RowFormat<T> format, ReceivedFiles.Received next) {
        var account = next.account();
        var kind = account.kind().orElseThrow();
        var into = (FileImport<T>) FileImport.start(files, records, account);
        boolean complete = !account.mended() && is(RecordRule::complete, kind, next.profile());
        return new FileInHand<>(source, source.shaper(kind, settings.figures().zone()), format, complete, into);
    }

    private <T> RawBlock<T> block(FileInHand<T> file) throws IOException {
        Optional<Told> broken = Optional.empty();
        List<SourceRow> rows = List.of();
        try {
            rows = file.source().readBlock(BLOCK);
        } catch (IOException unreadable) {
            broken = Optional.of(Told.by(language ->
                    JobText.UNREADABLE.in(language, file.into().account().name())));
        }
        boolean last = rows.size() < BLOCK;
        var shaped = new ArrayList<>(file.shaper().take(rows));
        if (last) {
            shaped.addAll(file.shaper().end());
            file.source().close();
            inHand = null;
        }
        progress.rows(rows.size());
        return new RawBlock<>(file, shaped, last, broken);
    }

    /** Stores the blocks of a chunk, and with a file's last one accepts or refuses the file. */
    void write(Chunk<? extends JudgedBlock<?>> chunk) {
        chunk.forEach(this::store);
    }

    private <T> void store(JudgedBlock<T> block) {
        var into = block.file().into();
        into.take(block.rows());
        if (block.last()) {
            block.broken().or(() -> tooManyRejects(into.account())).ifPresentOrElse(into::refuse, () -> {
                if (block.file().complete()) {
                    into.withdrawTheRest();
                }
                into.accept();
            });
        }
    }

    private Optional<Told> tooManyRejects(FileAccount file) {
        var rows = file.rows();
        boolean tooMany = !file.mended()
                && rows.read() >= settings.maximumRejectShareFrom()
                && rows.rejected() > settings.maximumRejectShare() * rows.read();
        return tooMany
                ? Optional.of(Told.by(language -> JobText.TOO_MANY_REJECTS.in(
                        language, file.name(), rows.rejected(), rows.read(), settings.maximumRejectShare())))
                : Optional.empty();
    }
}
