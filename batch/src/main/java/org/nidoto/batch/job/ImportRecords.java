package org.nidoto.batch.job;

import static java.util.Objects.requireNonNull;

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
import org.nidoto.batch.intake.Known;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.RefusedFile;
import org.nidoto.batch.intake.RowFormat;
import org.nidoto.batch.intake.RowFormats;
import org.nidoto.batch.intake.Shaper;
import org.nidoto.batch.intake.SightedRow;
import org.nidoto.batch.intake.SourceFile;
import org.nidoto.batch.intake.SourceRow;
import org.nidoto.batch.intake.StrictFormat;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.RecordRule;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.FileImport;
import org.nidoto.batch.store.Ready;
import org.nidoto.batch.store.Records;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.Told;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Reads, judges and stores the received files, a block of rows at a time: the block is Spring Batch's item, so that it is committed whole or
 * not at all. With a file's last block the file is accepted or refused, in the same transaction. Files are stored one after the other;
 * they are read and judged in threads of their own, ahead of that.
 */
final class ImportRecords implements AutoCloseable {
    /** A block ends with so many rows that are read, or so many in all: those that are known cost next to nothing. */
    static final int BLOCK = 1000;

    private static final int LONGEST_BLOCK = 10_000;

    private final ReceivedFiles received;
    private final Engine engine;
    private final SourceFiles files;
    private final Records records;
    private final Settings settings;
    private final Progress progress;
    private final Deque<FileInHand<?>> inHand = new ArrayDeque<>();
    private @Nullable Deque<ReceivedFiles.Received> queue;

    ImportRecords(
            ReceivedFiles received,
            Engine engine,
            SourceFiles files,
            Records records,
            Settings settings,
            Progress progress) {
        this.received = received;
        this.engine = engine;
        this.files = files;
        this.records = records;
        this.settings = settings;
        this.progress = progress;
    }

    /** One file that is being imported: where its rows come from, how they are judged, where they go. */
    private static final class FileInHand<T> {
        final ReceivedFiles.Received file;
        final SourceFile source;
        final Shaper shaper;
        final RowFormat<T> format;
        final FileImport<T> into;

        @Nullable
        ReadAhead<JudgedBlock<?>> ahead;

        FileInHand(
                ReceivedFiles.Received file,
                SourceFile source,
                Shaper shaper,
                RowFormat<T> format,
                FileImport<T> into) {
            this.file = file;
            this.source = source;
            this.shaper = shaper;
            this.format = format;
            this.into = into;
        }

        /** Shaped and judged; known rows may be asked for by those who store, while others are being judged. */
        synchronized List<Ready<T>> judge(List<SightedRow> rows) {
            var judged = new ArrayList<Ready<T>>(rows.size());
            for (var row : rows) {
                if (row instanceof SightedRow.Recognised known) {
                    judged.add(into.ready(new Known<>(known.line(), known.print(), () -> judgeAfterAll(known))));
                } else {
                    shaper.take(List.of((SourceRow) row))
                            .forEach(shaped -> judged.add(into.ready(Judged.of(shaped, format))));
                }
            }
            return judged;
        }

        private synchronized Judged<T> judgeAfterAll(SightedRow.Recognised known) {
            return Judged.of(shaper.take(List.of(known.read().get())).get(0), format);
        }

        synchronized List<Ready<T>> judgeTheRest() {
            return shaper.end().stream()
                    .map(shaped -> into.ready(Judged.of(shaped, format)))
                    .toList();
        }
    }

    /** Rows of a file, judged; {@code broken} says why reading ended before the file did. */
    record JudgedBlock<T>(FileInHand<T> file, List<Ready<T>> rows, int read, boolean last, Optional<Told> broken) {}

    /** The next block of the file in hand, else of the next file; null after the last. */
    @Nullable
    JudgedBlock<?> read() throws IOException {
        if (queue == null) {
            queue = new ArrayDeque<>(received.toImport());
            queue.removeIf(file -> engine.keepsRaw(file.account().kind().orElseThrow()));
        }
        openAhead(queue);
        var first = inHand.peek();
        if (first == null) {
            return null;
        }
        var block = requireNonNull(first.ahead).take();
        progress.rows(block.read());
        if (block.last()) {
            close(first);
            inHand.remove();
            tellNext();
        }
        return block;
    }

