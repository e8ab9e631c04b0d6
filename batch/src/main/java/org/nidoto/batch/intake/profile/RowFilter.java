package org.nidoto.batch.intake.profile;

import java.util.List;

/**
 * A condition on one column of the foreign file.
 *
 * @param texts what it may hold, or with {@code wanted} false, may not; the empty text for a blank cell
 */
public record RowFilter(ColumnChoice column, List<String> texts, boolean wanted) {
    public RowFilter {
        texts = List.copyOf(texts);
    }
}
