package org.nidoto.batch.intake;

import java.util.List;

/** What rows of a file come to before they are judged. */
public sealed interface Shaped {
    /**
     * Rows that make records: mostly one row and one record, but one row may hold several, and several rows one.
     *
     * @param rows each with what is wrong with it alone
     */
    record Taken(List<SourceRow> rows, List<SourceRow> records) implements Shaped {
        public Taken {
            rows = List.copyOf(rows);
            records = List.copyOf(records);
        }
    }

    /** A row that the profile leaves out. */
    record Filtered(SourceRow row) implements Shaped {}

    /** A row whose record stands newer in another row of the file. */
    record Superseded(SourceRow row) implements Shaped {}
}
