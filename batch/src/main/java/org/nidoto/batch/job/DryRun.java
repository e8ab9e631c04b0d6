package org.nidoto.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.batch.store.Waiting;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports in one transaction that is never committed: so what it tells is what an import would do. */
public final class DryRun {
    /** No run of Spring Batch has this number. */
    private static final long NO_RUN = -1;

    private final ReceiveFiles receive;
    private final ImportRecords importing;
    private final SourceFiles files;
    private final Waiting waiting;
    private final TransactionTemplate transactions;

    DryRun(
            ReceiveFiles receive,
            ImportRecords importing,
            SourceFiles files,
            Waiting waiting,
            TransactionTemplate transactions) {
        this.receive = receive;
        this.importing = importing;
        this.files = files;
        this.waiting = waiting;
        this.transactions = transactions;
    }

    /** What would become of a file. */
    public record Told(FileAccount account, List<SourceFiles.RejectedRow> rejected) {}

    /** What would become of each of the given files. */
    public List<Told> of(GivenFiles given, Instant asOf) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            receive.receive(given.paths(), given, NO_RUN, asOf);
            try {
                for (var block = importing.read(); block != null; block = importing.read()) {
                    importing.write(Chunk.of(block));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            waiting.count(Waiting.Beyond.NONE);
            return files.ofRun(NO_RUN).stream()
                    .map(file -> new Told(file, files.rejected(file.id())))
                    .toList();
        }));
    }
}
