package org.nidoto.batch.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of a file, as the file has it.
 *
 * @param line the line its first character stands on, from 1
 * @param original its cells, without the quotes around them but otherwise untouched, a byte that is no text as {@code \x81}, and dittos
 *     written out
 * @param faults why it could not be split or decoded, or not be read as its profile says; empty where it could
 * @param key what tells it from the other rows of a file that has no key of its own; empty where the file has one
 * @param print what it is recognised by when it comes again; empty where it could then make another record than now
 * @param mapped what an import profile made of its cells, by the English name of our column; empty where no profile did
 */
public record SourceRow(
        String file,
        long line,
        List<String> original,
        Header header,
        List<Fault> faults,
        Optional<String> key,
        Optional<UUID> print,
        Optional<Map<String, MappedCell>> mapped)
        implements SightedRow {

    /**
     * A cell that a profile made.
     *
     * @param name the column as the file names it
     * @param text empty where nothing is known
     */
    record MappedCell(String name, Optional<String> text) {}

    /** The cell, trimmed; empty where it is blank, or where the file or the row does not have it. */
    public Optional<String> cell(Column column) {
        if (mapped.isPresent()) {
            return Optional.ofNullable(mapped.get().get(column.name())).flatMap(MappedCell::text);
        }
        int index = header.indexOf(column);
        if (index < 0 || index >= original.size()) {
            return Optional.empty();
        }
        var text = Widths.trimmed(original.get(index));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The cells of the file's own columns: without those that our rejects files add. */
    public List<String> ownCells() {
        return header.withoutMarks(original);
    }

    /** The same as a rejects file has them: behind the key of a row that has none of its own. */
    public List<String> rejectedCells() {
        return key.map(own -> Header.withKey(own, ownCells())).orElseGet(this::ownCells);
    }

    /** The column's name in this file, or its English one where the file does not have it. */
    public String headerOf(Column column) {
        if (mapped.isPresent()) {
            var cell = mapped.get().get(column.name());
            return cell == null ? column.name() : cell.name();
        }
        int index = header.indexOf(column);
        return index < 0 ? column.name() : header.names().get(index);
    }

    /** The key that stands beside a mended row in its rejects file; empty where none does, and in other files. */
    public Optional<String> keptKey() {
        return header.keptKey(original);
    }

    /** The same row with a key. */
    public SourceRow keyed(String rowKey) {
        return new SourceRow(file, line, original, header, faults, Optional.of(rowKey), print, mapped);
    }

    /** The same row as a profile reads it. */
    SourceRow read(Map<String, MappedCell> cells, List<Fault> more) {
        return new SourceRow(
                file, line, original, header, List.copyOf(more), key, print, Optional.of(Map.copyOf(cells)));
    }
}