    /** Opens files until as many are being read as may be at once, or the next must wait for one of them. */
    private void openAhead(Deque<ReceivedFiles.Received> waiting) throws IOException {
        while (!waiting.isEmpty() && inHand.size() < settings.parallel().files() && isReady(waiting.getFirst())) {
            var file = open(waiting.removeFirst());
            file.ahead = new ReadAhead<>(() -> block(file), JudgedBlock::last);
            inHand.add(file);
            if (inHand.size() == 1) {
                tellNext();
            }
        }
    }

    /** What is in force must be known before a file is compared with it, and the masters before a file is held against them. */
    private boolean isReady(ReceivedFiles.Received next) {
        var account = next.account();
        boolean strict = is(RecordRule::strict, account.kind().orElseThrow(), next.profile());
        return inHand.isEmpty()
                || (!strict && inHand.stream().noneMatch(file -> isAsOne(file.file.account(), account)));
    }

    private static boolean isAsOne(FileAccount one, FileAccount other) {
        return one.kind().equals(other.kind()) && one.source().equals(other.source());
    }

    private void tellNext() {
        var next = inHand.peek();
        if (next != null) {
            progress.file(next.file.account().name());
        }
    }

    private static void close(FileInHand<?> file) throws IOException {
        if (file.ahead != null) {
            file.ahead.close();
        }
        file.source.close();
    }

    /** Ends all reading that a failure has left. */
    @Override
    public void close() throws IOException {
        for (var file = inHand.poll(); file != null; file = inHand.poll()) {
            close(file);
        }
    }

    private FileInHand<?> open(ReceivedFiles.Received next) throws IOException {
        var account = next.account();
        var kind = account.kind().orElseThrow();
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

    static boolean is(Predicate<RecordRule> so, RecordKind kind, Optional<Profile> profile) {
        return profile.stream()
                .flatMap(rules -> rules.records().stream())
                .anyMatch(rule -> rule.kind() == kind && so.test(rule));
    }

    @SuppressWarnings("unchecked")
    private <T> FileInHand<T> inHand(SourceFile source, RowFormat<T> format, ReceivedFiles.Received next) {
        var account = next.account();
        var kind = account.kind().orElseThrow();
        var zone = settings.figures().zone();
        var into = (FileImport<T>) FileImport.start(files, records, account);
        if (!is(RecordRule::strict, kind, next.profile())) {
            source.recogniseRows(kind, zone, into::isKnown);
        }
        return new FileInHand<>(next, source, source.shaper(kind, zone), format, into);
    }

    private <T> JudgedBlock<T> block(FileInHand<T> file) {
        try {
            var block = file.source.readBlock(LONGEST_BLOCK, BLOCK);
            var judged = file.judge(block.rows());
            if (block.last()) {
                judged.addAll(file.judgeTheRest());
            }
            return new JudgedBlock<>(file, judged, block.rows().size(), block.last(), Optional.empty());
        } catch (IOException unreadable) {
            var name = file.file.account().name();
            var why = Told.by(language -> JobText.UNREADABLE.in(language, name));
            return new JudgedBlock<>(file, List.of(), 0, true, Optional.of(why));
        }
    }

    /** Stores the blocks of a chunk, and with a file's last one accepts or refuses the file. */
    void write(Chunk<? extends JudgedBlock<?>> chunk) {
        chunk.forEach(this::store);
    }

    private <T> void store(JudgedBlock<T> block) {
        var into = block.file().into;
        into.take(block.rows());
        if (block.last()) {
            block.broken().or(() -> tooManyRejects(into.account())).ifPresentOrElse(into::refuse, () -> {
                if (isComplete(block.file().file)) {
                    into.withdrawTheRest();
                }
                into.accept();
            });
        }
    }

    private static boolean isComplete(ReceivedFiles.Received file) {
        var account = file.account();
        return !account.mended() && is(RecordRule::complete, account.kind().orElseThrow(), file.profile());
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
