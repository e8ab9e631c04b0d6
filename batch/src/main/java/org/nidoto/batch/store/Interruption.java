package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nidoto.core.incident.Told;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away what a run left behind that died while it read a file; the file itself still lies where it was and is read anew. */
public final class Interruption {
    private final SourceFiles files;
    private final Records records;
    private final TransactionTemplate transactions;

    Interruption(SourceFiles files, Records records, TransactionTemplate transactions) {
        this.files = files;
        this.records = records;
        this.transactions = transactions;
    }

    /** Takes out the invisible versions of files that earlier runs did not finish, for the reason made from each file's name, and gives the names. */
    public List<String> undo(long currentRun, Function<String, Told> reason) {
        var names = new ArrayList<String>();
        for (var file : files.interrupted(currentRun)) {
            transactions.executeWithoutResult(status -> {
                records.of(file.kind().orElseThrow()).remove(file.id());
                files.refuse(file.id(), reason.apply(file.name()));
            });
            names.add(file.name());
        }
        return names;
    }
}
