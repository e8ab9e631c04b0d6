package org.nidoto.batch.intake;

import java.util.List;
import java.util.Optional;

/**
 * One row of a file, as the file has it.
 *
 * @param line the line its first character stands on, from 1
 * @param original its cells, without the quotes around them but otherwise untouched, a byte that is no text as {@code \x81}
 * @param faults why it could not be split or decoded; empty where it could
 */
public record SourceRow(String file, long line, List<String> original, Header header, List<Fault> faults) {
    /** The cell, trimmed; empty where it is blank, or where the file or the row does not have it. */
    public Optional<String> cell(Column column) {
        int index = header.indexOf(column);
        if (index < 0 || index >= original.size()) {
            return Optional.empty();
        }
        var text = Widths.trimmed(original.get(index));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The cells of the file's own columns: without the two that our rejects files add. */
    public List<String> ownCells() {
        return header.withoutMarks(original);
    }

    /** The column's name in this file, or its English one where the file does not have it. */
    public String headerOf(Column column) {
        int index = header.indexOf(column);
        return index < 0 ? column.name() : header.names().get(index);
    }
}
