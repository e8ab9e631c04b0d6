package org.nidoto.batch.intake;

import java.util.List;
import java.util.Optional;

/** What became of one row: a record, or the reasons why it is none. */
public sealed interface RowOutcome<T> {
    SourceRow row();

    /** A row that holds a record. */
    record Accepted<T>(SourceRow row, T record) implements RowOutcome<T> {}

    /**
     * A row that cannot be taken.
     *
     * @param faults all that is wrong with it, at least one
     * @param about a record with nothing but the key, where the key can be read and records with equal keys are told apart by their order
     */
    record Rejected<T>(SourceRow row, List<Fault> faults, Optional<T> about) implements RowOutcome<T> {
        Rejected(SourceRow row, List<Fault> faults) {
            this(row, faults, Optional.empty());
        }

        public Rejected {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a row is not rejected without a reason: line " + row.line());
            }
            faults = List.copyOf(faults);
        }
    }
}
