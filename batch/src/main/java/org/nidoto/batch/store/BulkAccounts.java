package org.nidoto.batch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.batch.intake.bulk.BulkAccount;
import org.nidoto.batch.intake.bulk.BulkChanges;
import org.nidoto.batch.intake.bulk.RejectedRows;
import org.nidoto.core.incident.Told;
import org.springframework.transaction.support.TransactionTemplate;

/** The books of files whose records are kept as raw files: their accounts and the rows that were not taken. */
public final class BulkAccounts {
    private static final int BLOCK = 1000;

    private final SourceFiles files;
    private final TransactionTemplate transactions;

    BulkAccounts(SourceFiles files, TransactionTemplate transactions) {
        this.files = files;
        this.transactions = transactions;
    }

    /**
     * What became of a file.
     *
     * @param marks what tells its rejected rows apart and shows only beside other files, by the numbers of their entries
     * @param refusal why it is refused; empty where it is accepted
     */
    public record Result(BulkAccount account, BulkChanges changes, Map<Long, String> marks, Optional<Told> refusal) {}

    /**
     * Enters what became of files, all at once: so files that became known at one instant were judged together.
     *
     * @param folder where the rows lie that were not taken
     */
    public void enter(List<Result> results, Path folder) {
        transactions.executeWithoutResult(status -> results.forEach(result -> enter(result, folder)));
    }

    private void enter(Result result, Path folder) {
        var account = result.account();
        var changes = result.changes();
        files.addCounts(
                account.file(),
                new FileAccount.Rows(
                        account.read(), account.taken(), account.filtered(), account.rejected(), account.duplicate()),
                new FileAccount.RecordCounts(
                        changes.added(), changes.changed(), changes.unchanged(), changes.withdrawn(), 0));
        result.refusal().ifPresentOrElse(reason -> files.refuse(account.file(), reason), () -> {
            reject(result, folder);
            files.accept(account.file());
        });
    }

    /** Refuses a file of so many rows before any of them is judged. */
    public void refuse(long file, long rows, Told reason) {
        transactions.executeWithoutResult(status -> {
            files.countRefused(file, rows);
            files.refuse(file, reason);
        });
    }

    private void reject(Result result, Path folder) {
        long file = result.account().file();
        List<SourceFiles.RejectedRow> block = new ArrayList<>();
        try {
            RejectedRows.forEach(file, folder, row -> {
                block.add(new SourceFiles.RejectedRow(
                        row.line(), row.duplicate(), row.cells(result.marks()), Told.read(row.reason())));
                if (block.size() == BLOCK) {
                    files.reject(file, block);
                    block.clear();
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        files.reject(file, block);
    }
}
