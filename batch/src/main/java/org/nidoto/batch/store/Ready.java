package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nidoto.batch.intake.Judged;
import org.nidoto.batch.intake.Judgement;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.SourceRow;

/**
 * A judgement, or instead of it the records of one by which all can be kept, as the store keeps them: they are made where the row is read,
 * while it is still at hand, and nothing else of it waits for the store.
 */
public final class Ready<T> {
    private final Optional<Judgement<T>> judgement;
    private final List<SourceRow> rows;
    private final UUID print;
    private final List<Made> records;

    private Ready(Optional<Judgement<T>> judgement, List<SourceRow> rows, UUID print, List<Made> records) {
        this.judgement = judgement;
        this.rows = rows;
        this.print = print;
        this.records = records;
    }

    /**
     * A record.
     *
     * @param row the row that holds it
     * @param firstKey its key where it is the first of its equals
     * @param content what it says, as a hash
     */
    record Made(SourceRow row, Cells cells, UUID firstKey, UUID content) {}

    static <T> Ready<T> of(Judgement<T> judgement, Versions<T> versions) {
        if (judgement instanceof Judged<T> judged && !judged.superseded()) {
            var made = new ArrayList<Made>(judged.outcomes().size());
            for (var outcome : judged.outcomes()) {
                if (outcome instanceof Accepted<T> accepted) {
                    made.add(made(accepted, versions));
                }
            }
            if (!made.isEmpty() && made.size() == judged.outcomes().size()) {
                return new Ready<>(
                        Optional.empty(), judged.rows(), judged.print().orElse(RowEntry.NO_PRINT), made);
            }
        }
        return new Ready<>(Optional.of(judgement), List.of(), RowEntry.NO_PRINT, List.of());
    }

    private static <T> Made made(Accepted<T> accepted, Versions<T> versions) {
        var cells = versions.store().cells(accepted.record());
        return new Made(accepted.row(), cells, versions.key(cells, 0), cells.content());
    }

    /** Empty where all its records can be kept. */
    Optional<Judgement<T>> judgement() {
        return judgement;
    }

    /** The rows that hold the records. */
    List<SourceRow> rows() {
        return rows;
    }

    /** What the row is recognised by when it comes again. */
    UUID print() {
        return print;
    }

    /** The records to be kept; nothing where a judgement is left. */
    List<Made> records() {
        return records;
    }
}
