package org.nidoto.batch.store;

import java.sql.SQLException;
import java.util.List;

/**
 * How one kind of record lies in its table of versions.
 *
 * @param <T> the record
 */
interface RecordStore<T> {
    /** The table's name. */
    String table();

    /** The columns that make the natural key within a source. */
    List<String> keyColumns();

    /** The other columns. */
    List<String> contentColumns();

    /** Whether records with equal keys are told apart by their order in the file, which then stands in column {@code ordinal}. */
    default boolean countsEquals() {
        return false;
    }

    /** The record's cells in the order of the key columns, then the content columns; null where absent. */
    Cells cells(T record);

    /** The record of a row that holds the columns named above and {@code source}. */
    T read(Row row) throws SQLException;
}
