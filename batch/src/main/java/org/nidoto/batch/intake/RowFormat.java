package org.nidoto.batch.intake;

/** Reads one kind of record; a row that cannot be taken is a value, never an exception. */
public interface RowFormat<T> {
    RowOutcome<T> judge(SourceRow row);
}
