package org.nidoto.batch.intake;

import java.util.List;

/** What became of one row: a record, or the reasons why it is none. */
public sealed interface RowOutcome<T> {
    SourceRow row();

    /** A row that holds a record. */
    record Accepted<T>(SourceRow row, T record) implements RowOutcome<T> {}

    /**
     * A row that cannot be taken.
     *
     * @param faults all that is wrong with it, at least one
     */
    record Rejected<T>(SourceRow row, List<Fault> faults) implements RowOutcome<T> {
        public Rejected {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a row is not rejected without a reason: line " + row.line());
            }
            faults = List.copyOf(faults);
        }
    }
}
