package org.nidoto.batch.store;

import java.util.List;
import java.util.UUID;
import org.nidoto.batch.intake.Judged;
import org.nidoto.batch.intake.Judgement;
import org.nidoto.batch.intake.RowOutcome;
import org.nidoto.batch.intake.RowOutcome.Accepted;

/** A judgement with the records it holds as the store keeps them; made where the row is read, while it is still at hand. */
public final class Ready<T> {
    private final Judgement<T> judgement;
    private final List<Made> records;

    private Ready(Judgement<T> judgement, List<Made> records) {
        this.judgement = judgement;
        this.records = records;
    }

    /**
     * A record.
     *
     * @param firstKey its key where it is the first of its equals
     * @param content what it says, as a hash
     */
    record Made(Cells cells, UUID firstKey, UUID content) {}

    /** A judgement by which any record is rejected, or whose rows are known, has none to be kept. */
    static <T> Ready<T> of(Judgement<T> judgement, Versions<T> versions) {
        if (!(judgement instanceof Judged<T> judged)
                || !judged.outcomes().stream().allMatch(Ready::isAccepted)) {
            return new Ready<>(judgement, List.of());
        }
        return new Ready<>(
                judgement,
                judged.outcomes().stream()
                        .map(outcome -> made(((Accepted<T>) outcome).record(), versions))
                        .toList());
    }

    private static boolean isAccepted(RowOutcome<?> outcome) {
        return outcome instanceof Accepted<?>;
    }

    private static <T> Made made(T record, Versions<T> versions) {
        var cells = versions.store().cells(record);
        return new Made(cells, versions.key(cells, 0), cells.content());
    }

    Judgement<T> judgement() {
        return judgement;
    }

    List<Made> records() {
        return records;
    }
}
