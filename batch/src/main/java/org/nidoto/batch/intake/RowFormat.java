package org.nidoto.batch.intake;

/** Reads one kind of record; a row that cannot be taken is a value, never an exception. */
public interface RowFormat<T> {
    RowOutcome<T> judge(SourceRow row);

    /** What tells the record from the others of its kind and source; its parts stand between tabs, which no code holds. */
    String key(T record);
}
